import type { Payload } from 'payload'

import type { HostEvent, HostEventName, HostEventType } from '../contract/hostEvents.js'

/**
 * Called after the change is stored, at least once, and again 1, 2, 4 … minutes later where it
 * throws or takes longer than 30 seconds. `event.id` is the same each time.
 */
export type HostEventHandler<K extends HostEventName> = (told: {
  event: HostEvent<K>
  payload: Payload
}) => Promise<void> | void

/** Handlers by the names of the events: `requestCompleted`, `messageReceived`, … */
export type HostEventHandlers = { readonly [K in HostEventName]?: HostEventHandler<K> }

/** An address that is told of events, signed as standardwebhooks.com says. */
export type WebhookOption = {
  /** Types of events; all when left out. */
  events?: readonly HostEventType[]
  /** The address lies in the host's own network, which is else refused. @default false */
  internal?: boolean
  /** Lower-case letters, digits and hyphens. What was told is remembered under it: do not change it. */
  name: string
  /** `whsec_` and 24 to 64 random bytes as base64. Several while one takes the place of another: each signs. */
  secret: readonly string[] | string
  url: string
}

export type SanitizedWebhook = Readonly<{
  events: readonly HostEventType[] | null
  internal: boolean
  name: string
  secrets: readonly string[]
  url: string
}>

/** What is left out is filled in; a copy, so that nothing of the host's is frozen. */
export const sanitizeWebhooks = (webhooks: readonly WebhookOption[] = []): SanitizedWebhook[] =>
  webhooks.map(({ events, internal = false, name, secret, url }) => ({
    events: events ? [...events] : null,
    internal,
    name,
    secrets: typeof secret === 'string' ? [secret] : [...secret],
    url,
  }))
