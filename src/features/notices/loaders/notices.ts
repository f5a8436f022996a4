import type { PayloadRequest } from 'payload'

import { readablePhone } from '../../../contact/typedPhone.js'
import { getContext } from '../../../config/context.js'
import { NOTICE_GROUPS, waysOfGroup, type NoticeWays } from '../../../core/notices.js'
import type { ID } from '../../../core/ids.js'
import { findFields } from '../../../data/store.js'
import { noticeChoicesOf } from '../../../outbox/noticeChoices.js'
import { textable } from '../../../outbox/reachOf.js'
import { refusedSince } from '../../../outbox/refusals.js'

/** How a client is told, and where to. */
export type NoticesData = {
  email: { refused: boolean; to: string }
  quietFrom: string
  quietUntil: string
  /** Null where the installation sends no texts; `to` is null where the client has no number for it. */
  text: null | { refused: boolean; to: null | string }
  ways: Required<NoticeWays>
}

type Whose = { account: { email: string; id: ID }; client: ID }

/** In two queries. */
export const loadNotices = async (
  req: PayloadRequest,
  { account, client }: Whose,
): Promise<NoticesData> => {
  const [choices, profile] = await Promise.all([
    noticeChoicesOf(req, account.id),
    findFields(req, 'clients', { id: { equals: client } }, ['phone']),
  ])
  const phone = textable(profile?.phone)
  const isRefused = (kind: 'email' | 'phone', to: null | string): boolean =>
    refusedSince(req.payload, choices, { kind, to }) !== null
  const sendsTexts = getContext(req.payload).options.sendSMS !== undefined
  return {
    email: { refused: isRefused('email', account.email), to: account.email },
    quietFrom: choices?.quietFrom ?? '',
    quietUntil: choices?.quietUntil ?? '',
    text: sendsTexts ? { refused: isRefused('phone', phone), to: readablePhone(req, phone) } : null,
    ways: Object.fromEntries(
      NOTICE_GROUPS.map((group) => [group, waysOfGroup(choices?.ways, group)]),
    ) as Required<NoticeWays>,
  }
}
