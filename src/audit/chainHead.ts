import { randomUUID } from 'node:crypto'

import { getContext } from '../config/context.js'
import { isoIn, MINUTE } from '../core/clock.js'
import type { Source } from '../core/source.js'
import { purposeKey } from '../crypto/keys.js'
import type { Row } from '../data/rows.js'
import { changeRow, findRow, insertRow } from '../data/store.js'
import { keyAge } from './chainKeys.js'
import { headMAC } from './eventMAC.js'

export type ChainHead = Row<'portalAuditSeals'>
type Ends = Pick<ChainHead, 'purgedSeal' | 'purgedSequence' | 'seal' | 'sequence'>

const HEAD = { key: { equals: 'head' } }
/** Longer than any round of linking; a process that dies leaves the chain for so long. */
const LEASE = 5 * MINUTE
const EMPTY: Ends = { purgedSeal: '', purgedSequence: 0, seal: '', sequence: 0 }

/** Both ends of the chain as stored, or null before the first event was linked. */
export const readHead = (source: Source): Promise<ChainHead | null> =>
  findRow(source, 'portalAuditSeals', HEAD)

/**
 * Written by this installation, also under a secret it had before: the next round of linking writes
 * it anew.
 */
export const isGenuine = ({ payload }: Source, head: ChainHead): boolean =>
  keyAge(payload, head.mac, (key) => headMAC(key, head)) !== null

const makeHead = async (source: Source): Promise<void> => {
  const now = getContext(source.payload).options.clock().toISOString()
  await insertRow(source, 'portalAuditSeals', {
    ...EMPTY,
    key: 'head',
    lease: 'none',
    leaseUntil: now,
    mac: headMAC(purposeKey(source.payload, 'audit'), EMPTY),
  }).catch(async (error: unknown) => {
    // Another server made it, by a moment.
    if (!(await readHead(source))) throw error
  })
}

/**
 * Takes the end of the chain for a while: one process links at a time, on any number of servers.
 * Null when another has it.
 */
export const leaseHead = async (source: Source): Promise<ChainHead | null> => {
  if (!(await readHead(source))) await makeHead(source)
  const now = getContext(source.payload).options.clock()
  return changeRow(
    source,
    'portalAuditSeals',
    { and: [HEAD, { leaseUntil: { less_than_equal: now.toISOString() } }] },
    { lease: randomUUID(), leaseUntil: isoIn(now, LEASE) },
  )
}

/**
 * Moves an end on, if the lease still holds. Null when it does not: somebody else goes on from
 * here.
 */
export const moveHead = (
  source: Source,
  head: ChainHead,
  ends: Partial<Ends>,
): Promise<ChainHead | null> => {
  const next = { ...head, ...ends }
  const { purgedSeal, purgedSequence, seal, sequence } = next
  const data = { purgedSeal, purgedSequence, seal, sequence }
  return changeRow(
    source,
    'portalAuditSeals',
    { and: [HEAD, { lease: { equals: head.lease } }] },
    { ...data, mac: headMAC(purposeKey(source.payload, 'audit'), data) },
  )
}

export const releaseHead = async (source: Source, { lease }: ChainHead): Promise<void> => {
  await changeRow(
    source,
    'portalAuditSeals',
    { and: [HEAD, { lease: { equals: lease } }] },
    { leaseUntil: getContext(source.payload).options.clock().toISOString() },
  )
}
