import type { Where } from 'payload'

import type { Source } from '../core/source.js'
import { markStored } from '../audit/auditScope.js'
import { recordAuditEvent } from '../audit/recordAuditEvent.js'
import { forgetApp } from '../identity/authenticator.js'
import { endAccountSessions, forgetSessions } from '../identity/endAccountSessions.js'
import { getContext } from '../config/context.js'
import type { EffectfulKey } from '../contract/collectionLists.js'
import { insertOnce } from '../data/insertOnce.js'
import type { Row } from '../data/rows.js'
import { changeRow, deleteRows, findRow } from '../data/store.js'
import { deliverSoon } from '../outbox/deliverSoon.js'
import { enqueueMail } from '../outbox/enqueueMail.js'
import { disconnect } from '../features/connections/effects/disconnect.js'
import type { AccountEffect, AddressEffect, Effect, InboxEffect } from './types.js'

const activateAccount = async (source: Source, effect: AccountEffect): Promise<void> => {
  await endAccountSessions(source, effect.account, {
    changes: {
      // Not the status: who was turned off by staff is turned on by staff alone.
      passwordHash: effect.passwordHash,
      ...(effect.phone ? { phone: effect.phone } : {}),
      ...(effect.language ? { preferredLanguage: effect.language } : {}),
    },
  })
}

/**
 * The open connection follows its account's address. Where an invitation took the address a moment before, the connection shows it
 * without holding it: that invitation cannot be accepted, because the account behind the address is connected.
 */
const moveAddress = async (source: Source, { account, email }: AddressEffect): Promise<void> => {
  const open: Where = {
    and: [{ accountKey: { equals: String(account) } }, { status: { equals: 'connected' } }],
  }
  try {
    await changeRow(source, 'portalConnections', open, { email, emailKey: email })
  } catch (error) {
    const holder = await findRow(source, 'portalConnections', { emailKey: { equals: email } })
    if (!holder) throw error
    await changeRow(source, 'portalConnections', open, { email })
  }
}

const addInboxItem = async (source: Source, effect: InboxEffect): Promise<void> => {
  const { options } = getContext(source.payload)
  await insertOnce(source, 'portalInbox', {
    client: effect.client ?? null,
    dedupeKey: effect.key,
    kind: effect.inbox,
    label: 'PORTAL',
    readAt: effect.read ? options.clock().toISOString() : null,
    staff: effect.staff,
    subject: effect.subject ?? null,
  })
}

const settle = async (source: Source, effect: Effect): Promise<null | string> => {
  switch (effect.kind) {
    case 'activate-account':
      await activateAccount(source, effect)
      return null
    case 'audit':
      await recordAuditEvent(source, effect)
      return null
    case 'close-challenge':
      await changeRow(
        source,
        'portalChallenges',
        { id: { equals: effect.challenge } },
        { expiresAt: effect.until, state: effect.state },
      )
      return null
    case 'forget-app':
      await forgetApp(source, effect.account)
      return null
    case 'forget-links':
      await deleteRows(source, 'portalChallenges', {
        and: [
          { account: { equals: effect.account } },
          { purpose: { equals: 'email-change' } },
          { id: { not_equals: effect.except ?? '' } },
        ],
      })
      return null
    case 'forget-sessions':
      await forgetSessions(source, effect)
      return null
    case 'disconnect':
      await disconnect(source, effect.client)
      return null
    case 'inbox':
      await addInboxItem(source, effect)
      return null
    case 'mail':
      return enqueueMail(source, effect)
    case 'move-address':
      await moveAddress(source, effect)
      return null
    case 'sign-out':
      await endAccountSessions(source, effect.account)
      return null
  }
}

/** Makes the effects of a change real, in order and each once, and clears them from its row. Safe to repeat. */
export const settleEffects = async <K extends EffectfulKey>(
  source: Source,
  key: K,
  row: Row<K>,
): Promise<void> => {
  if (!row.effectsPendingAt) return
  markStored(row.effects ?? [])
  const mails: string[] = []
  for (const effect of row.effects ?? []) {
    const mail = await settle(source, effect)
    if (mail) mails.push(mail)
  }
  await changeRow(
    source,
    key,
    { and: [{ id: { equals: row.id } }, { effectsPendingAt: { equals: row.effectsPendingAt } }] },
    { effects: null, effectsPendingAt: null } as never,
  )
  // Inside a host's own transaction the commit cannot be known: there the sweep sends. Where a database has no transactions Payload leaves
  // a promise of nothing here.
  if (!(await source.transactionID)) deliverSoon(source.payload, mails)
}
