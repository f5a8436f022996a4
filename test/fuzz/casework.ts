import { caseworkOf, startedCase, tasksByKey } from '../support/casework.js'
import { plansOf } from '../support/plans.js'
import type { PortalApp } from '../support/portalApp.js'
import { storedRows } from '../support/storedRows.js'
import type { Visitor } from '../support/visitor.js'

type Person = { id: string; visitor: Visitor }
type Side = { client: Person; other: Person; staff: Person; word: string }

const STEPS = [
  {
    key: 'sent',
    task: {
      clientTask: 'yes',
      questions: [
        { label: { en: 'Why' }, name: 'why', type: 'text' },
        { label: { en: 'Pets' }, name: 'pets', type: 'yes-no' },
        {
          asks: [{ label: { en: 'Name' }, name: 'who', type: 'text' }],
          label: { en: 'People' },
          name: 'people',
          type: 'group',
        },
      ],
      review: true,
    },
  },
  { key: 'visit' },
  { key: 'skipped' },
  { after: ['sent'], key: 'later', task: { clientTask: 'yes' } },
]

/** Words of a side that its agency alone may read, and those that clients may not either. */
export const caseworkWords = (word: string) => ({
  ofAgency: [`ANSWER${word}`, `PLAN${word}`],
  ofStaff: [`AMONG${word}`, `DRAFT${word}`],
})

/**
 * Cases, tasks and plans of both clients of a side: open, sent, skipped, private, drafts. The words of
 * `caseworkWords` stand in those of the other client, and in what staff keep from the first.
 * @returns ids to aim at
 */
export const caseworkOfSide = async (
  app: PortalApp,
  { client, other, staff, word }: Side,
): Promise<string[]> => {
  const { workflow } = caseworkOf(app)
  const of = await workflow(STEPS)
  const plans = plansOf(app)
  const act = async (task: unknown, what: string, body: Record<string, unknown> = {}) => {
    const path = `/portal/case-tasks/${String((task as { id?: string } | undefined)?.id)}/${what}`
    const { message, status } = await staff.visitor.post(path, body)
    if (status !== 200) throw new Error(`${path}: ${status} ${message}`)
  }
  const ids = [of.id]
  for (const person of [client, other]) {
    const started = await startedCase(app, {
      client: person.id,
      private: person === other,
      worker: staff.visitor,
      workflow: of.id,
    })
    const tasks = await tasksByKey(app, started.body.id)
    await act(tasks.skipped, 'skip', { reason: `AMONG${word}` })
    if (person === other) await act(tasks.sent, 'complete', { answers: { why: `ANSWER${word}` } })
    const shared = await plans.shared(staff, person)
    if (person === other) await plans.change(staff, shared, () => ({ name: `PLAN${word}` }))
    const draft = await plans.create(staff, person, { name: `DRAFT${word}` })
    const versions = await storedRows(app, 'housing-plan-versions', { plan: { equals: shared } })
    const rows = [...Object.values(tasks), ...versions]
    ids.push(String(started.body.id), shared, draft, ...rows.map(({ id }) => id))
  }
  const [version] = await storedRows(app, 'workflow-versions', { workflow: { equals: of.id } })
  return [...ids, String(version?.id), (await plans.template()).id]
}
