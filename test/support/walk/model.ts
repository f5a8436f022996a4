import type { RuleName } from '../../../access/matrix.js'

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
  /** Whether the client it is about has an active release of information. */
  released: boolean
  /** Whose inbox it is in. */
  staff: null | string
}

export type Sharing = 'agency' | 'network' | 'roi'

type Staff = Extract<Person, { kind: 'staff' }>
type Part<P> = { passes: (person: P) => boolean; sees: (person: P, row: Facts) => boolean }
type Model = { client?: Part<Extract<Person, { kind: 'client' }>>; staff?: Part<Staff> }

const may = (person: Staff, permission: string): boolean =>
  person.permissions.includes(permission) || person.permissions.includes('super-user')
const isSuper = (person: Staff): boolean => person.permissions.includes('super-user')
const isRoot = (person: Staff): boolean => isSuper(person) && person.agency === null
const belongs = (person: Staff): boolean => person.agency !== null || isRoot(person)
const owns = (person: Staff, row: Facts): boolean =>
  isRoot(person) || (person.agency !== null && row.agency === person.agency)

const everyRow = (): boolean => true
const connected: Model['client'] = {
  passes: ({ client }) => client !== null,
  sees: everyRow,
}
const theirs: Model['client'] = {
  passes: ({ client }) => client !== null,
  sees: ({ client }, row) => row.client === client,
}

/**
 * The rules of `access/matrix.ts` once more, as a person who reads the README would apply them to one row. Written from the words, not
 * from the code: where the two differ, one of them is wrong.
 */
export const modelOf = (sharing: Sharing): Record<RuleName, Model> => {
  const isShared = (row: Facts): boolean =>
    sharing === 'network' || (sharing === 'roi' && row.released)
  const own: Model['staff'] = { passes: belongs, sees: owns }
  const shared: Model['staff'] = {
    passes: belongs,
    sees: (person, row) => owns(person, row) || isShared(row),
  }
  const unlessPrivate: Model['staff'] = {
    passes: belongs,
    sees: (person, row) => owns(person, row) || (isShared(row) && !row.private),
  }
  const all: Model['staff'] = { passes: belongs, sees: everyRow }
  const managing = ({ passes, sees }: Part<Staff>): Part<Staff> => ({
    passes: (person) => passes(person) && may(person, 'client-management'),
    sees,
  })
  const superOnly = ({ passes, sees }: Part<Staff>): Part<Staff> => ({
    passes: (person) => passes(person) && isSuper(person),
    sees,
  })
  return {
    'its super user': { staff: superOnly(own) },
    never: {},
    'own agency': { staff: own },
    'own agency, client management, or client: own': { client: theirs, staff: managing(own) },
    'own agency, super user': { staff: superOnly(own) },
    'own inbox': {
      staff: { passes: belongs, sees: ({ id }, row) => row.staff === String(id) },
    },
    'shared clients or client: own': { client: theirs, staff: shared },
    'shared or client: own': { client: theirs, staff: shared },
    'shared unless private or client: own': { client: theirs, staff: unlessPrivate },
    'shared unless private, client management, or client: own': {
      client: theirs,
      staff: managing(unlessPrivate),
    },
    'shared, client management': { staff: managing(shared) },
    staff: { staff: all },
    'staff or client: connected': { client: connected, staff: all },
    'staff or client: enabled': {
      client: { passes: connected.passes, sees: (_, { enabled }) => enabled },
      staff: all,
    },
    'staff or client: enrolled': {
      client: {
        passes: connected.passes,
        sees: ({ client }, { enrolled }) => client !== null && enrolled.includes(client),
      },
      staff: all,
    },
    'super user': { staff: superOnly(all) },
    'super user of the installation': {
      staff: { passes: isRoot, sees: everyRow },
    },
  }
}

export type Judge = {
  /** Whether the rule lets this person in at all; 403 where not. */
  passes: (rule: RuleName, person: Person) => boolean
  /** Whether the rule gives this person this row. */
  sees: (rule: RuleName, person: Person, row: Facts) => boolean
}

/** @throws Error for a rule without a model: write one above */
export const judge = (sharing: Sharing): Judge => {
  const models: Readonly<Record<string, Model | undefined>> = modelOf(sharing)
  const modelFor = (rule: RuleName): Model => {
    const model = models[rule]
    if (!model) throw new Error(`test/support/walk/model.ts has no model of the rule "${rule}"`)
    return model
  }
  return {
    passes: (rule, person) => {
      const { client, staff } = modelFor(rule)
      if (person.kind === 'staff') return staff?.passes(person) ?? false
      return person.kind === 'client' && (client?.passes(person) ?? false)
    },
    sees: (rule, person, row) => {
      const { client, staff } = modelFor(rule)
      if (person.kind === 'staff')
        return staff !== undefined && staff.passes(person) && staff.sees(person, row)
      return (
        person.kind === 'client' &&
        client !== undefined &&
        client.passes(person) &&
        client.sees(person, row)
      )
    },
  }
}
