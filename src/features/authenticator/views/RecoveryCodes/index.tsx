import { BackLink } from '../../../../portal/kit/components/BackLink/index.js'
import { ButtonLink } from '../../../../portal/kit/components/Button/index.js'
import { Card } from '../../../../portal/kit/components/Card/index.js'
import { PageHeading } from '../../../../portal/kit/components/PageHeading/index.js'
import type { ViewContext } from '../../../../portal/kit/viewContext.js'

type Props = { codes: readonly string[]; view: ViewContext }

/** New recovery codes, to write down, copy or print. */
export const RecoveryCodesView = ({ codes, view }: Props) => {
  const { path, t } = view
  return (
    <div className="pcp-stack pcp-stack--loose pcp-main--reading">
      <BackLink href={path('/account')} label={t('client.accountTitle')} />
      <PageHeading title={t('client.recoveryTitle')}>
        <p>{t('client.recoveryIntro')}</p>
      </PageHeading>
      {codes.length === 0 ? (
        <p className="pcp-quiet">{t('client.recoveryNone')}</p>
      ) : (
        <>
          <Card>
            <p>{t('client.recoveryKeep')}</p>
            <ol aria-label={t('client.recoveryList')} className="pcp-codeList">
              {codes.map((code) => (
                <li className="pcp-codeText" key={code}>
                  {code}
                </li>
              ))}
            </ol>
          </Card>
          <ButtonLink href={path('/')}>{t('client.recoveryDone')}</ButtonLink>
        </>
      )}
    </div>
  )
}
