import { BackLink } from '../../../../portal/kit/components/BackLink/index.js'
import { ErrorSummary } from '../../../../portal/kit/components/ErrorSummary/index.js'
import { PageHeading } from '../../../../portal/kit/components/PageHeading/index.js'
import type { ViewContext } from '../../../../portal/kit/viewContext.js'
import type { ReleaseText } from '../../releaseText.js'
import { RoiForm } from './RoiForm.js'

type Props = { askPassword: boolean; release: ReleaseText; renew: boolean; view: ViewContext }

/** A release to read and sign, or to renew, that nobody asked for. */
export const SignReleaseView = ({ renew, view, ...form }: Props) => {
  const { path, t } = view
  return (
    <div className="pcp-stack pcp-stack--loose pcp-main--reading">
      <BackLink href={path('/privacy')} label={t('client.privacyTitle')} />
      <ErrorSummary fields={['permission', 'signedName', 'password']} view={view} />
      <PageHeading title={t(renew ? 'client.releaseRenew' : 'client.releaseSignTitle')}>
        <p className="pcp-quiet">{t('client.releaseSignIntro')}</p>
      </PageHeading>
      <RoiForm {...form} action="/releases" view={view} />
    </div>
  )
}
