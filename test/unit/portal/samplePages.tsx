import type { AuthenticatorState } from '../../../src/features/authenticator/actions/startAuthenticator.js'
import { ChangePhoneView } from '../../../src/features/account/views/ChangePhone/index.js'
import { AccountView } from '../../../src/features/account/views/Account/index.js'
import { AuthenticatorView } from '../../../src/features/authenticator/views/Authenticator/index.js'
import { DevicesView } from '../../../src/features/devices/views/Devices/index.js'
import { DIRECTORY_PAGES } from './sampleDirectoryPages.js'
import { FailedView } from '../../../src/portal/kit/views/Failed/index.js'
import { ForgotPasswordView } from '../../../src/features/sign-in/views/ForgotPassword/index.js'
import { HelpPageView } from '../../../src/features/help/views/HelpPage/index.js'
import { LinkProblemView } from '../../../src/portal/kit/views/LinkProblem/index.js'
import { MessagesView } from '../../../src/features/messages/views/Messages/index.js'
import { NoConnectionView } from '../../../src/portal/kit/views/NoConnection/index.js'
import { NotFoundView } from '../../../src/portal/kit/views/NotFound/index.js'
import { RecoveryCodesView } from '../../../src/features/authenticator/views/RecoveryCodes/index.js'
import { RegisterView } from '../../../src/features/connections/views/Register/index.js'
import { CannotView } from '../../../src/features/requests/views/Cannot/index.js'
import { RequestView } from '../../../src/features/requests/views/Request/index.js'
import { RequestsView } from '../../../src/features/requests/views/Requests/index.js'
import { ResetPasswordView } from '../../../src/features/sign-in/views/ResetPassword/index.js'
import { SafetyPageView } from '../../../src/features/safety/views/SafetyPage/index.js'
import { SignInCodeView } from '../../../src/features/sign-in/views/SignInCode/index.js'
import { SignInView } from '../../../src/features/sign-in/views/SignIn/index.js'
import { ThreadView } from '../../../src/features/messages/views/Thread/index.js'
import { ACCOUNT_PAGES } from './sampleAccountPages.js'
import { REACH_PAGES } from './sampleReachPages.js'
import { DOCUMENT_PAGES } from './sampleDocumentPages.js'
import { CORRECTION_PAGES } from './sampleCorrectionPages.js'
import { QUESTION_PAGES } from './sampleQuestionPages.js'
import { TASK_PAGES } from './sampleTaskPages.js'
import { PASSKEY_PAGES } from './samplePasskeyPages.js'
import { RECORD_PAGES } from './sampleRecordPages.js'
import { PLAN_PAGES } from './samplePlanPages.js'
import { PRIVACY_PAGES } from './samplePrivacyPages.js'
import { WHEN_PAGES } from './sampleWhenPages.js'
import { TEXT_CODE_PAGES } from './sampleTextCodePages.js'
import { page, type SamplePage } from './samplePage.js'
import { DEVICES, SESSIONS } from './sampleDevices.js'
import { CONVERSATIONS, DETAILS, DONE, PENDING, THREAD, TODAY } from './sampleData.js'

export type { SamplePage } from './samplePage.js'

const request = (name: keyof typeof DETAILS): SamplePage =>
  page(`request-${name}`, '/requests/r1', (view) => (
    <RequestView
      askPassword
      detail={DETAILS[name]}
      maxFiles={10}
      maxMegabytes={25}
      today={TODAY}
      view={view}
    />
  ))

const KEY = {
  address: 'otpauth://totp/Harbor:mike%40client.example?secret=JBSWY3DPEHPK3PXP',
  key: 'JBSW Y3DP EHPK 3PXP',
}

const authenticator = (name: string, state: AuthenticatorState): SamplePage =>
  page(name, '/account/authenticator', (view) => (
    <AuthenticatorView
      required={name === 'authenticator-setup'}
      requiredByAgency
      state={state}
      task={name === 'authenticator-remove' ? 'remove' : undefined}
      view={view}
    />
  ))

