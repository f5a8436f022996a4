import { Card, Facts, PageHeading } from 'payload-client-portal/components'
import type { PortalPageVisit } from 'payload-client-portal/types'

import type { Pantry } from './pantries.js'

type Props = { pantry: Pantry; visit: Pick<PortalPageVisit, 'path' | 'say'> }

/** One place where food is given out: when, where and what to bring. */
export const PantryPage = ({ pantry, visit: { path, say } }: Props) => (
  <>
    <PageHeading title={pantry.name} />
    <Card>
      <Facts
        facts={[
          { label: say({ en: 'When', es: 'Cuándo' }), value: say(pantry.when) },
          { label: say({ en: 'Where', es: 'Dónde' }), value: pantry.where },
          { label: say({ en: 'Bring', es: 'Traiga' }), value: say(pantry.bring) },
        ]}
      />
    </Card>
    <p>
      <a className="pcp-phone" href={path('/food')}>
        {say({ en: 'All places', es: 'Todos los lugares' })}
      </a>
    </p>
  </>
)
