import { ListRow, ListRows, PageHeading, Section } from 'payload-client-portal/components'
import type { PortalPageVisit } from 'payload-client-portal/types'

import { PANTRIES } from './pantries.js'

type Props = { visit: Pick<PortalPageVisit, 'path' | 'say'> }

/** Where food is given out this week, the next one first. */
export const FoodPage = ({ visit: { path, say } }: Props) => (
  <>
    <PageHeading title={say({ en: 'Food this week', es: 'Comida esta semana' })}>
      <p>
        {say({
          en: 'Free for everybody. You need no papers and no appointment.',
          es: 'Gratis para todos. No necesita papeles ni cita.',
        })}
      </p>
    </PageHeading>
    <Section title={say({ en: 'Where to go', es: 'Adónde ir' })}>
      <ListRows>
        {PANTRIES.map(({ id, name, when }) => (
          <ListRow
            detail={say(when)}
            href={path(`/food/${id}`)}
            icon="location"
            key={id}
            title={name}
          />
        ))}
      </ListRows>
    </Section>
  </>
)
