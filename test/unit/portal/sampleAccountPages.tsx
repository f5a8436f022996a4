import { ChangeEmailView } from '../../../src/features/account/views/ChangeEmail/index.js'
import { ChangePasswordView } from '../../../src/features/account/views/ChangePassword/index.js'
import { EmailLinkView } from '../../../src/features/account/views/EmailLink/index.js'
import { MyDataView } from '../../../src/features/my-data/views/MyData/index.js'
import { RecoverView } from '../../../src/features/recovery/views/Recover/index.js'
import { page, type SamplePage } from './samplePage.js'

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
      email="mike@client.example"
      hasApp
      minimum={15}
      passphrase="river lamp window tall"
      view={view}
    />
  )),
  page('my-data', '/account/my-data', (view) => <MyDataView connected hasApp view={view} />),
  page('change-email', '/account/email', (view) => <ChangeEmailView hasApp view={view} />),
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
]
