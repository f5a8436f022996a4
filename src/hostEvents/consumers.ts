import type { Payload } from 'payload'

import { HANDLERS } from '../config/checkHostEvents.js'
import { getContext } from '../config/context.js'
import type { SanitizedWebhook } from '../config/hostEventOptions.js'
import { HOST_EVENT_NAMES, HOST_EVENTS, type HostEventName } from '../contract/hostEvents.js'

/** Whoever hears of events: a webhook, or all handlers of option `on` together. */
export type Consumer = {
  name: string
  /** Events that it hears of. */
  wants: readonly HostEventName[]
  /** Left out for handlers. */
  webhook?: SanitizedWebhook
}

const ofWebhook = (webhook: SanitizedWebhook): Consumer => ({
  name: webhook.name,
  wants: HOST_EVENT_NAMES.filter(
    (name) => webhook.events?.some((type) => type === HOST_EVENTS[name].type) ?? true,
  ),
  webhook,
})

/** Everybody who hears of events, as the options say; nobody where they say nothing. */
export const consumersOf = (payload: Payload): Consumer[] => {
  const { on, webhooks } = getContext(payload).options
  const handled = HOST_EVENT_NAMES.filter((name) => on[name])
  return [
    ...(handled.length === 0 ? [] : [{ name: HANDLERS, wants: handled }]),
    ...webhooks.map(ofWebhook),
  ]
}
