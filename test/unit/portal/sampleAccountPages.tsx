import { ChangeEmailView } from '../../../src/features/account/views/ChangeEmail/index.js'
import { ChangePasswordView } from '../../../src/features/account/views/ChangePassword/index.js'
import { EmailLinkDoneView } from '../../../src/features/account/views/EmailLink/Done.js'
import { EmailLinkView } from '../../../src/features/account/views/EmailLink/index.js'
import type { NoticesData } from '../../../src/features/notices/loaders/notices.js'
import { NoticesView } from '../../../src/features/notices/views/Notices/index.js'
import { MyDataView } from '../../../src/features/my-data/views/MyData/index.js'
import { RecoverView } from '../../../src/features/recovery/views/Recover/index.js'
import { SignInOverView } from '../../../src/features/sign-in/views/SignInCode/Over.js'
import { PageHeading } from '../../../src/portal/kit/components/PageHeading/index.js'
import { SignedInAs } from '../../../src/portal/kit/components/SignedInAs/index.js'
import { page, type SamplePage } from './samplePage.js'

const overOf = (method: 'app' | 'email', state: 'over' | 'used-up'): SamplePage =>
  page(
    `sign-in-${method}-${state}`,
    '/sign-in/code',
    (view) => <SignInOverView method={method} next="/portal/requests" state={state} view={view} />,
    false,
  )

const noticesWith = (refused: boolean): NoticesData => ({
  email: { refused, to: 'mike@client.example' },
  grouped: !refused,
  push: {
    devices: refused ? [] : [{ current: true, id: 'p1', label: 'Chrome on Android' }],
    key: 'BPublicKey',
  },
  quietFrom: '22:00',
  quietUntil: '07:00',
  text: { refused, to: refused ? null : '(909) 555-0143' },
  ways: { appointments: ['mail', 'text'], messages: ['text'], reminders: [], requests: ['mail'] },
})

/** Pages on which people change how they sign in. */
export const ACCOUNT_PAGES: readonly SamplePage[] = [
  page(
    'recover',
    '/recover',
    (view) => <RecoverView minimum={15} passphrase="river lamp window tall" view={view} />,
    false,
  ),
  page('change-password', '/account/password', (view) => (
    <ChangePasswordView
      asks={{ app: true, passkey: false }}
      email="mike@client.example"
      minimum={15}
      passphrase="river lamp window tall"
      view={view}
    />
  )),
  page('my-data', '/account/my-data', (view) => (
    <MyDataView asks={{ app: true, passkey: true }} connected view={view} />
  )),
  ...[false, true].map((trouble) =>
    page(trouble ? 'notices-trouble' : 'notices', '/account/notices', (view) => (
      <NoticesView data={noticesWith(trouble)} view={view} />
    )),
  ),
  page('change-email', '/account/email', (view) => (
    <ChangeEmailView asks={{ app: false, passkey: true }} view={view} />
  )),
  ...(['confirm', 'undo'] as const).map((step) =>
    page(
      `email-${step}`,
      `/account/email/${step}`,
      (view) => (
        <EmailLinkView maskedEmail="m•••@client.example" step={step} token="abc" view={view} />
      ),
      false,
    ),
  ),
  page(
    'email-link-done',
    '/account/email/confirm',
    (view) => <EmailLinkDoneView next="/sign-in" view={view} />,
    false,
  ),
  page('signed-in-as', '/documents', (view) => (
    <>
      <SignedInAs name="Mike" view={view} />
      <PageHeading title="Your documents" />
    </>
  )),
  overOf('email', 'over'),
  overOf('email', 'used-up'),
  overOf('app', 'over'),
  overOf('app', 'used-up'),
]
