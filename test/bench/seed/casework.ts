/** Running cases of thirty tasks, each as a worker has it in the middle: some of everything that can be seen of a task. */
import type { Payload } from 'payload'

import { eventMAC, openLinkKey } from '../../../src/audit/eventMAC.js'
import { keepTrail } from '../../../src/audit/keepTrail.js'
import type { AuditAction } from '../../../src/contract/auditEvents.js'
import type { TaskStatus } from '../../../src/core/casework/status.js'
import { addDays, type Day } from '../../../src/core/day.js'
import { purposeKey } from '../../../src/crypto/keys.js'
import { insertRows } from '../../../src/data/insertRows.js'
import type { Row } from '../../../src/data/rows.js'
import { isShownToClient, taskRow } from '../../../src/features/cases/taskRow.js'
import { minute } from './insert.js'

type Id = number | string
type Seed = {
  agency: string
  /** Each has one case. */
  clients: readonly string[]
  staff: readonly Id[]
  uuid: (kind: string, number: number) => string
}
type Place = {
  due?: Day
  status: TaskStatus
  /** Whose task it is: the client's, else staff's. */
  theirs: boolean
}

/** The worker whom the rounds sign in as has so many cases, however many there are. */
const OWN = 10
/** Days on which something is due, or was, are spread over so many. */
const SPREAD = 200
const LATE = '2026-01-12'
/** After everything that a round may call today. */
const FAR = '2099-01-12'
const LATER = '2099-06-01T16:00:00.000Z'

const range = <T>(count: number, of: (at: number) => T): T[] =>
  Array.from({ length: count }, (_, at) => of(at))

/** What each of the thirty is like: ten done and one skipped; late, in time and sent ones; the rest waits. */
const PLACES: readonly Place[] = [
  ...range(10, (at): Place => ({ status: 'done', theirs: at % 2 === 1 })),
  { status: 'skipped', theirs: false },
  { due: LATE, status: 'open', theirs: false },
  { due: LATE, status: 'open', theirs: false },
  { due: FAR, status: 'open', theirs: false },
  { due: LATE, status: 'open', theirs: true },
  { due: LATE, status: 'open', theirs: true },
  { due: FAR, status: 'open', theirs: true },
  ...range(3, (): Place => ({ status: 'submitted', theirs: true })),
  { status: 'waiting', theirs: true },
  ...range(9, (): Place => ({ status: 'waiting', theirs: false })),
]
const STEPS = PLACES.map((_, at) => `step-${at + 1}`)
const [SKIPPED, IN_TIME, OF_CLIENT, CHAIN] = [10, 13, 16, 21]

/** Which steps one comes after: one line, then side by side, then what staff do one after the other. */
const afterOf = (at: number): string[] => {
  if (at === 0) return []
  if (at <= SKIPPED) return [`step-${at}`]
  if (at < CHAIN - 1) return [`step-${SKIPPED + 1}`]
  if (at === CHAIN - 1) return [`step-${OF_CLIENT + 1}`]
  return at === CHAIN ? [`step-${IN_TIME + 1}`] : [`step-${at}`]
}

const both = (text: string) => ({ en: text, es: `${text} (es)` })
const QUESTIONS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'].map((name, at) => ({
  help: both('Write it down as well as you can. If you do not know, say so, and we look for it.'),
  label: both(`What is the ${name} thing that we have to know about where you live?`),
  name,
  type: at % 2 === 0 ? 'text' : 'yes-no',
}))
const ANSWERS = Object.fromEntries(
  QUESTIONS.map(({ name, type }) => [name, type === 'text' ? 'With a friend, for now' : 'yes']),
)

/** By Payload itself, so that the version is what the product makes of it. */
const makeWorkflow = async (payload: Payload): Promise<Row<'workflowVersions'>> => {
  const steps: Record<string, unknown>[] = []
  for (const [at, { theirs }] of PLACES.entries()) {
    const { id } = await payload.create({
      collection: 'task-templates',
      data: {
        clientTask: theirs ? 'yes' : 'no',
        descriptions: both('What has to be done, and why it helps.'),
        name: `Task ${at + 1} of a case`,
        names: both(`Task ${at + 1} of a case`),
        ...(theirs ? { questions: QUESTIONS } : {}),
      },
    })
    steps.push({ after: afterOf(at), key: STEPS[at], task: id })
  }
  const { id } = await payload.create({
    collection: 'workflows',
    data: { caseType: 'Prevention', name: 'Prevention duty', steps },
  })
  const { docs } = await payload.find({
    collection: 'workflow-versions',
    depth: 0,
    where: { workflow: { equals: id } },
  })
  return docs[0] as unknown as Row<'workflowVersions'>
}

