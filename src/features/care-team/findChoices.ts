import type { PayloadRequest, Where } from 'payload'

import { getContext } from '../../config/context.js'
import { fold } from '../../core/fold.js'
import { toID, type ID } from '../../core/ids.js'
import { STAFF_SEARCH_FIELD } from '../../core/staffFields.js'
import { listRows } from '../../data/store.js'
import { listStaff, STAFF_COLUMNS, type StaffRow } from './careTeam.js'
import { choosableStaff, type TeamOf } from './choosable.js'
import { namesForStaff } from './namesForStaff.js'

type Choice = { agency: null | string; id: ID; name: string }
type Choices = { choices: Choice[]; members: Choice[]; more: boolean }

/** People in one answer: more than somebody looks through; who is not among them is typed. */
const MOST = 50
/** More words than a name has; what comes after them is not looked at. */
const MAX_WORDS = 8

/**
 * Staff who were saved before there was a text to search them by are found too, and looked through
 * afterwards by their names.
 */
const found = (words: readonly string[]): Where[] =>
  words.length === 0
    ? []
    : [
        {
          or: [
            { [STAFF_SEARCH_FIELD]: { exists: false } },
            { and: words.map((word) => ({ [STAFF_SEARCH_FIELD]: { contains: word } })) },
          ],
        },
      ]

const findStaff = async (
  { payload }: PayloadRequest,
  where: Where | null,
  words: readonly string[],
): Promise<StaffRow[]> => {
  if (where === null) return []
  const { options, staffSlug } = getContext(payload)
  const { docs } = await payload.db.find({
    collection: staffSlug,
    limit: MOST + 1,
    pagination: false,
    req: {},
    ...(options.staff.displayName ? {} : { select: { ...STAFF_COLUMNS, email: true } }),
    sort: [STAFF_SEARCH_FIELD, 'id'],
    where: { and: [where, ...found(words)] },
  })
  return docs
}

type Asked = {
  /** Whether the caller may put anybody there. */
  mayChoose: boolean
  members: readonly ID[]
  search: string | undefined
  team: TeamOf
}

/** The members of a care team and who may be added, own agency first; five statements at most. */
export const findChoices = async (
  req: PayloadRequest,
  { mayChoose, members, search, team }: Asked,
): Promise<Choices> => {
  const words = fold(search ?? '')
    .split(' ')
    .filter(Boolean)
    .slice(0, MAX_WORDS)
  const { colleagues, partners } = mayChoose
    ? await choosableStaff(req, team)
    : { colleagues: null, partners: null }
  const [own, others, present] = await Promise.all([
    findStaff(req, colleagues, words),
    findStaff(req, partners, words),
    listStaff(req, members),
  ])
  const nameFor = namesForStaff(req)
  const fits = (staff: StaffRow): boolean => {
    const name = fold(nameFor(staff))
    return words.every((word) => name.includes(word))
  }
  const choosable = [...own, ...others].filter(fits)
  const agencies = await agencyNames(req, [...choosable, ...present])
  const shown = (staff: StaffRow): Choice => ({
    agency: agencies.get(String(toID(staff.agency))) ?? null,
    id: staff.id,
    name: nameFor(staff),
  })
  return {
    choices: choosable.slice(0, MOST).map(shown),
    members: present.map(shown),
    more: choosable.length > MOST,
  }
}

const agencyNames = async (
  req: PayloadRequest,
  staff: readonly StaffRow[],
): Promise<Map<string, string>> => {
  const ids = [...new Set(staff.map(({ agency }) => toID(agency)).filter((id) => id !== null))]
  if (ids.length === 0) return new Map()
  const rows = await listRows(
    req,
    'agencies',
    { id: { in: ids } },
    { limit: ids.length, select: { name: true } },
  )
  return new Map(rows.map(({ id, name }) => [id, name]))
}
