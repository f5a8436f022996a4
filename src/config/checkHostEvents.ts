import { isIP } from 'node:net'

import { HOST_EVENT_NAMES, HOST_EVENTS } from '../contract/hostEvents.js'
import { isPublicAddress } from '../push/publicLookup.js'
import { checkFunction, checkKeys, failOption } from './failOption.js'
import type { WebhookOption } from './hostEventOptions.js'
import type { ClientPortalOptions } from './options.js'

/** Consumer that stands for the handlers of option `on`. */
export const HANDLERS = 'on'

const KEYS = ['events', 'internal', 'name', 'secret', 'url']
const TYPES: readonly string[] = HOST_EVENT_NAMES.map((name) => HOST_EVENTS[name].type)
/** As many as are ever true at once while one secret takes the place of another. */
const MOST_SECRETS = 5

/** The scheme asks for 24 to 64 bytes. */
const isSecret = (secret: unknown): boolean => {
  if (typeof secret !== 'string' || !/^whsec_[A-Za-z\d+/]+={0,2}$/.test(secret)) return false
  const { length } = Buffer.from(secret.slice('whsec_'.length), 'base64')
  return length >= 24 && length <= 64
}

// Neither address nor secret is told in an error: a path may be a key, and errors are logged
const checkSecrets = (option: string, secret: WebhookOption['secret'] | undefined): void => {
  const secrets = typeof secret === 'string' ? [secret] : secret
  if (!Array.isArray(secrets) || secrets.length === 0 || secrets.length > MOST_SECRETS)
    failOption(option, 'none', `Give one secret, or a list of up to ${MOST_SECRETS}.`)
  else if (!secrets.every(isSecret))
    failOption(
      option,
      'no such secret',
      'Give "whsec_" and 24 to 64 random bytes as base64: `node -p "\'whsec_\' + crypto.randomBytes(32).toString(\'base64\')"`.',
    )
}

const checkURL = (option: string, url: unknown, internal: boolean): void => {
  const refuse = (value: string, remedy: string): never => failOption(option, value, remedy)
  const whole = typeof url === 'string' && URL.canParse(url) ? new URL(url) : null
  if (!whole || !/^https?:$/.test(whole.protocol))
    return refuse('no such address', 'Give a whole https address.')
  if (whole.username || whole.password)
    refuse('an address with a password', 'Leave it out: the signature says who sends.')
  // guard: webhooks-encrypted
  if (whole.protocol === 'http:' && process.env.NODE_ENV === 'production')
    refuse('an http address', 'Give an https address: in production nothing is sent in the clear.')
  const host = whole.hostname.replaceAll(/^\[|\]$/g, '')
  // guard: webhooks-to-public-literals
  if (!internal && isIP(host) !== 0 && !isPublicAddress(host))
    refuse('an address of a private network', 'Set `internal: true` if that is meant.')
}

const checkEvents = (option: string, events: unknown): void => {
  if (events === undefined) return
  if (!Array.isArray(events) || events.length === 0)
    failOption(option, events, 'Give a list of types, or leave it out for all of them.')
  for (const type of events as unknown[])
    if (!TYPES.includes(String(type)))
      failOption(option, type, 'There is no such event: docs/events.md lists them.')
}

const checkName = (option: string, name: unknown, taken: Set<unknown>): void => {
  if (typeof name !== 'string' || !/^[a-z][a-z\d-]{0,39}$/.test(name))
    failOption(option, name, 'Use up to 40 lower-case letters, digits and hyphens.')
  if (name === HANDLERS)
    failOption(option, name, 'Use another name: it is that of the handlers of option `on`.')
  if (taken.has(name)) failOption(option, name, 'Use another name: two webhooks have this one.')
  taken.add(name)
}

const checkInternal = (option: string, internal: unknown): void => {
  if (internal !== undefined && typeof internal !== 'boolean')
    failOption(option, internal, 'Give true or false.')
}

/**
 * Options `on` and `webhooks`.
 * @throws Error naming option, value and remedy; of addresses and secrets only what is wrong.
 */
export const checkHostEvents = ({ on, webhooks }: ClientPortalOptions): void => {
  checkKeys('on', on, HOST_EVENT_NAMES)
  for (const [name, handler] of Object.entries(on ?? {})) checkFunction(`on.${name}`, handler)
  if (webhooks !== undefined && !Array.isArray(webhooks))
    failOption('webhooks', typeof webhooks, 'Give a list.')
  const taken = new Set<unknown>()
  for (const [index, webhook] of (webhooks ?? []).entries()) {
    const option = `webhooks[${index}]`
    for (const key of Object.keys(webhook))
      if (!KEYS.includes(key))
        failOption(`${option}.${key}`, 'given', `Choose ${KEYS.join(', ')}: there is no such key.`)
    checkName(`${option}.name`, webhook.name, taken)
    checkInternal(`${option}.internal`, webhook.internal)
    checkURL(`${option}.url`, webhook.url, webhook.internal === true)
    checkSecrets(`${option}.secret`, webhook.secret)
    checkEvents(`${option}.events`, webhook.events)
  }
}
