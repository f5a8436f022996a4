import { SignInCodeView } from '../../../src/features/sign-in/views/SignInCode/index.js'
import { SignInOverView } from '../../../src/features/sign-in/views/SignInCode/Over.js'
import {
  PasskeysView,
  type PasskeysState,
  type PasskeyTask,
} from '../../../src/features/passkeys/views/Passkeys/index.js'
import { page, type SamplePage } from './samplePage.js'

const PHONE = {
  addedAt: '2026-11-03T17:00:00.000Z',
  id: 'a',
  lastUsedAt: '2026-11-10T17:00:00.000Z',
  name: 'My blue phone',
}
const ITEMS = [PHONE, { ...PHONE, id: 'b', lastUsedAt: null, name: 'Chrome on Windows' }]

const STATE: PasskeysState = {
  app: false,
  asks: { app: false, passkey: true },
  label: 'Chrome on Android',
  offered: true,
  pending: null,
  recoveryCodesLeft: 9,
  required: false,
}
const NONE: PasskeysState = { ...STATE, asks: null, recoveryCodesLeft: 0 }

type Sample = { items?: typeof ITEMS; state?: PasskeysState; task?: PasskeyTask }

const passkeys = (name: string, { items = ITEMS, state = STATE, task }: Sample = {}): SamplePage =>
  page(name, '/account/passkeys', (view) => (
    <PasskeysView
      items={items}
      state={state}
      task={{ item: task === 'remove' || task === 'rename' ? items[0] : undefined, kind: task }}
      view={view}
    />
  ))

const second = (name: string, triesLeft: number): SamplePage =>
  page(
    name,
    '/sign-in/code',
    (view) => (
      <SignInCodeView
        challenge={{
          maskedEmail: 'm•••@client.example',
          method: 'passkey',
          minutesLeft: 10,
          passkey: true,
          textDigits: null,
          triesLeft,
        }}
        next={undefined}
        rememberDays={7}
        view={view}
      />
    ),
    false,
  )

/** Pages about passkeys: none yet, one being made, two of them, and signing in with one. */
export const PASSKEY_PAGES: readonly SamplePage[] = [
  passkeys('passkeys'),
  passkeys('passkeys-none', { items: [], state: NONE }),
  passkeys('passkeys-required', { items: [], state: { ...NONE, required: true } }),
  passkeys('passkeys-make', { items: [], state: { ...NONE, pending: '{}' } }),
  passkeys('passkeys-add', { task: 'add' }),
  passkeys('passkeys-codes', { task: 'codes' }),
  passkeys('passkeys-rename', { task: 'rename' }),
  passkeys('passkeys-remove', { items: [PHONE], task: 'remove' }),
  passkeys('passkeys-full', {
    items: Array.from({ length: 10 }, (_, index) => ({ ...PHONE, id: String(index) })),
  }),
  second('sign-in-passkey', 5),
  page(
    'sign-in-passkey-over',
    '/sign-in/code',
    (view) => <SignInOverView method="passkey" next={undefined} state="used-up" view={view} />,
    false,
  ),
]
