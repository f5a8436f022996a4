import { AccountView } from '../../../src/features/account/views/Account/index.js'
import { SignInCodeView } from '../../../src/features/sign-in/views/SignInCode/index.js'
import type { TextCodes } from '../../../src/features/text-codes/loaders/textCodes.js'
import { TextCodesView } from '../../../src/features/text-codes/views/TextCodes/index.js'
import { page, type SamplePage } from './samplePage.js'

const codes = (name: string, state: TextCodes): SamplePage =>
  page(`text-codes-${name}`, '/account/text-codes', (view) => (
    <TextCodesView again={false} codes={state} view={view} />
  ))

const signIn = (name: string, method: 'email' | 'text'): SamplePage =>
  page(
    `sign-in-${name}`,
    '/sign-in/code',
    (view) => (
      <SignInCodeView
        challenge={{
          maskedEmail: 'm•••@client.example',
          method,
          minutesLeft: 10,
          passkey: false,
          textDigits: '43',
          triesLeft: 4,
        }}
        next={undefined}
        rememberDays={7}
        view={view}
      />
    ),
    false,
  )

/** Codes by text message: the page about them, and how they change that of the code and the account. */
export const TEXT_CODE_PAGES: readonly SamplePage[] = [
  codes('off', { digits: '43', is: 'off' }),
  codes('waiting', { digits: '43', is: 'waiting' }),
  codes('on', { digits: '43', is: 'on' }),
  codes('none', { is: 'none' }),
  codes('stronger', { is: 'stronger' }),
  signIn('text-offered', 'email'),
  signIn('texted', 'text'),
  page('account-text-codes', '/account', (view) => (
    <AccountView
      account={{ email: 'mike@client.example', phone: '(909) 555-0143' }}
      authenticatorApp={false}
      connected
      passkeys={0}
      textCodes
      view={view}
    />
  )),
]