type Case = { at: number; client: string; id: string; owner: Id }

const caseRow = (
  { agency }: Seed,
  version: Row<'workflowVersions'>,
  { at, client, id, owner }: Case,
): Row<'cases'> => ({
  agency,
  caseType: version.definition.caseType,
  client,
  closeReason: null,
  closedAt: null,
  closedBy: null,
  closedByName: null,
  createdAt: minute(at),
  dates: {},
  descriptions: null,
  effects: null,
  effectsPendingAt: null,
  heldAt: null,
  id,
  name: version.definition.name,
  names: null,
  openedAt: minute(at),
  openedBy: owner,
  openedByName: null,
  owner,
  ownerName: null,
  private: at % 5 === 0,
  revision: 0,
  state: 'open',
  updatedAt: minute(at),
  version: version.id,
  versionNumber: version.number,
  workflow: version.workflow,
})

const tasksOf = (
  { agency, uuid }: Seed,
  { definition }: Row<'workflowVersions'>,
  { at, client, id, owner }: Case,
): Row<'caseTasks'>[] =>
  definition.steps.map((step, position) => {
    const { due, status, theirs } = PLACES[position] ?? { status: 'waiting', theirs: false }
    const now = minute(at + position)
    const isSent = theirs && (status === 'done' || status === 'submitted')
    const row = taskRow({
      assignee: owner,
      content: step,
      due: due ? addDays(due, (at * 7 + position) % SPREAD) : null,
      id: uuid(`task:${at}`, position),
      now,
      of: { agency, case: id, client, private: at % 5 === 0 },
      position,
      remindAt: theirs && status === 'open' ? LATER : null,
      status: status === 'waiting' ? 'waiting' : 'open',
      step,
    })
    return {
      ...row,
      ...(isSent ? { answers: ANSWERS, submittedAt: now, submittedBy: 'client' } : {}),
      ...(status === 'done' ? { completedAt: now, completedBy: owner } : {}),
      ...(status === 'skipped' ? { skippedAt: now, skippedBy: owner, skippedFor: 'staff' } : {}),
      shownToClient: isShownToClient({ clientTask: theirs, condition: null, status }),
      status,
    }
  })

/** What happened with a case stands in the trail: its start, and each task that was done. */
const eventsOf = (
  payload: Payload,
  { agency, uuid }: Seed,
  { at, client, id, owner }: Case,
): Row<'portalAuditEvents'>[] => {
  const written = (place: number, action: AuditAction, subject: string) => {
    const now = minute(at + place)
    const content = {
      action,
      actorID: String(owner),
      actorKind: 'staff' as const,
      actorName: 'Ana Ruiz',
      address: null,
      agencyID: agency,
      at: now,
      clientID: client,
      dedupeKey: `${action}:${subject}`,
      detail: null,
      id: uuid(`event:${at}`, place),
      outcome: 'done' as const,
      requestID: null,
      subject,
    }
    return {
      ...content,
      agency,
      client,
      createdAt: now,
      mac: eventMAC(purposeKey(payload, 'audit'), content),
      sealKey: openLinkKey(content.id),
      updatedAt: now,
    }
  }
  const done = PLACES.flatMap(({ status }, place) => (status === 'done' ? [place] : []))
  return [
    written(PLACES.length, 'case.started', id),
    ...done.map((place) => written(place, 'case-task.completed', uuid(`task:${at}`, place))),
  ]
}

/** So many cases go into the database at once. */
const AT_ONCE = 10

/** Cases, their tasks, and what of them stands in the trail, which is linked as it is in use. */
export const seedCasework = async (payload: Payload, seed: Seed): Promise<void> => {
  const source = { payload }
  const version = await makeWorkflow(payload)
  const { clients, staff, uuid } = seed
  const [own, ...others] = staff
  const cases = clients.map((client, at): Case => {
    const owner = at < OWN ? own : others[at % others.length]
    return { at, client, id: uuid('case', at), owner: owner ?? '' }
  })
  for (let from = 0; from < cases.length; from += AT_ONCE) {
    const some = cases.slice(from, from + AT_ONCE)
    const events = some.flatMap((one) => eventsOf(payload, seed, one))
    await insertRows(
      source,
      'cases',
      some.map((one) => caseRow(seed, version, one)),
    )
    await insertRows(
      source,
      'caseTasks',
      some.flatMap((one) => tasksOf(seed, version, one)),
    )
    await insertRows(source, 'portalAuditEvents', events)
  }
  const linked = { sequence: { exists: false } }
  while ((await payload.db.count({ collection: 'portal-audit-events', where: linked })).totalDocs)
    await keepTrail.run(source)
}
