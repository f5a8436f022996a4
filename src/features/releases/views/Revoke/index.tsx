import { BackLink } from '../../../../portal/kit/components/BackLink/index.js'
import { Button } from '../../../../portal/kit/components/Button/index.js'
import { ErrorSummary } from '../../../../portal/kit/components/ErrorSummary/index.js'
import { Form } from '../../../../portal/kit/components/Form/index.js'
import { PageHeading } from '../../../../portal/kit/components/PageHeading/index.js'
import { Prose } from '../../../../portal/kit/components/Prose/index.js'
import type { ViewContext } from '../../../../portal/kit/viewContext.js'
import type { ReleaseItem } from '../../loaders/privacy.js'

/** What taking it back means, before it is done: it ends at once, and costs nothing. */
export const RevokeView = ({ release, view }: { release: ReleaseItem; view: ViewContext }) => {
  const { path, t } = view
  const agency = release.agency || t('client.releaseYourAgency')
  return (
    <div className="pcp-stack pcp-stack--loose pcp-main--reading">
      <BackLink href={path(`/privacy/releases/${release.id}`)} label={t('client.revokeKeep')} />
      <ErrorSummary fields={[]} view={view} />
      <PageHeading title={t('client.revokeTitle')} />
      <Prose text={t('client.revokeMeans', { agency })} />
      <Form action={`/releases/${release.id}/revoke`} view={view}>
        <Button>{t('client.revokeButton')}</Button>
      </Form>
    </div>
  )
}
