import type { PayloadRequest, Where } from 'payload'
import { z } from 'zod'

import { answer } from '../../../actions/answers.js'
import { requireStaff } from '../../../actions/caller.js'
import { defineAction } from '../../../actions/defineAction.js'
import { parseInput } from '../../../actions/input.js'
import * as field from '../../../actions/schemas.js'
import { parseDay, storedDay } from '../../../core/day.js'
import { wordsInCommon } from '../similarNames.js'
import { parseSSN } from '../../../core/ssn.js'
import { TEXT_LIMITS } from '../../../core/textLimits.js'
import { ssnDigest } from '../../../crypto/ssn.js'
import type { Row } from '../../../data/rows.js'
import { listRows, readableWhere } from '../../../data/store.js'
import { budget } from '../../../limits/budgets.js'
import { spend } from '../../../limits/rateLimit.js'

/** More than were born on one day, but for days that stand for an unknown one. */
const MOST_BORN = 1000
/** As many as somebody looks at. */
const MOST_SHOWN = 5

const name = field.optionalText(TEXT_LIMITS.personName)
export const likelyDuplicatesInput = z.object({
  dateOfBirth: field.optionalDay,
  firstName: name,
  lastName: name,
  middleName: name,
  preferredName: name,
  ssn: field.optionalText(TEXT_LIMITS.word),
})
type Typed = z.output<typeof likelyDuplicatesInput>

const REASONS = ['ssn', 'name-and-birth'] as const
type Likely = { client: Row<'clients'>; reason: (typeof REASONS)[number] }

const likelyDuplicate = answer('PortalLikelyDuplicate', {
  dateOfBirth: z.string().nullable(),
  id: z.string(),
  name: z.string(),
  reason: z.enum(REASONS),
  uniqueIdentifier: z.string(),
})

const SHOWN = Object.fromEntries(
  [
    'dateOfBirth',
    'firstName',
    'fullName',
    'lastName',
    'middleName',
    'preferredName',
    'uniqueIdentifier',
  ].map((column): [string, true] => [column, true]),
)

/** Who has the same whole number. @throws PortalError TOO_MANY_REQUESTS (429) */
const sameNumber = async (
  req: PayloadRequest,
  { readable, staff, typed: { ssn } }: { readable: Where; staff: number | string; typed: Typed },
): Promise<Likely[]> => {
  const plain = ssn === undefined ? null : parseSSN(ssn)
  const digest = plain === null ? null : ssnDigest(req.payload, plain)
  if (digest === null) return []
  // guard: ssn-matches-per-staff
  await spend(req, budget(req, 'ssnMatch', staff))
  const where: Where = { and: [{ ssnDigest: { equals: digest } }, readable] }
  const rows = await listRows(req, 'clients', where, { limit: MOST_SHOWN, select: SHOWN })
  return rows.map((client) => ({ client, reason: 'ssn' }))
}

/** Who was born on the same day and is called alike, the most alike first. */
const sameBirth = async (
  req: PayloadRequest,
  { readable, typed }: { readable: Where; typed: Typed },
): Promise<Likely[]> => {
  const { dateOfBirth, firstName, lastName, preferredName } = typed
  if (dateOfBirth === undefined || !(firstName || lastName || preferredName)) return []
  const where: Where = { and: [{ dateOfBirth: { equals: storedDay(dateOfBirth) } }, readable] }
  const born = await listRows(req, 'clients', where, { limit: MOST_BORN, select: SHOWN })
  return born
    .map((client) => ({ alike: wordsInCommon(typed, client), client }))
    .filter(({ alike }) => alike > 0)
    .toSorted((a, b) => b.alike - a.alike)
    .map(({ client }) => ({ client, reason: 'name-and-birth' }))
}

/**
 * Who may be there already of somebody who is being written down: same Social Security number, or
 * same date of birth and a similar name. Among the clients whom the caller may read: of others
 * nothing is said, not even that there is one. @throws 401, 429, 400
 */
export const likelyDuplicates = defineAction({
  name: 'likelyDuplicates',
  does: 'Whether a client who is being written down may be there already',
  who: 'staff, for the clients they may read',
  input: likelyDuplicatesInput,
  output: answer('PortalLikelyDuplicates', { clients: z.array(likelyDuplicate) }),
  run: async (req, input) => {
    const staff = requireStaff(req).id
    const typed = parseInput(likelyDuplicatesInput, input)
    // guard: duplicates-among-readable-clients
    const readable = await readableWhere(req, 'clients')
    if (readable === null) return { clients: [] }
    const likely = [
      ...(await sameNumber(req, { readable, staff, typed })),
      ...(await sameBirth(req, { readable, typed })),
    ]
    const once = [...new Map(likely.toReversed().map((one) => [one.client.id, one])).values()]
    return {
      clients: once
        .toReversed()
        .slice(0, MOST_SHOWN)
        .map(({ client, reason }) => ({
          dateOfBirth: parseDay(client.dateOfBirth),
          id: client.id,
          name: client.fullName ?? '',
          reason,
          uniqueIdentifier: client.uniqueIdentifier,
        })),
    }
  },
})
