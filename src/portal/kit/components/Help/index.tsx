import type { ViewContext } from '../../viewContext.js'

/** Kept on one line: a number that is broken in two is read wrong. */
const unbroken = (phone: string): string =>
  phone.replaceAll(' ', '\u00A0').replaceAll('-', '\u2011')

/** A number one can call with a tap, written the same way in right-to-left text. */
export const HelpContacts = ({ view }: { view: Pick<ViewContext, 'help' | 't'> }) => {
  const { help, t } = view
  if (!help.phone && !help.email) return <p>{t('client.helpAskWorker')}</p>
  return (
    <>
      {help.phone ? (
        <p>
          <a className="pcp-phone" href={help.phoneLink}>
            {t('client.helpCall', { phone: unbroken(help.phone) })}
          </a>
        </p>
      ) : null}
      {help.email ? (
        <p>
          <a className="pcp-phone" href={`mailto:${help.email}`}>
            {t('client.helpWrite', { email: help.email })}
          </a>
        </p>
      ) : null}
      {help.hours ? (
        <p className="pcp-quiet">{t('client.helpHours', { hours: help.hours })}</p>
      ) : null}
    </>
  )
}

/** Whom to ask, in the same place of every page. */
export const HelpFooter = ({ slot, view }: { slot?: string | undefined; view: ViewContext }) => (
  <footer className="pcp-foot">
    <h2>{view.t('client.helpTitle')}</h2>
    <HelpContacts view={view} />
    <p>
      <a className="pcp-phone" href={view.path('/help')}>
        {view.t('client.helpMore')}
      </a>
    </p>
    <p>
      <a className="pcp-phone" href={view.path('/safety')}>
        {view.t('client.safetyTitle')}
      </a>
    </p>
    {slot ? <div className="pcp-slotFoot" dangerouslySetInnerHTML={{ __html: slot }} /> : null}
  </footer>
)
