import { getContext } from '../config/context.js'
import { SECOND } from '../core/clock.js'
import type { Source } from '../core/source.js'
import type { Row } from '../data/rows.js'
import { messageID } from '../mail/messageID.js'
import { mailOf, pushOfNotice, messageOf, withOthers, type Composed } from './composeMail.js'
import { sendPush } from '../push/sendPush.js'
import { textNumberOf } from './reachOf.js'
import type { Reach } from './refusals.js'

/** Where something is about to go. */
export type Destination = { kind: 'push' } | { kind: Reach; to: string }

/** Shorter than the lease of a row. */
const PATIENCE = 30 * SECOND

/** To where a row goes now; null where its way leads nowhere any more. */
export const destinationOf = async (
  source: Source,
  row: Row<'portalOutbox'>,
  letter: Composed,
): Promise<Destination | null> => {
  // To the number that the code was asked for, whatever the profile says by now
  if (letter.asText) return { kind: 'phone', to: letter.to }
  // Whether there is a phone is seen when it is pushed to
  if (row.way === 'push') return { kind: 'push' }
  if (row.way !== 'text') return { kind: 'email', to: letter.to }
  const to = letter.account === undefined ? null : await textNumberOf(source, letter.account)
  return to === null ? null : { kind: 'phone', to }
}

const sendText = async (
  source: Source,
  row: Row<'portalOutbox'>,
  { text, to }: { text: string; to: string },
): Promise<void> => {
  const { publicURL, sendSMS } = getContext(source.payload).options
  if (!sendSMS) throw new Error('There is no way to send a text')
  const signal = AbortSignal.timeout(PATIENCE)
  const late = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(new Error('The provider took too long')))
  })
  const id = messageID(row.dedupeKey, publicURL)
  await Promise.race([sendSMS({ id, kind: row.kind, signal, text, to }), late])
}

/**
 * Hands a row to whoever carries it. False where nothing is there any more to carry it to.
 * @throws what the mail adapter or the provider threw
 */
export const sendByWay = async (
  source: Source,
  row: Row<'portalOutbox'>,
  { destination, letter }: { destination: Destination; letter: Composed },
): Promise<boolean> => {
  const told = withOthers(source, letter, row)
  if (destination.kind === 'push') {
    const { account } = letter
    return account !== undefined && sendPush(source, account, pushOfNotice(source, told))
  }
  const { kind, to } = destination
  if (kind === 'phone') {
    await sendText(source, row, { text: messageOf(source, told), to })
    return true
  }
  await source.payload.sendEmail({
    ...mailOf(source, told),
    messageId: messageID(row.dedupeKey, getContext(source.payload).options.publicURL),
    to,
  })
  return true
}
