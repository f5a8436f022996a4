import { addDays, dayIn } from '../../src/core/day.js'
import type { People } from './people.js'
import { peopleOf } from './people.js'
import { startPortalApp, type PortalApp } from './portalApp.js'
import { storedRows, type StoredRow } from './storedRows.js'
import type { Answer } from './visitor.js'

/** Asked anew each time: a file that is loaded before midnight may run its tests after it. */
export const today = (): string => dayIn('UTC', new Date())
export const ago = (days: number): string => addDays(today(), -days)

type Plugin = NonNullable<Parameters<typeof startPortalApp>[1]>['plugin']

/** An agency with a program, a worker, and whatever happens to those who are in it. */
export const programsOf = async (name: string, plugin: Plugin = {}) => {
  const app: PortalApp = await startPortalApp(name, { plugin })
  const people: People = peopleOf(app)
  const agency = (await people.agency()).id
  const worker = await people.staff({ agency })
  const program = (await people.create('programs', { agency, name: 'Encampment' })).id
  const { visitor } = worker

  const enroll = (client: string, body: Record<string, unknown> = {}): Promise<Answer> =>
    visitor.post(`/portal/clients/${client}/enroll`, { program, startDate: ago(20), ...body })
  const act = (id: string, what: string, body: Record<string, unknown> = {}): Promise<Answer> =>
    visitor.post(`/portal/enrollments/${id}/${what}`, body)
  const exit = (id: string, body: Record<string, unknown> = {}): Promise<Answer> =>
    act(id, 'exit', { destination: '410', ...body })
  const row = async (id: string): Promise<StoredRow | undefined> =>
    (await storedRows(app, 'enrollments', { id: { equals: id } }))[0]
  const enrollments = (client: string): Promise<StoredRow[]> =>
    storedRows(app, 'enrollments', { client: { equals: client } })

  /** A client in the program. */
  const enrolled = async (body: Record<string, unknown> = {}) => {
    const client = (await people.client(agency)).id
    const made = await enroll(client, body)
    if (made.status !== 201) throw new Error(made.message)
    return { client, id: String(made.body.id) }
  }

  /** A head of household with a spouse and a child, all in the program. */
  const household = async () => {
    const [head, spouse, child] = await Promise.all([
      people.client(agency),
      people.client(agency),
      people.client(agency),
    ])
    const made = await enroll(head.id, {
      householdName: 'Testers',
      members: [
        { client: spouse.id, relationship: '3' },
        { client: child.id, relationship: 2 },
      ],
    })
    if (made.status !== 201) throw new Error(made.message)
    const idOf = async (client: string): Promise<string> => {
      const [one] = await enrollments(client)
      return String(one?.id)
    }
    return {
      child: { client: child.id, id: await idOf(child.id) },
      head: { client: head.id, id: await idOf(head.id) },
      house: String(made.body.household),
      spouse: { client: spouse.id, id: await idOf(spouse.id) },
    }
  }

  return {
    act,
    agency,
    app,
    enroll,
    enrolled,
    enrollments,
    exit,
    household,
    people,
    program,
    row,
    worker,
  }
}
