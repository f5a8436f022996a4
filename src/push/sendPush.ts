import { getContext } from '../config/context.js'
import type { WebPushOption } from '../config/noticeOptions.js'
import { isPushEndpoint } from '../core/publicHosts.js'
import { DAY, SECOND } from '../core/clock.js'
import type { ID } from '../core/ids.js'
import type { Source } from '../core/source.js'
import type { Row } from '../data/rows.js'
import { deleteRows } from '../data/store.js'
import { postPush } from './postPush.js'
import { openSubscription, pushDevicesOfAccount } from './pushDevices.js'

/** A phone that was off for longer has what is new in the portal. */
const TTL = (3 * DAY) / SECOND

/** RFC 8030 §7.3: the subscription is no more. */
const GONE: readonly number[] = [404, 410]

type Result = 'gone' | 'later' | 'taken'

type Push = { row: Row<'pushDevices'>; text: string; webPush: WebPushOption }

const pushTo = async (source: Source, { row, text, webPush }: Push): Promise<Result> => {
  const { postPush: posted = postPush } = getContext(source.payload).options
  const subscription = openSubscription(source, row)
  // guard: push-endpoint-checked-again
  if (!subscription || !isPushEndpoint(subscription.endpoint)) return 'gone'
  const { auth, endpoint, p256dh } = subscription
  // Loaded here: an installation that pushes nothing has no use for it
  const { default: library } = await import('web-push')
  const { body, headers } = library.generateRequestDetails(
    { endpoint, keys: { auth, p256dh } },
    text,
    // What waits for a phone that is off folds into one under the topic
    { topic: 'notice', TTL, urgency: 'normal', vapidDetails: { ...webPush } },
  )
  const status = await posted({ body, endpoint, headers })
  if (GONE.includes(status)) return 'gone'
  return status >= 200 && status < 300 ? 'taken' : 'later'
}

/**
 * Pushes a text to every phone of the account; a subscription that its service no longer knows is
 * removed. False where there is no phone left, or the installation pushes nothing (any more).
 * @throws where no phone was reached and one may be later
 */
export const sendPush = async (source: Source, account: ID, text: string): Promise<boolean> => {
  const { webPush } = getContext(source.payload).options
  // Subscriptions stay: the option may come back
  if (!webPush) return false
  const rows = await pushDevicesOfAccount(source, account)
  const results = await Promise.all(
    rows.map(async (row) => ({
      result: await pushTo(source, { row, text, webPush }).catch((): Result => 'later'),
      row,
    })),
  )
  const gone = results.flatMap(({ result, row }) => (result === 'gone' ? [row.id] : []))
  if (gone.length > 0) await deleteRows(source, 'pushDevices', { id: { in: gone } })
  if (results.some(({ result }) => result === 'taken')) return true
  if (results.some(({ result }) => result === 'later'))
    throw Object.assign(new Error('No push service took it'), { code: 'PUSH_NOT_TAKEN' })
  return false
}
