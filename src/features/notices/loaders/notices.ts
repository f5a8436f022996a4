import type { PayloadRequest } from 'payload'

import { textable } from '../../../contact/phone.js'
import { readablePhone } from '../../../contact/typedPhone.js'
import { getContext } from '../../../config/context.js'
import { NOTICE_GROUPS, waysOfGroup, type NoticeWays } from '../../../core/notices.js'
import { findFields } from '../../../data/store.js'
import { noticeChoicesOf } from '../../../outbox/noticeChoices.js'
import { isPushHere, pushDevicesOf } from '../../../push/pushDevices.js'
import type { Translator } from '../../../translations/translate.js'
import type { PortalSession } from '../../../identity/session.js'
import { browserLabel } from '../../devices/index.js'
import { refusedSince } from '../../../outbox/refusals.js'

/** A phone or computer to which notices are pushed. */
export type PhoneItem = { current: boolean; id: string; label: string }

/** How a client is told, and where to. */
export type NoticesData = {
  email: { refused: boolean; to: string }
  /** A notice waits some minutes for what else is new. */
  grouped: boolean
  /** Null where the installation pushes nothing, and on a shared computer. */
  push: null | { devices: readonly PhoneItem[]; key: string }
  quietFrom: string
  quietUntil: string
  /** Null where the installation sends no texts; `to` is null where the client has no number for it. */
  text: null | { refused: boolean; to: null | string }
  ways: Required<NoticeWays>
}

type Whose = { session: PortalSession; t: Translator }

const phonesOf = async (
  req: PayloadRequest,
  { session, t }: Whose,
): Promise<NoticesData['push']> => {
  const { webPush } = getContext(req.payload).options
  if (!webPush || session.shared) return null
  const rows = await pushDevicesOf(req, session.account)
  const devices = rows.map((row) => ({
    current: isPushHere(req, row),
    id: row.id,
    label: browserLabel(row, t),
  }))
  return { devices, key: webPush.publicKey }
}

/** In three queries. */
export const loadNotices = async (req: PayloadRequest, whose: Whose): Promise<NoticesData> => {
  const { account, clientID } = whose.session
  const [choices, profile, push] = await Promise.all([
    noticeChoicesOf(req, account.id),
    findFields(req, 'clients', { id: { equals: clientID } }, ['phone']),
    phonesOf(req, whose),
  ])
  const phone = textable(profile?.phone)
  const isRefused = (kind: 'email' | 'phone', to: null | string): boolean =>
    refusedSince(req.payload, choices, { kind, to }) !== null
  const { notices, sendSMS } = getContext(req.payload).options
  return {
    email: { refused: isRefused('email', account.email), to: account.email },
    grouped: notices.groupMinutes > 0,
    push,
    quietFrom: choices?.quietFrom ?? '',
    quietUntil: choices?.quietUntil ?? '',
    text: sendSMS ? { refused: isRefused('phone', phone), to: readablePhone(req, phone) } : null,
    ways: Object.fromEntries(
      NOTICE_GROUPS.map((group) => [group, waysOfGroup(choices?.ways, group)]),
    ) as Required<NoticeWays>,
  }
}
