import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto'

import { isoCBOR, isoUint8Array } from '@simplewebauthn/server/helpers'

import { PASSWORD } from './people.js'
import type { Answer, Visitor } from './visitor.js'

const SITE = { id: 'portal.example', origin: 'http://portal.example' }

/** User present, user verified, attested data included (WebAuthn §6.1). */
const FLAGS = { attested: 0x40, present: 0x01, verified: 0x04 } as const

const sha256 = (data: Uint8Array | string): Buffer => createHash('sha256').update(data).digest()

const base64url = (data: Uint8Array | string): string => Buffer.from(data).toString('base64url')

/** What an attacker's browser or key says otherwise than it should. */
type Lies = {
  challenge?: string
  counter?: number
  handle?: string
  origin?: string
  rpID?: string
  type?: string
  verified?: boolean
}

type Asked = { challenge: string; user?: { id: string } }

const asked = (options: unknown): Asked => JSON.parse(String(options)) as Asked

const clientData = (type: string, options: Asked, lies: Lies): Buffer =>
  Buffer.from(
    JSON.stringify({
      challenge: lies.challenge ?? options.challenge,
      crossOrigin: false,
      origin: lies.origin ?? SITE.origin,
      type: lies.type ?? type,
    }),
  )

const counterBytes = (counter: number): Buffer => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(counter)
  return bytes
}

/** ES256 as a COSE key (RFC 9053 §7.1.1). */
const coseKey = (key: KeyObject): Uint8Array => {
  const { x = '', y = '' } = key.export({ format: 'jwk' })
  return isoCBOR.encode(
    new Map<number, number | Uint8Array>([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, Uint8Array.from(Buffer.from(x, 'base64url'))],
      [-3, Uint8Array.from(Buffer.from(y, 'base64url'))],
    ]),
  )
}

/**
 * A passkey in software: makes real attestations ("none") and assertions with ES256, as a phone
 * does, and lies where it is told to.
 */
export const createPasskey = ({ counts = true } = {}) => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const id = randomBytes(16)
  let counter = 0
  let handle = ''

  const authData = (lies: Lies, attested?: Uint8Array): Buffer => {
    if (counts) counter += 1
    const flags =
      FLAGS.present |
      (lies.verified === false ? 0 : FLAGS.verified) |
      (attested ? FLAGS.attested : 0)
    return Buffer.concat([
      sha256(lies.rpID ?? SITE.id),
      Buffer.from([flags]),
      counterBytes(lies.counter ?? counter),
      ...(attested ? [attested] : []),
    ])
  }

  return {
    id: base64url(id),
    /** What `navigator.credentials.create` answers to the options, as JSON text. */
    make: (options: unknown, lies: Lies = {}): string => {
      const about = asked(options)
      handle = about.user?.id ?? ''
      const attested = Buffer.concat([
        Buffer.alloc(16),
        Buffer.from([0, id.length]),
        id,
        coseKey(publicKey),
      ])
      const attestation = isoCBOR.encode(
        new Map<string, unknown>([
          ['fmt', 'none'],
          ['attStmt', new Map()],
          ['authData', isoUint8Array.fromHex(authData(lies, attested).toString('hex'))],
        ]) as Parameters<typeof isoCBOR.encode>[0],
      )
      return JSON.stringify({
        clientExtensionResults: {},
        id: base64url(id),
        rawId: base64url(id),
        response: {
          attestationObject: base64url(attestation),
          clientDataJSON: base64url(clientData('webauthn.create', about, lies)),
          transports: ['internal', 'hybrid'],
        },
        type: 'public-key',
      })
    },
    /** What `navigator.credentials.get` answers to the options, as JSON text. */
    use: (options: unknown, lies: Lies = {}): string => {
      const about = clientData('webauthn.get', asked(options), lies)
      const data = authData(lies)
      const signature = sign('sha256', Buffer.concat([data, sha256(about)]), privateKey)
      return JSON.stringify({
        clientExtensionResults: {},
        id: base64url(id),
        rawId: base64url(id),
        response: {
          authenticatorData: base64url(data),
          clientDataJSON: base64url(about),
          signature: base64url(signature),
          userHandle: lies.handle ?? handle,
        },
        type: 'public-key',
      })
    },
  }
}

export type Passkey = ReturnType<typeof createPasskey>

/** Adds a passkey over REST, as the account page does: the passkey, and recovery codes of the first. */
export const addPasskey = async (
  visitor: Visitor,
  proof: Record<string, unknown> = { password: PASSWORD },
  passkey: Passkey = createPasskey(),
): Promise<{ passkey: Passkey; recoveryCodes: string[] }> => {
  const started = await visitor.post('/portal/passkeys/start', proof)
  if (started.status !== 200) throw new Error(`start: ${started.status} ${started.message}`)
  const credential = passkey.make(started.body.options)
  const added = await visitor.post('/portal/passkeys', { credential, name: 'My phone' })
  if (added.status !== 200) throw new Error(`add: ${added.status} ${added.message}`)
  return { passkey, recoveryCodes: added.body.recoveryCodes as unknown as string[] }
}

/** Options for a passkey, asked for in that browser. */
export const optionsFor = async (visitor: Visitor, body = {}): Promise<unknown> =>
  (await visitor.post('/portal/login/passkey/start', body)).body.options

/** Signs in with a passkey and nothing else. */
export const signInWith = async (
  visitor: Visitor,
  passkey: Passkey,
  { choice = {}, lies = {} }: { choice?: Record<string, unknown>; lies?: Lies } = {},
): Promise<Answer> => {
  const credential = passkey.use(await optionsFor(visitor), lies)
  return visitor.post('/portal/login/passkey', { credential, ...choice })
}

/** Shows a passkey again, in a session. */
export const showAgain = async (visitor: Visitor, passkey: Passkey): Promise<Answer> =>
  visitor.post('/portal/passkeys/prove', { credential: passkey.use(await optionsFor(visitor)) })