/** Every view with something to show, and the empty ones that people meet first. */
export const SAMPLE_PAGES: readonly SamplePage[] = [
  ...ACCOUNT_PAGES,
  ...CORRECTION_PAGES,
  ...PASSKEY_PAGES,
  ...RECORD_PAGES,
  ...WHEN_PAGES,
  page(
    'sign-in',
    '/sign-in',
    (view) => <SignInView next="/portal/requests" passkeys view={view} />,
    false,
  ),
  page(
    'sign-in-code',
    '/sign-in/code',
    (view) => (
      <SignInCodeView
        challenge={{
          maskedEmail: 'm•••@client.example',
          method: 'email',
          minutesLeft: 10,
          textDigits: null,
          passkey: false,
          triesLeft: 4,
        }}
        next={undefined}
        rememberDays={7}
        view={view}
      />
    ),
    false,
  ),
  page(
    'sign-in-app',
    '/sign-in/code',
    (view) => (
      <SignInCodeView
        challenge={{
          maskedEmail: 'm•••@client.example',
          method: 'app',
          minutesLeft: 10,
          textDigits: null,
          passkey: false,
          triesLeft: 4,
        }}
        next={undefined}
        rememberDays={7}
        view={view}
      />
    ),
    false,
  ),
  authenticator('authenticator-off', {
    active: false,
    asks: null,
    pending: null,
    recoveryCodesLeft: 0,
  }),
  authenticator('authenticator-setup', {
    active: false,
    asks: null,
    pending: KEY,
    recoveryCodesLeft: 0,
  }),
  authenticator('authenticator-on', {
    active: true,
    asks: { app: true, passkey: false },
    pending: null,
    recoveryCodesLeft: 9,
  }),
  authenticator('authenticator-remove', {
    active: true,
    asks: { app: true, passkey: false },
    pending: null,
    recoveryCodesLeft: 1,
  }),
  page('recovery-codes', '/account/recovery-codes', (view) => (
    <RecoveryCodesView codes={['ABCD-EFGH-IJKL-MNOP', 'QRST-UVWX-YZ23-4567']} view={view} />
  )),
  page('recovery-codes-gone', '/account/recovery-codes', (view) => (
    <RecoveryCodesView codes={[]} view={view} />
  )),
  page(
    'register',
    '/register',
    (view) => (
      <RegisterView
        invitation={{
          agency: 'Harbor Outreach',
          expiresAt: '2026-12-05T17:00:00.000Z',
          maskedEmail: 'm•••@client.example',
        }}
        minimum={15}
        passphrase="river lamp window tall"
        token="abc"
        view={view}
      />
    ),
    false,
  ),
  page(
    'forgot-password',
    '/forgot-password',
    (view) => <ForgotPasswordView signedIn={false} view={view} />,
    false,
  ),
  page(
    'reset-password',
    '/reset-password',
    (view) => (
      <ResetPasswordView minimum={15} passphrase="river lamp window tall" token="abc" view={view} />
    ),
    false,
  ),
  page(
    'link-used',
    '/register',
    (view) => <LinkProblemView code="TOKEN_USED" kind="invitation" view={view} />,
    false,
  ),
  page(
    'link-expired',
    '/reset-password',
    (view) => <LinkProblemView code="TOKEN_EXPIRED" kind="reset" view={view} />,
    false,
  ),
  page('help', '/help', (view) => <HelpPageView sharing="network" view={view} />, false),
  page(
    'safety',
    '/safety',
    (view) => <SafetyPageView always={false} neutral={false} view={view} />,
    false,
  ),
  page('no-connection', '/', (view) => <NoConnectionView view={view} />),
  page('not-found', '/nope', (view) => <NotFoundView view={view} />),
  page('failed', '/requests', (view) => <FailedView view={view} />),
  page('requests', '/requests', (view) => (
    <RequestsView
      data={{ done: DONE, more: '?show=60', pending: PENDING, today: TODAY }}
      view={view}
    />
  )),
  page('requests-empty', '/requests', (view) => (
    <RequestsView data={{ done: [], more: null, pending: [], today: TODAY }} view={view} />
  )),
  page('cannot', '/requests/r1/cannot', (view) => (
    <CannotView item={DETAILS.document.item} view={view} />
  )),
  request('askedAgain'),
  request('cannot'),
  request('revised'),
  request('document'),
  request('location'),
  request('roi'),
  request('assessment'),
  request('canceled'),
  request('sentDocument'),
  request('sentRelease'),
  request('sentAssessment'),
  page('messages', '/messages', (view) => (
    <MessagesView conversations={CONVERSATIONS} view={view} />
  )),
  page('messages-empty', '/messages', (view) => <MessagesView conversations={[]} view={view} />),
  page('thread', '/messages/7', (view) => (
    <ThreadView earlier="?show=60" thread={THREAD} view={view} />
  )),
  page('thread-empty', '/messages/8', (view) => (
    <ThreadView
      earlier={null}
      thread={{ ...THREAD, canReply: false, messages: [], more: false, name: 'Sam Lee' }}
      view={view}
    />
  )),
  ...DOCUMENT_PAGES,
  ...QUESTION_PAGES,
  ...TASK_PAGES,
  ...REACH_PAGES,
  ...PLAN_PAGES,
  ...PRIVACY_PAGES,
  page('devices', '/account/devices', (view) => (
    <DevicesView devices={DEVICES} sessions={SESSIONS} view={view} />
  )),
  page('devices-empty', '/account/devices', (view) => (
    <DevicesView devices={[]} sessions={[]} view={view} />
  )),
  page('change-phone', '/account/phone', (view) => (
    <ChangePhoneView known="(909) 555-0143" view={view} />
  )),
  page('account', '/account', (view) => (
    <AccountView
      authenticatorApp={false}
      account={{ email: 'mike@client.example', phone: '(909) 555-0143' }}
      connected
      textCodes={null}
      passkeys={2}
      view={view}
    />
  )),
  ...TEXT_CODE_PAGES,
  ...DIRECTORY_PAGES,
]
