import { Card } from '../../components/Card/index.js'
import { HelpContacts } from '../../components/Help/index.js'
import { PageHeading } from '../../components/PageHeading/index.js'
import type { ViewContext } from '../../viewContext.js'

/** Signed in, and no agency behind the account: kind words and whom to call. */
export const NoConnectionView = ({ view }: { view: ViewContext }) => (
  <>
    <PageHeading title={view.t('client.noConnectionTitle')}>
      <p>{view.t('client.noConnectionText')}</p>
      <p>{view.t('client.noConnectionWhat')}</p>
    </PageHeading>
    <Card>
      <h2>{view.t('client.helpContactTitle')}</h2>
      <HelpContacts view={view} />
    </Card>
  </>
)
