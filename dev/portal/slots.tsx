import type { PortalSlots } from 'payload-client-portal/types'

/** The crisis line stands under the help of every page; the way to food before somebody signs in. */
export const slots: PortalSlots = {
  beforeSignIn: ({ path, say }) => (
    <p>
      <a className="pcp-phone" href={path('/food')}>
        {say({ en: 'Food this week, for everybody', es: 'Comida esta semana, para todos' })}
      </a>
    </p>
  ),
  footer: ({ say }) => (
    <p>
      {say({ en: 'In a crisis, day or night:', es: 'En una crisis, de día o de noche:' })}{' '}
      <a className="pcp-phone" href="tel:988">
        {say({ en: 'call or text 988', es: 'llame o escriba al 988' })}
      </a>
    </p>
  ),
}
