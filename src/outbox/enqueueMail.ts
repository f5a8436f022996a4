import { getContext } from '../config/context.js'
import type { MailEffect } from '../contract/effects.js'
import type { Source } from '../core/source.js'
import { insertOnce } from '../data/insertOnce.js'

/**
 * Puts one mail into the outbox: which kind, about which row, when. No address, no text and no
 * secret is stored; all of it is read or derived when the mail is sent.
 * @returns the outbox row's id when it is due now and new, else null.
 */
export const enqueueMail = async (
  source: Source,
  mail: Omit<MailEffect, 'kind'>,
): Promise<null | string> => {
  const now = getContext(source.payload).options.clock().toISOString()
  const row = await insertOnce(source, 'portalOutbox', {
    attempts: 0,
    dedupeKey: mail.key,
    kind: mail.mail,
    nextAt: mail.notBefore ?? now,
    state: 'queued',
    subject: mail.subject,
    variant: mail.variant ?? 0,
  })
  return row && row.nextAt <= now ? row.id : null
}
