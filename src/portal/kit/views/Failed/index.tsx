import { ButtonLink } from '../../components/Button/index.js'
import { PageHeading } from '../../components/PageHeading/index.js'
import type { ViewContext } from '../../viewContext.js'

/**
 * Our own fault. Keeps the frame, so that help and the way out stay in reach without scripts too.
 */
export const FailedView = ({ view }: { view: ViewContext }) => (
  <>
    <PageHeading title={view.t('client.failedTitle')}>
      <p>{view.t('client.failedText')}</p>
    </PageHeading>
    <ButtonLink href={view.own}>{view.t('client.failedRetry')}</ButtonLink>
  </>
)
