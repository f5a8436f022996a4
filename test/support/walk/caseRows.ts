import { randomUUID } from 'node:crypto'

import type { Cast } from './cast.js'

type Data = Record<string, unknown>
type Seeds = (cast: Cast) => Data[]

const TEMPLATE = randomUUID()
const WORKFLOW = randomUUID()
const VERSION = randomUUID()
/** The case that the tasks are of. */
const CASE = randomUUID()

/** Rows of casework for the walk; `owned` makes one for each client, agency and privacy. */
export const caseSeeds = (owned: (data: (cast: Cast) => Data) => Seeds) => ({
  cases: ((cast) =>
    owned(() => ({
      name: 'Prevention',
      openedAt: new Date(Date.now() - 2 * 86_400_000).toISOString(),
      revision: 0,
      version: VERSION,
      versionNumber: 1,
      workflow: WORKFLOW,
    }))(cast).map((row, index) => (index === 0 ? { ...row, id: CASE } : row))) as Seeds,
  caseTasks: ((cast) =>
    [true, false].flatMap((shownToClient) =>
      owned(() => ({
        case: CASE,
        clientTask: true,
        name: 'Tell us where you slept',
        shownToClient,
        status: 'open',
        stepKey: 'slept',
      }))(cast),
    )) as Seeds,
  taskTemplates: (() => [
    { clientTask: 'yes', id: TEMPLATE, name: 'Tell us where you slept' },
  ]) as Seeds,
  workflowVersions: (() => [
    {
      dedupeKey: randomUUID(),
      definition: { steps: [] },
      id: VERSION,
      name: 'Prevention',
      // Not the latest: saving the workflow makes no other
      number: 0,
      workflow: WORKFLOW,
    },
  ]) as Seeds,
  workflows: (() => [
    { id: WORKFLOW, name: 'Prevention', steps: [{ key: 'slept', task: TEMPLATE }] },
  ]) as Seeds,
})

/** Bodies of what super users write. */
export const CASE_BODIES = {
  taskTemplates: () => ({ clientTask: 'no', name: 'New' }),
  workflows: () => ({ name: 'New', steps: [{ key: 'slept', task: TEMPLATE }] }),
}
