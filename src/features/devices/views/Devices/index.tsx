import type { DeviceItem } from '../../actions/devices.js'
import type { SessionItem } from '../../actions/sessions.js'
import { BackLink } from '../../../../portal/kit/components/BackLink/index.js'
import { Button } from '../../../../portal/kit/components/Button/index.js'
import { Card } from '../../../../portal/kit/components/Card/index.js'
import { ErrorSummary } from '../../../../portal/kit/components/ErrorSummary/index.js'
import { Facts } from '../../../../portal/kit/components/Facts/index.js'
import { Form } from '../../../../portal/kit/components/Form/index.js'
import { PageHeading } from '../../../../portal/kit/components/PageHeading/index.js'
import { Section } from '../../../../portal/kit/components/Section/index.js'
import { Tag } from '../../../../portal/kit/components/Tag/index.js'
import type { ViewContext } from '../../../../portal/kit/viewContext.js'

type SignOutProps = { action: string; label: string; view: ViewContext; what: string }

/** Buttons of several rows say which one they are for, to who hears them one by one. */
const SignOut = ({ action, label, view, what }: SignOutProps) => (
  <Form action={action} view={view}>
    <Button look="second">
      {what}
      <span className="pcp-hiddenText"> ({label})</span>
    </Button>
  </Form>
)

const moment = ({ format }: ViewContext, value: string): string =>
  `${format.on(value)}, ${format.time(value)}`

const Session = ({ session, view }: { session: SessionItem; view: ViewContext }) => {
  const { t } = view
  return (
    <Card>
      {session.current ? <Tag label={t('client.deviceThis')} tone="good" /> : null}
      <h3>{session.label}</h3>
      <Facts
        facts={[
          { label: t('client.deviceSignedIn'), value: moment(view, session.signedInAt) },
          { label: t('client.deviceLastUsed'), value: moment(view, session.lastUsedAt) },
        ]}
      />
      {session.shared ? <p className="pcp-quiet">{t('client.deviceShared')}</p> : null}
      <SignOut
        action={`/sessions/${session.id}/sign-out`}
        label={session.label}
        view={view}
        what={t('client.sessionSignOut')}
      />
    </Card>
  )
}

const Device = ({ device, view }: { device: DeviceItem; view: ViewContext }) => {
  const { format, t } = view
  return (
    <Card>
      {device.current ? <Tag label={t('client.deviceThis')} tone="good" /> : null}
      <h3>{device.label}</h3>
      <Facts
        facts={[
          { label: t('client.deviceAdded'), value: format.on(device.addedAt) },
          { label: t('client.deviceLastUsed'), value: moment(view, device.lastUsedAt) },
          { label: t('client.deviceUntil'), value: format.on(device.expiresAt) },
        ]}
      />
      <SignOut
        action={`/devices/${device.id}/sign-out`}
        label={device.label}
        view={view}
        what={t('client.deviceSignOut')}
      />
    </Card>
  )
}

type Props = {
  devices: readonly DeviceItem[]
  sessions: readonly SessionItem[]
  view: ViewContext
}

/** Where the client is signed in, and which phones and computers skip the code. */
export const DevicesView = ({ devices, sessions, view }: Props) => {
  const { path, t } = view
  return (
    <div className="pcp-stack pcp-stack--loose pcp-main--reading">
      <ErrorSummary fields={[]} view={view} />
      <BackLink href={path('/account')} label={t('client.accountTitle')} />
      <PageHeading title={t('client.devicesTitle')}>
        <p>{t('client.devicesIntro')}</p>
      </PageHeading>
      <Section title={t('client.sessionsTitle')}>
        <div className="pcp-stack">
          {sessions.map((session) => (
            <Session key={session.id} session={session} view={view} />
          ))}
        </div>
      </Section>
      <Section title={t('client.devicesRemembered')}>
        <div className="pcp-stack">
          <p className="pcp-quiet">
            {t(devices.length > 0 ? 'client.devicesHint' : 'client.devicesNone')}
          </p>
          {devices.map((device) => (
            <Device device={device} key={device.id} view={view} />
          ))}
        </div>
      </Section>
      <Section title={t('client.accountSignOutEverywhere')}>
        <p className="pcp-quiet">{t('client.accountSignOutEverywhereHint')}</p>
        <Form action="/logout-everywhere" view={view}>
          <Button look="second">{t('client.accountSignOutEverywhere')}</Button>
        </Form>
      </Section>
    </div>
  )
}
