/**
 * What a rule of `access/matrix.ts` is put together from. Whoever a rule does not speak of is
 * denied.
 */

/**
 * Which rows staff get. Super users of the installation get all of them wherever staff get any,
 * except in somebody's own inbox.
 */
export type StaffScope =
  /** Every row. */
  | 'any'
  /** Rows of their agency, and those that are for it: referrals. */
  | 'either-agency'
  /** Rows that name the staff user. */
  | 'own'
  /** Rows that name the staff user; client management also gets those of its agency that name nobody. */
  | 'own-or-unassigned'
  /** Rows of the staff user's agency. */
  | 'own-agency'
  /** Rows of their agency, and those that option `sharing` opens to other agencies. */
  | 'shared'

/** What staff have to be or to hold besides. */
export type Need = 'client-management' | 'super-user' | 'super-user-of-installation'

/** Which rows clients get, all of them while connected only. */
export type ClientScope =
  /** Every row. */
  | 'connected'
  /** Assessments that may be asked for in the portal. */
  | 'enabled'
  /** Programs the client is or was enrolled in. */
  | 'enrolled'
  /** Rows about the client, or the client's own record. */
  | 'own'
  /** What is published for every client. */
  | 'published'
  /** Rows about the client that are shown to them. */
  | 'shown'
  /** Rows about the client that are no drafts of staff any more. */
  | 'told'

type OfStaff = { needs?: Need; staff: StaffScope }

/** New rows are decided about without looking at rows: Payload takes a condition for a yes. */
export type CreateRule = 'never' | { needs?: Need; staff: 'any' }
/** Clients change and remove nothing over generated paths. */
export type ChangeRule = 'never' | OfStaff
export type ReadRule = 'never' | (OfStaff & { client?: ClientScope; unlessPrivate?: true })

export type Rule = ChangeRule | CreateRule | ReadRule

/** Rights on the rows of one collection. */
export type Rights = { create: CreateRule; delete: ChangeRule; read: ReadRule; update: ChangeRule }

const STAFF: Readonly<Record<StaffScope, string>> = {
  any: 'staff',
  'either-agency': 'own agency and the agency referred to',
  own: 'own inbox',
  'own-or-unassigned': "own inbox, for client management also what is nobody's",
  'own-agency': 'own agency',
  shared: 'shared',
}
const NEEDS: Readonly<Record<Need, string>> = {
  'client-management': 'client management',
  'super-user': 'super user',
  'super-user-of-installation': 'super user of the installation',
}

const staffInWords = ({ needs, staff, ...rest }: Exclude<Rule, 'never'>): string => {
  const isPrivate = 'unlessPrivate' in rest && rest.unlessPrivate === true
  const rows = `${STAFF[staff]}${isPrivate ? ' unless private' : ''}`
  if (!needs) return rows
  return staff === 'any' ? NEEDS[needs] : `${rows}, ${NEEDS[needs]}`
}

/**
 * A rule as people say it, for descriptions of the interface: "shared unless private, client
 * management, or client: own".
 */
export const ruleInWords = (rule: Rule): string => {
  if (rule === 'never') return 'never'
  const client = 'client' in rule ? rule.client : undefined
  if (!client) return staffInWords(rule)
  return `${staffInWords(rule)}${rule.needs ? ', or' : ' or'} client: ${client}`
}
