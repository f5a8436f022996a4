import { countingEnv, countOf } from '../counting.mjs'
import { databaseFor } from '../databases.mjs'
import { openMailServer, signInClient, signInStaff } from '../people.mjs'
import { writePlans } from '../plans.mjs'
import { startServer } from '../processes.mjs'
import { PORTS } from '../settings.mjs'
import { table } from '../tables.mjs'

/** The columns that the card of a client asks for, as `useRequestHistory` does. */
const COLUMNS = ['name', 'private', 'requestedAt', 'requestedBy', 'status', 'type']
  .map((column) => `&select[${column}]=true`)
  .join('')

/** Calls by what a person calls them; each is made once before it is counted. */
const callsOf = async ({ origin }, mail) => {
  const staff = await signInStaff(origin)
  const growing = await signInClient(origin, mail, 'growing')
  const worker = await signInClient(origin, mail, 'worker')
  const { careTeam } = await growing.call('/api/portal/me')
  const name = 'where[name][equals]=Where are you now?'
  const work = await staff.call(
    `/api/portal-requests?where[client][equals]=${worker.client}&${name}&limit=5&depth=0`,
  )
  const open = work.docs.map(({ id }) => id)
  const history = `/api/portal-requests?where[client][equals]=${growing.client}&limit=5&sort=-requestedAt&depth=1`
  return {
    'Staff: client list, 20 rows': () => staff.call('/api/clients?limit=20&sort=-createdAt'),
    'Staff: all requests, 20 rows': () =>
      staff.call('/api/portal-requests?limit=20&sort=-requestedAt&depth=1'),
    'Staff: card of a client, status': () =>
      staff.call(`/api/portal/clients/${growing.client}/status`),
    'Staff: card of a client, request history': () => staff.call(`${history}${COLUMNS}`),
    'Client: dashboard': () => growing.call('/portal'),
    'Client: requests': () => growing.call('/portal/requests'),
    'Client: messages': () => growing.call('/portal/messages'),
    'Client: one thread': () => growing.call(`/portal/messages/${careTeam[0].id}`),
    'Client: `/api/portal/me`': () => growing.call('/api/portal/me'),
    'Client: sends a location': () =>
      worker.call(`/api/portal/requests/${open.pop()}/fulfill`, {
        body: { address: '12 Main Street' },
      }),
  }
}

const countAll = async (size) => {
  const mail = await openMailServer()
  const database = databaseFor({ name: `statements-${size.name}`, side: 'portal', size })
  const server = await startServer({
    app: 'portal',
    env: {
      ...database,
      ...countingEnv(),
      SMTP_PORT: String(mail.port),
    },
    name: `statements-${size.name}`,
    port: PORTS.statements,
  })
  try {
    const counted = {}
    for (const [label, call] of Object.entries(await callsOf(server, mail))) {
      await call()
      counted[label] = await countOf(call)
    }
    return { counted, database }
  } finally {
    await server.stop()
    mail.close()
  }
}

/** SQL statements of a page, counted at the driver, at one size of the data and at ten times that size. */
export const measureStatements = async (settings) => {
  const { large, plans, small } = settings
  const few = await countAll(small)
  const many = await countAll(large)
  if (plans) writePlans(many)
  const rows = Object.entries(few.counted).map(([label, statements]) => {
    const grown = many.counted[label].length
    return [label, statements.length, grown, grown === statements.length ? 'same' : '**grows**']
  })
  const head = (size) => `${size.clients} clients, ${size.clients * size.each.requests} requests`
  return table(['SQL statements', head(small), head(large), ''], rows)
}
