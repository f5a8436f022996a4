import { createSecretKey, type KeyObject } from 'node:crypto'

import type { ClientPortalOptions } from './options.js'

type Given = NonNullable<NonNullable<ClientPortalOptions['encryption']>['keys']>[number]

/** A key of the host's, kept where no log or error prints its bytes. */
export type EncryptionKey = {
  readonly id: string
  readonly secret: KeyObject
  /** Milliseconds since 1970 from which it seals; it opens at once. */
  readonly sealsFrom: number
}

/** The key that is always there, derived from the installation's secret. */
export const MAIN_KEY = 'main'
/** AES-256 asks for 256 bits. */
const MIN_BYTES = 32
/** Random bytes have far more different values; a word or a filler has fewer. */
const MIN_DIFFERENT = 10

/** Says what kind of value it was, never the value: this text ends up in logs. */
const fail = (option: string, kind: string, remedy: string): never => {
  throw new Error(`clientPortalPlugin: option \`${option}\` is ${kind}. ${remedy}`)
}

const REMEDY = 'Give at least 32 random bytes as base64 or hex: `openssl rand -base64 32`.'

const decode = (text: string): Buffer | null => {
  if (/^(?:[\da-f]{2})+$/i.test(text)) return Buffer.from(text, 'hex')
  return /^[\w+/-]+={0,2}$/.test(text) ? Buffer.from(text, 'base64') : null
}

const secretBytes = (option: string, secret: unknown): Buffer => {
  if (typeof secret !== 'string') return fail(option, `of type ${typeof secret}`, REMEDY)
  const bytes = decode(secret.trim())
  if (bytes === null) return fail(option, 'neither base64 nor hex', REMEDY)
  if (bytes.length < MIN_BYTES) return fail(option, `${bytes.length} bytes long`, REMEDY)
  if (new Set(bytes).size < MIN_DIFFERENT) fail(option, 'not random', REMEDY)
  return bytes
}

const moment = (option: string, value: Given['sealsFrom']): number => {
  if (value === undefined) return Number.NEGATIVE_INFINITY
  const time = new Date(value).getTime()
  if (Number.isNaN(time)) fail(option, 'no date', 'Give an ISO date, or leave it out.')
  return time
}

/**
 * The keys of option `encryption`, in their order.
 * @throws Error naming option, kind of value and remedy; never the secret.
 */
export const encryptionKeys = ({ encryption }: ClientPortalOptions): EncryptionKey[] => {
  const ids = new Set([MAIN_KEY])
  const secrets = new Set<string>()
  return (encryption?.keys ?? []).map(({ id, sealsFrom, secret }, index) => {
    const option = `encryption.keys.${index}`
    if (typeof id !== 'string' || !/^[\da-z-]{1,32}$/.test(id)) {
      fail(`${option}.id`, 'not usable', 'Use up to 32 lower-case letters, digits and hyphens.')
    }
    if (ids.has(id)) fail(`${option}.id`, `"${id}" again`, 'Give each key an id of its own.')
    const bytes = secretBytes(`${option}.secret`, secret)
    const known = bytes.toString('hex')
    if (secrets.has(known)) fail(`${option}.secret`, 'that of another key', REMEDY)
    ids.add(id)
    secrets.add(known)
    return {
      id,
      sealsFrom: moment(`${option}.sealsFrom`, sealsFrom),
      secret: createSecretKey(bytes),
    }
  })
}
