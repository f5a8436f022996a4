import { z } from 'zod'

import type { Row } from '../../data/rows.js'
import type { PasskeySite } from './passkeySite.js'

/*
 * WebAuthn (W3C Level 3) by `@simplewebauthn/server`. Loaded when somebody uses a passkey: nobody
 * else waits for what it brings along.
 */
const library = () => import('@simplewebauthn/server')

/** EdDSA, ES256 and RS256: what phones, computers and keys sign with. */
const ALGORITHMS = [-8, -7, -257]
/** Milliseconds in which the browser waits for the person. */
const TIMEOUT = 120_000

/** What the browser answered, as JSON text: `PublicKeyCredential.toJSON()`. */
export const credentialText = z.string().min(1).max(16_000)

/** How a passkey is reached, as far as it matters to us. */
const TRANSPORTS = ['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb'] as const
type Transport = (typeof TRANSPORTS)[number]

const bytes = z.string().max(16_000)
const envelope = z.object({
  clientExtensionResults: z.object({}).default({}),
  id: z.string().min(1).max(1400),
  rawId: z.string().min(1).max(1400),
  type: z.literal('public-key'),
})
const registration = envelope.extend({
  response: z.object({
    attestationObject: bytes,
    clientDataJSON: bytes,
    transports: z.array(z.string()).max(20).optional(),
  }),
})
const assertion = envelope.extend({
  response: z.object({
    authenticatorData: bytes,
    clientDataJSON: bytes,
    signature: bytes,
    userHandle: bytes.nullish().transform((handle) => handle ?? undefined),
  }),
})
type Assertion = z.output<typeof assertion>

const readAs = <S extends z.ZodType>(schema: S, text: string): null | z.output<S> => {
  try {
    return schema.safeParse(JSON.parse(text)).data ?? null
  } catch {
    return null
  }
}

/** The answer to "show me your passkey", or null for anything else. */
export const readAssertion = (text: string): Assertion | null => readAs(assertion, text)

/** What was not right does not matter to who sent it: the library throws for each. */
const orNull = async <T>(check: () => Promise<T>): Promise<null | T> => {
  try {
    return await check()
  } catch {
    return null
  }
}

type Known = Pick<Row<'portalPasskeys'>, 'credentialID' | 'transports'>
const descriptors = (passkeys: readonly Known[]) =>
  passkeys.map(({ credentialID, transports }) => ({
    id: credentialID,
    ...(transports ? { transports: [...transports] } : {}),
  }))

type Making = {
  challenge: string
  /** Nobody makes a second one on the same phone. */
  known: readonly Known[]
  owner: { handle: Buffer; name: string }
}

/** Options for `navigator.credentials.create`, as JSON text. */
export const creationOptions = async (
  site: PasskeySite,
  { challenge, known, owner }: Making,
): Promise<string> => {
  const { generateRegistrationOptions } = await library()
  const options = await generateRegistrationOptions({
    attestationType: 'none',
    // A passkey that needs nothing typed, behind the lock of the phone
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    challenge: Uint8Array.from(Buffer.from(challenge, 'base64url')),
    excludeCredentials: descriptors(known),
    rpID: site.id,
    rpName: site.name,
    supportedAlgorithmIDs: ALGORITHMS,
    timeout: TIMEOUT,
    userDisplayName: owner.name,
    userID: Uint8Array.from(owner.handle),
    userName: owner.name,
  })
  return JSON.stringify(options)
}

/** Options for `navigator.credentials.get`, as JSON text. @param allowed any passkey when empty */
export const requestOptions = async (
  site: PasskeySite,
  challenge: string,
  allowed: readonly Known[] = [],
): Promise<string> => {
  const { generateAuthenticationOptions } = await library()
  const options = await generateAuthenticationOptions({
    allowCredentials: descriptors(allowed),
    challenge: Uint8Array.from(Buffer.from(challenge, 'base64url')),
    rpID: site.id,
    timeout: TIMEOUT,
    userVerification: 'required',
  })
  return JSON.stringify(options)
}

/** A passkey that was just made, as it is kept. */
export type NewPasskey = Pick<
  Row<'portalPasskeys'>,
  'backedUp' | 'counter' | 'credentialID' | 'publicKey'
> & { transports: Transport[] }

/** Whether a new passkey answers the challenge, here and for this site; null where not. */
export const checkNewPasskey = async (
  site: PasskeySite,
  challenge: string,
  text: string,
): Promise<NewPasskey | null> => {
  const response = readAs(registration, text)
  if (!response) return null
  const { verifyRegistrationResponse } = await library()
  const result = await orNull(() =>
    verifyRegistrationResponse({
      expectedChallenge: challenge,
      expectedOrigin: site.origin,
      expectedRPID: site.id,
      requireUserVerification: true,
      response,
      supportedAlgorithmIDs: ALGORITHMS,
    }),
  )
  if (!result?.verified) return null
  const { credential, credentialBackedUp } = result.registrationInfo
  return {
    backedUp: credentialBackedUp,
    counter: credential.counter,
    credentialID: credential.id,
    publicKey: Buffer.from(credential.publicKey).toString('base64url'),
    transports: TRANSPORTS.filter((one) => response.response.transports?.includes(one)),
  }
}

/**
 * Whether a passkey signed the challenge, here, for this site and behind its lock; what its counter
 * says is compared by whoever keeps it. Null where not.
 */
export const checkAssertion = async (
  site: PasskeySite,
  challenge: string,
  { answer, passkey }: { answer: Assertion; passkey: Row<'portalPasskeys'> },
): Promise<null | { backedUp: boolean; counter: number }> => {
  const { verifyAuthenticationResponse } = await library()
  const result = await orNull(() =>
    verifyAuthenticationResponse({
      credential: {
        counter: 0,
        id: passkey.credentialID,
        publicKey: Uint8Array.from(Buffer.from(passkey.publicKey, 'base64url')),
      },
      // guard: passkey-signed-this-challenge
      expectedChallenge: challenge,
      // guard: passkey-used-on-own-origin
      expectedOrigin: site.origin,
      // guard: passkey-of-own-site
      expectedRPID: site.id,
      // guard: passkey-behind-its-lock
      requireUserVerification: true,
      response: answer,
    }),
  )
  if (!result?.verified) return null
  const { credentialBackedUp, newCounter } = result.authenticationInfo
  return { backedUp: credentialBackedUp, counter: newCounter }
}
