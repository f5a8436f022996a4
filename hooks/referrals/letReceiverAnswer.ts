import type { CollectionBeforeChangeHook } from 'payload'

import { getActor } from '../../access/actor.js'
import { sameID, toID } from '../../src/core/ids.js'
import type { ReferralStatus } from '../../src/core/status/referral.js'
import type { Row } from '../../src/data/rows.js'
import { PortalError } from '../../src/errors/PortalError.js'
import { rowBefore } from '../shared/rowBefore.js'

type Referral = Partial<Row<'referrals'>>

/** What the agency that somebody is referred to may say. */
const ANSWERS: readonly (ReferralStatus | undefined)[] = [
  'accepted',
  'client-declined',
  'pending',
  'provider-declined',
]
/** What an answer changes; `updatedAt` is Payload's own. */
const ANSWERED = new Set(['searchText', 'status', 'updatedAt'])

const textOf = (value: unknown): string => JSON.stringify(toID(value) ?? value ?? null)

/**
 * The agency that somebody is referred to answers, and changes nothing else of what another agency
 * wrote; whoever referred takes a referral back.
 * @throws PortalError FORBIDDEN (403)
 */
export const letReceiverAnswer: CollectionBeforeChangeHook = (args) => {
  const { data, req } = args
  const actor = getActor(req)
  const before = rowBefore(args)
  if (!before || actor.kind !== 'staff' || actor.superUser === 'installation') return data
  const { agency }: Referral = before
  if (sameID(agency, actor.agency)) return data
  const changed = Object.entries(data as Record<string, unknown>).filter(
    ([field, value]) => textOf(value) !== textOf(before[field]),
  )
  const { status }: Referral = data as Referral
  const isAnswer = changed.every(([field]) => ANSWERED.has(field)) && ANSWERS.includes(status)
  if (!isAnswer) throw new PortalError('FORBIDDEN')
  return data
}
