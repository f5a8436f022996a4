import type { SharingMode } from '../../../../config/options.js'
import { Card } from '../../../../portal/kit/components/Card/index.js'
import { HelpContacts } from '../../../../portal/kit/components/Help/index.js'
import { PageHeading } from '../../../../portal/kit/components/PageHeading/index.js'
import type { ViewContext } from '../../../../portal/kit/viewContext.js'
import { WHO_SEES } from '../../../../portal/kit/whoSees.js'

const Part = ({ text, title }: { text: string; title: string }) => (
  <section className="pcp-prose">
    <h2>{title}</h2>
    <p>{text}</p>
  </section>
)

/** How to reach a person, and what this site can and cannot do to keep somebody safe. */
export const HelpPageView = ({ sharing, view }: { sharing: SharingMode; view: ViewContext }) => {
  const { t } = view
  return (
    <div className="pcp-stack pcp-stack--loose pcp-main--reading">
      <PageHeading title={t('client.helpPageTitle')} />
      <Card>
        <h2>{t('client.helpContactTitle')}</h2>
        <HelpContacts view={view} />
        <p>{t('client.helpEmergency')}</p>
      </Card>
      <Part text={t('client.helpSignInText')} title={t('client.helpSignInTitle')} />
      <Part text={t(WHO_SEES[sharing])} title={t('client.helpPrivacyTitle')} />
      <section className="pcp-prose">
        <h2>{t('client.helpLeaveTitle')}</h2>
        <p>{t('client.helpLeaveText')}</p>
        <ul>
          <li>{t('client.helpLeaveLimit1')}</li>
          <li>{t('client.helpLeaveLimit2')}</li>
          <li>{t('client.helpLeaveLimit3')}</li>
        </ul>
        <p>
          <a className="pcp-phone" href={view.path('/safety')}>
            {t('client.safetyTitle')}
          </a>
        </p>
      </section>
      <Part text={t('client.helpSharedText')} title={t('client.helpSharedTitle')} />
    </div>
  )
}
