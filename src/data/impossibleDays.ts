import type { Where } from 'payload'

import { getContext } from '../config/context.js'
import type { CollectionKey } from '../contract/collections.js'
import { DAY_RULES, FIRST_DAY, type DayBound, type DayRule } from '../contract/dayRules.js'
import { dayIn, parseDay, type Day } from '../core/day.js'
import { toID, type ID } from '../core/ids.js'
import type { Source } from '../core/source.js'
import type { FieldProblem } from '../errors/fieldProblem.js'
import { agencyOf } from './agencyOf.js'
import { findFields, listRows } from './store.js'

type Values = Readonly<Record<string, unknown>>
/** A row as it is to be, and as it was where there was one. */
type Change = { after: Values; before?: Values | undefined }
/** A day to compare with, and the field it is known by; today has none. */
type Bound = { day: Day; field?: string }

const momentOf = (value: unknown): Date => (value instanceof Date ? value : new Date(String(value)))

/** What a bound is when it is asked for; each is looked up once a row at most. */
const boundsOf = (source: Source, { after, before }: Change) => {
  const agency = toID(after.agency)
  const once = <T>(find: () => Promise<T>): (() => Promise<T>) => {
    let found: Promise<T> | undefined
    return () => (found ??= find())
  }
  const timeZone = once(async () => agency !== null && (await agencyOf(source, agency))?.timeZone)
  const dayHere = async (moment: Date): Promise<Day> => dayIn((await timeZone()) || null, moment)
  const birth = once(async () => {
    const id = toID(after.client)
    const where = { id: { equals: id } }
    return id === null ? null : findFields(source, 'clients', where, ['dateOfBirth'])
  })
  // Of this agency alone: staff need not know of programs elsewhere.
  const firstStart = async (id: ID): Promise<unknown> => {
    const where: Where = { and: [{ client: { equals: id } }, { agency: { equals: agency } }] }
    const [first] = await listRows(source, 'enrollments', where, {
      limit: 1,
      select: { startDate: true },
      sort: 'startDate',
    })
    return first?.startDate
  }

  const bound = async (name: DayBound): Promise<Bound | null> => {
    const now = getContext(source.payload).options.clock()
    if (name === 'today') return { day: await dayHere(now) }
    if (name === 'asking') {
      const asked = before === undefined ? after.requestedAt : undefined
      return { day: await dayHere(asked ? momentOf(asked) : now) }
    }
    const id = toID(after.id)
    const [field, value]: [string, unknown] =
      name === 'birth'
        ? ['dateOfBirth', (await birth())?.dateOfBirth]
        : name === 'first-start'
          ? ['startDate', id === null ? null : await firstStart(id)]
          : [name, after[name]]
    const day = parseDay(value)
    return day === null ? null : { day, field }
  }
  return { bound, dayHere }
}

const codeOf = (isTooEarly: boolean, { field }: Bound): FieldProblem['code'] => {
  if (isTooEarly) return field === undefined ? 'DAY_PAST' : 'DAY_BEFORE'
  return field === undefined ? 'DAY_AHEAD' : 'DAY_AFTER'
}

/**
 * Days of a row that cannot be, by `DAY_RULES`. Only what changes is looked at: a wrong day of
 * before stands in nobody's way who mends something else. Where two days of a row contradict each
 * other, the one that was changed is named.
 */
export const impossibleDays = async (
  source: Source,
  key: CollectionKey,
  change: Change,
): Promise<FieldProblem[]> => {
  const { after, before } = change
  const { bound, dayHere } = boundsOf(source, change)
  const rules: Readonly<Record<string, DayRule>> = DAY_RULES[key] ?? {}

  const dayOf = async (field: string, row: Values): Promise<Day | null> => {
    const day = parseDay(row[field])
    if (day === null || !rules[field]?.isMoment) return day
    return dayHere(momentOf(row[field]))
  }
  const isChanged = async (field: string): Promise<boolean> =>
    before === undefined || (await dayOf(field, before)) !== (await dayOf(field, after))

  const problemWith = async (field: string, rule: DayRule): Promise<FieldProblem | null> => {
    const day = await dayOf(field, after)
    if (day === null) return null
    const isNew = await isChanged(field)
    if (isNew && day < FIRST_DAY) return { code: 'DAY_TOO_EARLY', field }
    for (const [names, isTooEarly] of [
      [rule.notBefore ?? [], true],
      [rule.notAfter ?? [], false],
    ] as const) {
      for (const name of names) {
        const isOfRow = Object.hasOwn(rules, name)
        if (!isNew && !(isOfRow && (await isChanged(name)))) continue
        const other = await bound(name)
        if (!other || (isTooEarly ? day >= other.day : day <= other.day)) continue
        return isNew
          ? { bound: other, code: codeOf(isTooEarly, other), field }
          : { bound: { day, field }, code: codeOf(!isTooEarly, { day, field }), field: name }
      }
    }
    return null
  }

  const problems = []
  for (const [field, rule] of Object.entries(rules)) problems.push(await problemWith(field, rule))
  return problems.filter((problem) => problem !== null)
}
