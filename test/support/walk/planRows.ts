import { randomUUID } from 'node:crypto'

type Data = Record<string, unknown>

/** The plan that the versions below are of. */
const PLAN = randomUUID()

/** A plan as the server writes it; the first shared one is that of the versions. */
export const planRow = (status: 'draft' | 'shared'): Data => ({
  edition: 0,
  goals: [],
  language: 'en',
  name: 'Plan',
  revision: 0,
  sections: [],
  status,
  version: status === 'draft' ? 0 : 1,
})

/** The first of them is the plan that the versions are of. */
export const withPlan = (rows: readonly Data[]): Data[] =>
  rows.map((row, index) => (index === 0 ? { ...row, id: PLAN } : row))

/** A version of that plan. */
export const planVersionRow = (): Data => ({
  changes: { added: [], removed: [] },
  dedupeKey: randomUUID(),
  language: 'en',
  lines: [],
  madeAt: new Date(Date.now() - 86_400_000).toISOString(),
  name: 'Plan',
  plan: PLAN,
  text: 'Plan',
  textHash: 'x',
  version: 1,
})
