import { Button } from '../../../../portal/kit/components/Button/index.js'
import { Form } from '../../../../portal/kit/components/Form/index.js'
import { Section } from '../../../../portal/kit/components/Section/index.js'
import { Tag } from '../../../../portal/kit/components/Tag/index.js'
import type { ViewContext } from '../../../../portal/kit/viewContext.js'
import type { NoticesData } from '../../loaders/notices.js'

type Props = { push: NonNullable<NoticesData['push']>; view: ViewContext }

/** The button appears only where scripts run and the browser takes pushes (`push.client.ts`). */
const TurnOn = ({ push, view: { endpoint, path, t } }: Props) => (
  <pcp-push
    className="pcp-stack pcp-stack--tight"
    data-busy={t('client.pushBusy')}
    data-denied={t('client.pushDenied')}
    data-done={`${path('/account/notices')}?notice=push-on`}
    data-failed={t('client.pushFailed')}
    data-key={push.key}
    data-to={endpoint('/push-devices')}
  >
    <button className="pcp-button pcp-button--second" hidden type="button">
      {t('client.pushTurnOn')}
    </button>
    <p className="pcp-quiet" role="status" />
  </pcp-push>
)

/** Phones to which notices are pushed, and this one. */
export const Phones = ({ push, view }: Props) => {
  const { t } = view
  return (
    <Section title={t('client.pushSection')}>
      <p>{t('client.pushIntro')}</p>
      {push.devices.map(({ current, id, label }) => (
        <div key={id}>
          <p>
            {label} {current ? <Tag label={t('client.deviceThis')} tone="good" /> : null}
          </p>
          <Form action={`/push-devices/${id}/remove`} view={view}>
            <Button look="second">
              {t('client.pushTurnOff')}
              <span className="pcp-hiddenText"> ({label})</span>
            </Button>
          </Form>
        </div>
      ))}
      {push.devices.some(({ current }) => current) ? null : <TurnOn push={push} view={view} />}
    </Section>
  )
}
