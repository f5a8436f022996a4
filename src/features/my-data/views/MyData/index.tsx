import type { AskedFactor } from '../../../../identity/askedFactor.js'
import { BackLink } from '../../../../portal/kit/components/BackLink/index.js'
import { Card } from '../../../../portal/kit/components/Card/index.js'
import { ErrorSummary } from '../../../../portal/kit/components/ErrorSummary/index.js'
import { Notice } from '../../../../portal/kit/components/Notice/index.js'
import { PageHeading } from '../../../../portal/kit/components/PageHeading/index.js'
import { Section } from '../../../../portal/kit/components/Section/index.js'
import type { ViewContext } from '../../../../portal/kit/viewContext.js'
import { ProofForm } from '../../../authenticator/portal.js'

type Props = { asks: AskedFactor | null; connected: boolean; view: ViewContext }

/** What a download holds, what to beware of, and the way to it. */
export const MyDataView = ({ asks, connected, view }: Props) => {
  const { path, t } = view
  return (
    <div className="pcp-stack pcp-stack--loose pcp-main--reading">
      <BackLink href={path('/account')} label={t('client.accountTitle')} />
      <ErrorSummary fields={['password', 'code']} view={view} />
      {connected ? null : <Notice look="info">{t('client.myDataNotConnected')}</Notice>}
      <PageHeading title={t('client.myDataTitle')}>
        <p>{t('client.myDataIntro')}</p>
      </PageHeading>
      <p>{t('client.myDataHow')}</p>
      <Section title={t('client.myDataCareTitle')}>
        <Card>
          <p>{t('client.myDataCareOthers')}</p>
          <p>{t('client.myDataCareDanger')}</p>
        </Card>
      </Section>
      <Section title={t('client.myDataProof')}>
        <ProofForm
          action="/my-data"
          button={t('client.myDataButton')}
          asks={asks}
          note={t('client.myDataMail')}
          view={view}
        />
      </Section>
    </div>
  )
}
