import assert from 'node:assert/strict'

import { countingEnv, countOf } from '../counting.mjs'
import { databaseFor } from '../databases.mjs'
import { fetchTarget, page, rowsOf, showPair, targetOf } from '../pairs.mjs'
import { openMailServer, signInClient, signInStaff } from '../people.mjs'
import { writePlans } from '../plans.mjs'
import { startServer } from '../processes.mjs'
import { interleave, median } from '../rounds.mjs'
import { PORTS } from '../settings.mjs'
import { table } from '../tables.mjs'

const APP = 'casework'
/** There is much to measure: so many rounds of everything, with so many calls of what is read. */
const [ROUNDS, READS] = [3, 12]
const board = (query) => ({ path: `/api/portal/casework?${query}` })

/** What staff and clients read, by what they see. */
const readsOf = ({ caseID, client, person, task }) => ({
  'Board: page': page('/admin/casework'),
  'Board: mine': board('list=mine'),
  'Board: team': board('list=team'),
  'Board: team, by kind of case': board('list=team&caseType=Prevention'),
  'Board: overdue': board('list=overdue'),
  'Board: waiting for the client': board('list=waiting'),
  'Board: to review': board('list=review'),
  'Board: a name that nobody has': board('list=team&search=Nobody'),
  'Board: own cases': board('kind=cases&list=mine'),
  'Board: cases of the team': board('kind=cases&list=team'),
  'Load for each worker': { path: '/api/portal/casework/load' },
  'Case: page': page(`/admin/collections/cases/${caseID}`),
  'Case: tasks and timeline': { path: `/api/portal/casework/cases/${caseID}` },
  'Record: Cases': page(`/admin/collections/clients/${client}/cases`),
  'Rows of Cases': rowsOf({
    app: APP,
    client,
    columns: ['name', 'state', 'owner', 'openedAt', 'closedAt', 'agency'],
    path: 'cases',
    slug: 'cases',
    sort: '-openedAt',
  }),
  'Client: dashboard': { browser: person, ...page('/portal') },
  'Client: Tasks': { browser: person, ...page('/portal/tasks') },
  'Client: one task': { browser: person, ...page(`/portal/tasks/${task}`) },
})

const UNFINISHED = ['open', 'submitted', 'waiting']
const tasksOf = (cases, isWanted) =>
  cases.flatMap(({ tasks }) => tasks.filter(isWanted).map(({ id }) => id))

/** The first worker's cases as their pages show them. */
const ownCases = async ({ staff }) => {
  const { cases } = await staff.call('/api/portal/casework?kind=cases&list=mine')
  return Promise.all(cases.map(({ id }) => staff.call(`/api/portal/casework/cases/${id}`)))
}

/** One task of each of ten cases whose end opens the next one: a round takes what the one before has opened. */
const endTasks = async (server) => {
  const tasks = tasksOf(
    await ownCases(server),
    ({ clientTask, overdue, status }) => status === 'open' && !clientTask && !overdue,
  )
  return tasks.map(
    (id) => () => server.staff.call(`/api/portal/case-tasks/${id}/complete`, { body: {} }),
  )
}

/** A hundred tasks go to a colleague, and in the next round to another one. */
const reassign = async ({ staff, tasks }, round) => [
  async () => {
    const body = { tasks, to: 2 + (round % 2) }
    const { changed } = await staff.call('/api/portal/case-tasks/reassign', { body })
    assert.equal(changed, tasks.length)
  },
]

const sweep = async ({ staff }) => [() => staff.call('/api/bench/sweep', { body: {} })]
const sweepWithReminders = async (server) => {
  const { due } = await server.staff.call('/api/bench/reminders', { body: {} })
  assert.equal(due, 30)
  return sweep(server)
}

/** What is done, by what it is; each answers the calls of a round, prepared. */
const WRITES = {
  'A sweep that finds nothing to do': sweep,
  'A sweep that reminds ten clients of thirty tasks': sweepWithReminders,
  'A hundred tasks are given to a colleague': reassign,
  'A task is done, and the next one opens': endTasks,
}

