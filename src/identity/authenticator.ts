import { getContext } from '../config/context.js'
import type { ID } from '../core/ids.js'
import type { Source } from '../core/source.js'
import { keyIDOf, seal, unseal, type Place } from '../crypto/sealed.js'
import type { Row } from '../data/rows.js'
import { changeRow, findRowByID, insertRow } from '../data/store.js'
import { matchingStep } from '../otp/authenticatorApp.js'
import { forgetPasskeysOf } from './passkeys/passkeys.js'

type Stored = Row<'portalAuthenticators'>

/** An account's authenticator app with its key in use. */
export type ActiveApp = Stored & { appSecret: string }

/**
 * The account's row: an app in use, one being set up, or what is left of one. It has the id of its
 * account, so there is one at most.
 */
export const findAuthenticator = (source: Source, account: ID): Promise<null | Stored> =>
  findRowByID(source, 'portalAuthenticators', account)

/**
 * The same, made where there is none yet: it carries every change of an account's factors. Its
 * revision is compared with each, so of two at once one wins.
 */
export const authenticatorRow = async (source: Source, account: ID): Promise<Stored> => {
  const row = await findAuthenticator(source, account)
  if (row) return row
  return insertRow(source, 'portalAuthenticators', {
    account,
    id: String(account),
    lastStep: 0,
    revision: 0,
  }).catch(async (error: unknown) => {
    // Somebody else made it, by a moment
    const made = await findAuthenticator(source, account)
    if (!made) throw error
    return made
  })
}

/**
 * Whether an app is in use: then no sign-in goes without it. A key that no longer opens still
 * counts.
 */
export const isActive = (row: null | Stored): row is ActiveApp =>
  typeof row?.appSecret === 'string' && row.appSecret !== ''

type KeyField = 'appSecret' | 'pendingSecret'

const placeOf = (field: KeyField, account: ID): Place => ({
  collection: 'portalAuthenticators',
  field,
  // guard: app-secret-bound-to-account
  row: account,
})

/** A key as stored: encrypted, and worthless on the row of another account. */
export const sealedKey = <F extends KeyField>(
  source: Source,
  field: F,
  account: ID,
  key: string,
) => {
  const sealed = seal(source.payload, placeOf(field, account), key)
  return { [field]: sealed, [`${field}Key`]: keyIDOf(sealed) } as Record<F | `${F}Key`, string>
}

/** Nothing is being set up (any more). */
export const NOTHING_PENDING = {
  pendingSecret: null,
  pendingSecretKey: null,
  pendingSession: null,
  pendingUntil: null,
} as const

/** No app in use and none being set up; the recovery codes may belong to passkeys as well. */
export const NO_APP = { ...NOTHING_PENDING, appSecret: null, appSecretKey: null } as const

/**
 * Takes an account's app and passkeys away without a proof of them: only where somebody vouched for
 * the person in person, whose phone is lost.
 */
export const forgetAppOf = async (source: Source, account: ID): Promise<void> => {
  await forgetPasskeysOf(source, account)
  await changeRow(
    source,
    'portalAuthenticators',
    { id: { equals: account } },
    { ...NO_APP, recoveryHashes: null, revision: { $inc: 1 } },
  )
}

/** The key that this session is setting up, while it waits for its first code. */
export const pendingKey = (
  { payload }: Pick<Source, 'payload'>,
  row: null | Stored,
  session: string,
): null | string => {
  // guard: app-confirmed-in-its-session
  if (!row?.pendingSecret || row.pendingSession !== session) return null
  const now = getContext(payload).options.clock().getTime()
  if (!(Date.parse(row.pendingUntil ?? '') > now)) return null
  return unseal(payload, placeOf('pendingSecret', row.id), row.pendingSecret)
}

/**
 * Takes a code of the app. Each time step counts once (RFC 6238 §5.2), and none before it: compare
 * and set, so that of thirty parallel tries one is taken.
 */
export const takeAppCode = async (
  source: Source,
  app: ActiveApp,
  code: string,
): Promise<boolean> => {
  const key = unseal(source.payload, placeOf('appSecret', app.id), app.appSecret)
  const step = key && matchingStep(key, code, getContext(source.payload).options.clock())
  if (!step) return false
  const taken = await changeRow(
    source,
    'portalAuthenticators',
    {
      and: [
        { id: { equals: app.id } },
        { revision: { equals: app.revision } },
        // guard: app-code-used-once
        { lastStep: { less_than: step } },
      ],
    },
    { lastStep: step },
  )
  return taken !== null
}
