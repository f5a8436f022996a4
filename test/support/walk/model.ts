import type { ClientScope, Need, Rule, StaffScope } from '../../../access/rules/words.js'

/** Somebody of the walk, as the written rules speak of them. */
export type Person =
  | { client: null | string; kind: 'client' }
  | {
      agency: null | string
      id: number | string
      kind: 'staff'
      permissions: readonly string[]
    }
  | { kind: 'anonymous' }

/** What the written rules ask of a row. Ids are those of the database. */
export type Facts = {
  agency: null | string
  client: null | string
  /** On assessments: asked for in the portal. */
  enabled: boolean
  /** On programs: clients who are or were in it. */
  enrolled: readonly string[]
  private: boolean
  /** On what every client may read: shown to them. */
  published: boolean
  /** On tasks of cases: shown to the client it is about. */
  shown: boolean
  /** Shown to its client: no draft of staff. */
  told: boolean
  /** Whether the client it is about has an active release of information. */
  released: boolean
  /** On referrals: the agency they are for. */
  forAgency: null | string
  /** Whose inbox it is in. */
  staff: null | string
}

export type Sharing = 'agency' | 'network' | 'roi'

type Staff = Extract<Person, { kind: 'staff' }>
const may = (person: Staff, permission: string): boolean =>
  person.permissions.includes(permission) || person.permissions.includes('super-user')
const isSuper = (person: Staff): boolean => person.permissions.includes('super-user')
const isRoot = (person: Staff): boolean => isSuper(person) && person.agency === null
const belongs = (person: Staff): boolean => person.agency !== null || isRoot(person)
const owns = (person: Staff, row: Facts): boolean =>
  isRoot(person) || (person.agency !== null && row.agency === person.agency)

const NEEDS: Readonly<Record<Need, (person: Staff) => boolean>> = {
  'client-management': (person) => may(person, 'client-management'),
  'super-user': isSuper,
  'super-user-of-installation': isRoot,
}

type SeenBy<P> = (person: P, row: Facts) => boolean

const staffRows = (sharing: Sharing): Readonly<Record<StaffScope, SeenBy<Staff>>> => ({
  any: () => true,
  'either-agency': (person, row) =>
    owns(person, row) || (person.agency !== null && row.forAgency === person.agency),
  own: ({ id }, row) => row.staff === String(id),
  'own-agency': owns,
  'own-or-unassigned': (person, row) =>
    row.staff === String(person.id) ||
    (row.staff === null && may(person, 'client-management') && owns(person, row)),
  shared: (person, row) =>
    owns(person, row) || sharing === 'network' || (sharing === 'roi' && row.released),
})

const CLIENT_ROWS: Readonly<Record<ClientScope, SeenBy<string>>> = {
  connected: () => true,
  enabled: (_, { enabled }) => enabled,
  enrolled: (client, { enrolled }) => enrolled.includes(client),
  own: (client, row) => row.client === client,
  published: (_, { published }) => published,
  shown: (client, row) => row.client === client && row.shown,
  told: (client, row) => row.client === client && row.told,
}

/** A rule of any operation, with every part it may have. */
type Spoken = { client?: ClientScope; needs?: Need; staff: StaffScope; unlessPrivate?: boolean }
const spoken = (rule: Rule): Spoken | undefined => (rule === 'never' ? undefined : rule)

export type Judge = {
  /** Whether the rule lets this person in at all; 403 where not. */
  passes: (rule: Rule, person: Person) => boolean
  /** Whether the rule gives this person this row. */
  sees: (rule: Rule, person: Person, row: Facts) => boolean
}

/**
 * The words of `access/matrix.ts` once more, as a person who reads the README would apply them to one row, with a yes or a no where the code
 * makes conditions for a database. Written from the words, not from the code: where the two differ, one of them is wrong.
 */
export const judge = (sharing: Sharing): Judge => {
  const passes: Judge['passes'] = (rule, person) => {
    const words = spoken(rule)
    if (!words || person.kind === 'anonymous') return false
    if (person.kind === 'client') return words.client !== undefined && person.client !== null
    return belongs(person) && (words.needs === undefined || NEEDS[words.needs](person))
  }
  const sees: Judge['sees'] = (rule, person, row) => {
    const words = spoken(rule)
    if (!words || !passes(rule, person) || person.kind === 'anonymous') return false
    if (person.kind === 'client')
      return (
        words.client !== undefined &&
        person.client !== null &&
        CLIENT_ROWS[words.client](person.client, row)
      )
    const isPrivate = words.unlessPrivate === true && row.private && !owns(person, row)
    return !isPrivate && staffRows(sharing)[words.staff](person, row)
  }
  return { passes, sees }
}