const start = async ({ env = {}, mail, name, size }) => {
  const database = databaseFor({ name: `casework-${name}`, side: 'portal', size })
  const server = await startServer({
    app: APP,
    env: { ...database, ...env, SMTP_PORT: String(mail.port) },
    name: `casework-${name}`,
    port: PORTS[name],
  })
  const staff = await signInStaff(server.origin)
  const person = await signInClient(server.origin, mail, 'typical')
  const signedIn = { ...server, client: person.client, database, person, staff }
  const cases = await ownCases(signedIn)
  const own = cases.find(({ client }) => client === person.client)
  const [task] = tasksOf([own], ({ clientTask, status }) => clientTask && status === 'open')
  const unfinished = tasksOf(cases, ({ status }) => UNFINISHED.includes(status))
  // What a server does for the first time is nobody's
  await Promise.all((await sweep(signedIn)).map((run) => run()))
  return { ...signedIn, caseID: own.id, task, tasks: unfinished.slice(0, 100) }
}

/** Statements of everything once, on a server that writes them down. */
const countAll = async (size) => {
  const mail = await openMailServer()
  const server = await start({ env: countingEnv(), mail, name: 'casework', size })
  try {
    const counted = {}
    for (const [label, call] of Object.entries(readsOf(server))) {
      const target = targetOf(server, call)
      await fetchTarget(label, target)
      counted[label] = await countOf(() => fetchTarget(label, target))
    }
    for (const [label, prepare] of Object.entries(WRITES)) {
      for (const run of (await prepare(server, 0)).slice(0, 1)) await run()
      const [call] = await prepare(server, 1)
      counted[label] = await countOf(call)
    }
    return { counted, database: server.database }
  } finally {
    await server.stop()
    mail.close()
  }
}

/**
 * Processor time of a server, of which its database is a part: what else the machine does, and how fast its disk is, does not count.
 * Time on the clock where there is none to be had.
 */
const clockOf = (server) => (server.processorNow() ?? performance.now() / 1000) * 1000

/** Milliseconds of each of some calls, one after the other. */
const timeOf = async (server, calls) => {
  const started = clockOf(server)
  for (const call of calls) await call()
  return (clockOf(server) - started) / calls.length
}

/** What is measured, by its name: how the calls of a round are prepared. */
const roundsOf = (servers) => {
  const reads = Object.keys(readsOf(servers.few)).map((label) => [
    label,
    (server) => {
      const target = targetOf(server, readsOf(server)[label])
      return Array.from({ length: READS }, () => () => fetchTarget(label, target))
    },
  ])
  return Object.fromEntries([...reads, ...Object.entries(WRITES)])
}

const measureAll = async (servers) => {
  const lines = []
  for (const [label, prepare] of Object.entries(roundsOf(servers))) {
    for (const server of Object.values(servers)) await timeOf(server, await prepare(server, 0))
    const { few, many } = await interleave({
      rounds: ROUNDS,
      run: async (side, round) => timeOf(servers[side], await prepare(servers[side], round + 1)),
      sides: Object.keys(servers),
    })
    const [ratio, over] = showPair(many, few)
    const shown = `${median(few).toFixed(0)} → ${median(many).toFixed(0)} ms`
    lines.push([label, shown, ratio, over])
    console.log(`  ${label}: ${shown}, ${ratio}`)
  }
  return lines
}

/** Casework with ten running cases and with a hundred times as many, of thirty tasks each. */
export const measureCasework = async (settings) => {
  const [few, many] = settings.casework
  const counts = [await countAll(few), await countAll(many)]
  if (settings.plans) writePlans(counts[1])
  const mail = await openMailServer()
  const servers = {}
  try {
    servers.few = await start({ mail, name: 'casework-few', size: few })
    servers.many = await start({ mail, name: 'casework-many', size: many })
    const lines = (await measureAll(servers)).map(([label, times, ratio, over]) => {
      const [before, after] = counts.map(({ counted }) => counted[label].length)
      return [label, times, ratio, over, before, after, after > before ? '**grows**' : '']
    })
    const sizes = `${few.cases} → ${many.cases.toLocaleString('en')} cases`
    const head = ['', `Processor time: ${sizes}`, 'Ratio (least–greatest)', '']
    return table(
      [...head, `SQL statements: ${few.cases}`, many.cases.toLocaleString('en'), ''],
      lines,
    )
  } finally {
    for (const server of Object.values(servers)) await server.stop()
    mail.close()
  }
}
