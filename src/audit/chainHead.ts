import { randomUUID } from 'node:crypto'

import { getContext } from '../config/context.js'
import { isoIn, MINUTE } from '../core/clock.js'
import { purposeKey } from '../crypto/keys.js'
import type { Row } from '../data/rows.js'
import { changeRow, findRow, insertRow, type Door } from '../data/store.js'
import { keyAge } from './chainKeys.js'
import { headMAC } from './eventMAC.js'

export type ChainHead = Row<'portalAuditSeals'>
type Ends = Pick<ChainHead, 'purgedSeal' | 'purgedSequence' | 'seal' | 'sequence'>

const HEAD = { key: { equals: 'head' } }
/** Longer than any round of sealing; a process that dies leaves the chain for so long. */
const LEASE = 5 * MINUTE
const EMPTY: Ends = { purgedSeal: '', purgedSequence: 0, seal: '', sequence: 0 }

/** Both ends of the chain as stored, or null before the first event was sealed. */
export const readHead = (door: Door): Promise<ChainHead | null> =>
  findRow(door, 'portalAuditSeals', HEAD)

/** Written by this installation, also under a secret it had before: the next round of sealing writes it anew. */
export const isGenuine = ({ payload }: Door, head: ChainHead): boolean =>
  keyAge(payload, head.mac, (key) => headMAC(key, head)) !== null

const makeHead = async (door: Door): Promise<void> => {
  const now = getContext(door.payload).options.clock().toISOString()
  await insertRow(door, 'portalAuditSeals', {
    ...EMPTY,
    key: 'head',
    lease: 'none',
    leaseUntil: now,
    mac: headMAC(purposeKey(door.payload, 'audit'), EMPTY),
  }).catch(async (error: unknown) => {
    // Another server made it, by a moment.
    if (!(await readHead(door))) throw error
  })
}

/** Takes the end of the chain for a while: one process seals at a time, on any number of servers. Null when another has it. */
export const leaseHead = async (door: Door): Promise<ChainHead | null> => {
  if (!(await readHead(door))) await makeHead(door)
  const now = getContext(door.payload).options.clock()
  return changeRow(
    door,
    'portalAuditSeals',
    { and: [HEAD, { leaseUntil: { less_than_equal: now.toISOString() } }] },
    { lease: randomUUID(), leaseUntil: isoIn(now, LEASE) },
  )
}

/** Moves an end on, if the lease still holds. Null when it does not: somebody else goes on from here. */
export const moveHead = (
  door: Door,
  head: ChainHead,
  ends: Partial<Ends>,
): Promise<ChainHead | null> => {
  const next = { ...head, ...ends }
  const { purgedSeal, purgedSequence, seal, sequence } = next
  const data = { purgedSeal, purgedSequence, seal, sequence }
  return changeRow(
    door,
    'portalAuditSeals',
    { and: [HEAD, { lease: { equals: head.lease } }] },
    { ...data, mac: headMAC(purposeKey(door.payload, 'audit'), data) },
  )
}

export const releaseHead = async (door: Door, { lease }: ChainHead): Promise<void> => {
  await changeRow(
    door,
    'portalAuditSeals',
    { and: [HEAD, { lease: { equals: lease } }] },
    { leaseUntil: getContext(door.payload).options.clock().toISOString() },
  )
}
