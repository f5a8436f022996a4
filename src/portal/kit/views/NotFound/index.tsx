import { ButtonLink } from '../../components/Button/index.js'
import { PageHeading } from '../../components/PageHeading/index.js'
import type { ViewContext } from '../../viewContext.js'

/** Not there, or not for this person: the same page for both. */
export const NotFoundView = ({ view }: { view: ViewContext }) => (
  <>
    <PageHeading title={view.t('client.notFoundTitle')}>
      <p>{view.t('client.notFoundText')}</p>
    </PageHeading>
    <ButtonLink href={view.path('/')}>{view.t('client.backToHome')}</ButtonLink>
  </>
)
