import type { PayloadRequest, Where } from 'payload'
import { z } from 'zod'

import { answer } from '../../../actions/answers.js'
import { requireStaff } from '../../../actions/caller.js'
import { defineAction } from '../../../actions/defineAction.js'
import { parseInput } from '../../../actions/input.js'
import * as field from '../../../actions/schemas.js'
import { getContext } from '../../../config/context.js'
import { parseDay } from '../../../core/day.js'
import { isEmail, normalizeEmail } from '../../../core/email.js'
import { SEARCH_FIELD } from '../../../core/searched.js'
import { CONNECTION_ACTIONS, CONNECTION_STATUSES } from '../../../core/status/connection.js'
import { TEXT_LIMITS } from '../../../core/textLimits.js'
import type { Row } from '../../../data/rows.js'
import { workOfMany } from '../../connections/index.js'
import { openProgramsOf } from '../openPrograms.js'

/** As many as fit on a screen; whoever looks for one of more types more. */
const MOST_FOUND = 10
/** One letter finds a part of everybody. */
const FEWEST_LETTERS = 2

export const findClientsInput = z.object({ text: field.optionalText(TEXT_LIMITS.name) })

const openProgram = answer('PortalOpenProgram', { id: z.string(), program: z.string() })
const foundClient = answer('PortalFoundClient', {
  /** What may be done about the client's portal now. */
  actions: z.array(z.enum(Object.values(CONNECTION_ACTIONS).flat())),
  dateOfBirth: z.string().nullable(),
  id: z.string(),
  name: z.string(),
  preferredName: z.string().nullable(),
  /** Enrollments of the caller's agency that can be ended. */
  programs: z.array(openProgram),
  /** Null for who does not manage clients, and where the portal is off. */
  status: z.enum(CONNECTION_STATUSES).nullable(),
  uniqueIdentifier: z.string(),
})

/** A whole identifier or address is one person's: found at once by its index. */
const wholeOf = (text: string): Where[] => {
  const email = normalizeEmail(text)
  return [
    { uniqueIdentifier: { equals: text.replaceAll(/[\s-]/g, '').toUpperCase() } },
    ...(isEmail(email) ? [{ email: { equals: email } }] : []),
  ]
}

const SHOWN = {
  agency: true,
  dateOfBirth: true,
  fullName: true,
  preferredName: true,
  uniqueIdentifier: true,
} as const
type Found = Pick<Row<'clients'>, 'id' | keyof typeof SHOWN>

/** By their own rules, and by the hooks that fold what was typed. */
const readable = async (req: PayloadRequest, where: Where): Promise<Found[]> => {
  // guard: found-among-readable-clients
  const { docs } = await req.payload.find({
    collection: getContext(req.payload).slugs.clients,
    depth: 0,
    disableErrors: true,
    limit: MOST_FOUND + 1,
    overrideAccess: false,
    pagination: false,
    req,
    select: SHOWN,
    sort: 'fullName',
    where,
  })
  return docs as unknown as Found[]
}

const find = async (req: PayloadRequest, text: string): Promise<Found[]> => {
  const whole = await readable(req, { or: wholeOf(text) })
  return whole.length > 0 ? whole : readable(req, { [SEARCH_FIELD]: { like: text } })
}

/**
 * The clients that a staff user may read, by name without accents, date of birth, identifier, phone
 * number or mail address however they are written, with what can be done for each at once. By name,
 * the first ten. @throws 401, 400
 */
export const findClients = defineAction({
  name: 'findClients',
  does: 'Finds clients by name, date of birth, identifier, phone or mail, with what can be done for each',
  who: 'staff, for the clients they may read',
  input: findClientsInput,
  output: answer('PortalFoundClients', {
    clients: z.array(foundClient),
    /** There are more than these. */
    more: z.boolean(),
  }),
  run: async (req, input) => {
    const actor = requireStaff(req)
    const { text = '' } = parseInput(findClientsInput, input)
    if (text.length < FEWEST_LETTERS) return { clients: [], more: false }
    const found = await find(req, text)
    const clients = found.slice(0, MOST_FOUND)
    const ids = clients.map(({ id }) => id)
    const [workOf, programsOf] = await Promise.all([
      workOfMany(req, actor, clients),
      openProgramsOf(req, actor, ids),
    ])
    return {
      clients: clients.map((client) => ({
        ...workOf(client),
        dateOfBirth: parseDay(client.dateOfBirth),
        id: client.id,
        name: client.fullName ?? '',
        preferredName: client.preferredName ?? null,
        programs: programsOf(client.id),
        uniqueIdentifier: client.uniqueIdentifier,
      })),
      more: found.length > clients.length,
    }
  },
})
