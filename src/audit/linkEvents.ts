import type { Source } from '../core/source.js'
import { purposeKey } from '../crypto/keys.js'
import type { Row } from '../data/rows.js'
import { changeRow, listRows } from '../data/store.js'
import { moveHead, type ChainHead } from './chainHead.js'
import { keyAge } from './chainKeys.js'
import { chainLink, openLinkKey } from './eventMAC.js'

type Event = Row<'portalAuditEvents'>

const BATCH = 200
/** Most batches of one sweep; the rest waits for the next. */
const ROUNDS = 20

/**
 * Events that a process which died had linked, without moving the head.
 * @returns the head after them, or null when they do not fit
 */
const catchUp = async (source: Source, head: ChainHead): Promise<ChainHead | null> => {
  const where = { sequence: { greater_than: head.sequence } }
  const linked = await listRows(source, 'portalAuditEvents', where, {
    limit: BATCH,
    sort: 'sequence',
  })
  let end = { seal: head.seal, sequence: head.sequence }
  for (const event of linked) {
    const sequence = end.sequence + 1
    const place = { event, previous: end.seal, sequence }
    const age = keyAge(source.payload, event.seal, (key) => chainLink(key, place))
    if (event.sequence !== sequence || age === null) return null
    end = { seal: event.seal ?? '', sequence }
  }
  return linked.length === 0 ? head : moveHead(source, head, end)
}

const linkBatch = async (
  source: Source,
  head: ChainHead,
  events: readonly Event[],
): Promise<ChainHead | null> => {
  let end = { seal: head.seal, sequence: head.sequence }
  for (const event of events) {
    const sequence = end.sequence + 1
    const link = chainLink(purposeKey(source.payload, 'audit'), {
      event,
      previous: end.seal,
      sequence,
    })
    const written = await changeRow(
      source,
      'portalAuditEvents',
      { and: [{ id: { equals: event.id } }, { sealKey: { equals: openLinkKey(event.id) } }] },
      { seal: link, sealKey: `sealed:${sequence}`, sequence },
    )
    if (!written) return null
    end = { seal: link, sequence }
  }
  return moveHead(source, head, end)
}

/**
 * Links what was written since, in order, into the chain. Writers never wait for it. Stops as soon
 * as another process holds the chain or something does not fit; `verifyAuditTrail` says what.
 */
export const linkEvents = async (source: Source, leased: ChainHead): Promise<ChainHead> => {
  let head = await catchUp(source, leased)
  for (let round = 0; head && round < ROUNDS; round += 1) {
    const open = await listRows(
      source,
      'portalAuditEvents',
      { sequence: { exists: false } },
      { limit: BATCH, sort: ['createdAt', 'id'] },
    )
    if (open.length === 0) return head
    head = await linkBatch(source, head, open)
  }
  if (head) return head
  source.payload.logger.warn(
    'Portal audit trail: sealing stopped; another server goes on, or verify it.',
  )
  return leased
}
