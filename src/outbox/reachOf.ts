import { getContext } from '../config/context.js'
import { textable } from '../contact/phone.js'
import { toID, type ID } from '../core/ids.js'
import type { NoticeWay } from '../core/notices.js'
import type { Source } from '../core/source.js'
import { findFields } from '../data/store.js'
import { pushDevicesOfAccount } from '../push/pushDevices.js'
import type { NoticeChoices } from './noticeChoices.js'
import { refusedSince } from './refusals.js'

/** The number of the client behind an account; null where no text can go. */
export const textNumberOf = async (source: Source, account: ID): Promise<null | string> => {
  if (!getContext(source.payload).options.sendSMS) return null
  const of = { accountKey: { equals: String(account) } }
  const connection = await findFields(source, 'portalConnections', of, ['client'])
  const client = toID(connection?.client)
  if (client === null) return null
  const profile = await findFields(source, 'clients', { id: { equals: client } }, ['phone'])
  return textable(profile?.phone)
}

/** Whether a push would reach anything. */
export const hasPushDevice = async (source: Source, account: ID): Promise<boolean> =>
  getContext(source.payload).options.webPush !== undefined &&
  (await pushDevicesOfAccount(source, account)).length > 0

/**
 * Which of the chosen ways lead anywhere now. Where none does, a notice goes by mail: what is new is
 * told. Mail comes last, so that it can still take over from the others.
 */
export const openWays = async (
  source: Source,
  account: ID,
  { chosen, choices }: { choices: NoticeChoices | null; chosen: ReadonlySet<NoticeWay> },
): Promise<[NoticeWay, ...NoticeWay[]]> => {
  const to = chosen.has('text') ? await textNumberOf(source, account) : null
  const refused = refusedSince(source.payload, choices, { kind: 'phone', to }) !== null
  // guard: no-text-to-refused-number
  const text: NoticeWay[] = to === null || refused ? [] : ['text']
  const push: NoticeWay[] =
    chosen.has('push') && (await hasPushDevice(source, account)) ? ['push'] : []
  const [first, ...more] = [...push, ...text, ...(chosen.has('mail') ? (['mail'] as const) : [])]
  return first ? [first, ...more] : ['mail']
}
