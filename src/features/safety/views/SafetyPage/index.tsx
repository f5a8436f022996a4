import { Button } from '../../../../portal/kit/components/Button/index.js'
import { Card } from '../../../../portal/kit/components/Card/index.js'
import { ErrorSummary } from '../../../../portal/kit/components/ErrorSummary/index.js'
import { Form } from '../../../../portal/kit/components/Form/index.js'
import { HelpContacts } from '../../../../portal/kit/components/Help/index.js'
import { PageHeading } from '../../../../portal/kit/components/PageHeading/index.js'
import { Section } from '../../../../portal/kit/components/Section/index.js'
import type { ViewContext } from '../../../../portal/kit/viewContext.js'
import type { TranslationKey } from '../../../../translations/translate.js'

type Props = {
  /** The host shows every browser a neutral tab: there is nothing to choose. */
  always: boolean
  neutral: boolean
  view: ViewContext
}

/** One way to leave fewer traces: what to do, line by line. */
const PARTS = [
  { lines: ['safetyPhone1', 'safetyPhone2', 'safetyPhone3'], title: 'safetyPhoneTitle' },
  { lines: ['safetyLeave1', 'safetyLeave2', 'safetyLeave3'], title: 'safetyLeaveTitle' },
  {
    lines: [
      'safetyHistory1',
      'safetyHistory2',
      'safetyHistory3',
      'safetyHistory4',
      'safetyHistory5',
    ],
    title: 'safetyHistoryTitle',
  },
  { lines: ['safetyMail1', 'safetyMail2', 'safetyMail3'], title: 'safetyMailTitle' },
  { lines: ['safetyAccount1', 'safetyAccount2', 'safetyAccount3'], title: 'safetyAccountTitle' },
] as const

const textKey = (name: (typeof PARTS)[number]['lines'][number] | (typeof PARTS)[number]['title']) =>
  `client.${name}` satisfies TranslationKey

const NeutralTab = ({ neutral, view }: Omit<Props, 'always'>) => (
  <Form action="/neutral-tab" view={view}>
    <input name="to" type="hidden" value={neutral ? 'off' : 'on'} />
    <p>{view.t(neutral ? 'client.neutralIsOn' : 'client.neutralIsOff')}</p>
    <Button look="second">{view.t(neutral ? 'client.neutralOff' : 'client.neutralOn')}</Button>
  </Form>
)

/**
 * For people whom somebody may watch: how to use the portal and leave few traces, and what no site
 * can hide. Open to anybody, signed in or not.
 */
export const SafetyPageView = ({ always, neutral, view }: Props) => {
  const { t } = view
  return (
    <div className="pcp-stack pcp-stack--loose pcp-main--reading">
      <ErrorSummary fields={[]} view={view} />
      <PageHeading title={t('client.safetyTitle')}>
        <p>{t('client.safetyIntro')}</p>
      </PageHeading>
      <Card>
        <h2>{t('client.safetyCallTitle')}</h2>
        <p>{t('client.helpEmergency')}</p>
        <p>{t('client.safetyCallText')}</p>
        <p>
          <a className="pcp-phone" href="tel:+18007997233">
            {t('client.safetyCall')}
          </a>
        </p>
      </Card>
      {PARTS.map(({ lines, title }) => (
        <section className="pcp-prose" key={title}>
          <h2>{t(textKey(title))}</h2>
          <ul>
            {lines.map((line) => (
              <li key={line}>{t(textKey(line))}</li>
            ))}
          </ul>
        </section>
      ))}
      <Section title={t('client.neutralTitle')}>
        <div className="pcp-stack">
          <p>{t('client.neutralText', { name: t('client.neutralName') })}</p>
          {always ? null : <NeutralTab neutral={neutral} view={view} />}
        </div>
      </Section>
      <Section title={t('client.helpContactTitle')}>
        <HelpContacts view={view} />
      </Section>
    </div>
  )
}
