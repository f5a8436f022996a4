import { databaseFor } from '../databases.mjs'
import { measurePairs, page, rowsOf } from '../pairs.mjs'
import { openMailServer, signInStaff } from '../people.mjs'
import { startServer } from '../processes.mjs'
import { PORTS } from '../settings.mjs'
import { table } from '../tables.mjs'

const record = (client, tab) => page(`/admin/collections/clients/${client}${tab}`)
const select = (...columns) => columns.map((column) => `&select[${column}]=true`).join('')

const INBOX_COLUMNS = select(
  'client',
  'createdAt',
  'kind',
  'label',
  'readAt',
  'staff',
  'text',
  'title',
)
const UNREAD = 'where[and][0][readAt][exists]=false'

/** What a case worker opens, and the calls behind it, by what they see. */
const callsOf = ({ client }) => ({
  'Record: Profile': record(client, ''),
  'Record: Programs': record(client, '/programs'),
  'Rows of Programs': rowsOf({
    app: 'portal',
    client,
    columns: ['program', 'startDate', 'exitDate', 'type', 'agency'],
    path: 'programs',
    slug: 'enrollments',
    sort: '-startDate',
  }),
  'Record: Files': record(client, '/files'),
  'Record: History': record(client, '/history'),
  'Rows of History': { path: `/api/portal/clients/${client}/history` },
  'Record: Client Portal': record(client, '/client-portal'),
  'Rows of Client Portal': rowsOf({
    app: 'portal',
    client,
    columns: ['name', 'type', 'status', 'requestedBy', 'requestedAt', 'requestActions'],
    path: 'client-portal',
    slug: 'portal-requests',
    sort: '-requestedAt',
  }),
  Inbox: page('/admin/inbox'),
  'Inbox: badge': { path: `/api/portal-inbox/count?where[readAt][exists]=false` },
  'Inbox: unread': {
    path: `/api/portal-inbox?depth=0&limit=30&sort=-createdAt&${UNREAD}${INBOX_COLUMNS}`,
  },
  'Inbox: search': {
    path: `/api/portal-inbox?depth=0&limit=30&sort=-createdAt&${UNREAD}&where[and][1][searchText][like]=papers${INBOX_COLUMNS}`,
  },
  'Conversation: messages': {
    path: `/api/portal-messages?depth=1&limit=50&sort=-createdAt&where[client][equals]=${client}${select('body', 'createdAt', 'direction', 'readAt', 'staff', 'staffName', 'text', 'title')}`,
  },
  'Conversation: requests': {
    path: `/api/portal-requests?depth=0&limit=50&sort=-requestedAt&where[client][equals]=${client}${select('name', 'requestedAt', 'status', 'type')}`,
  },
})

/** Nothing of the plugin: how Payload itself fares with as many rows. */
const PLAIN = {
  'Bare Payload: client list, 20 rows': { path: '/api/clients?limit=20&sort=-createdAt' },
  'Bare Payload: messages of a client': {
    path: (client) =>
      `/api/portal-messages?where[client][equals]=${client}&limit=50&sort=-createdAt`,
  },
}

const start = async ({ mail, side, size }) => {
  const name = `${side}-${size.name}`
  const database = databaseFor({ name: `workplace-${name}`, side: 'portal', size })
  const server = await startServer({
    app: 'portal',
    env: { ...database, BENCH_SIDE: side, SMTP_PORT: String(mail.port) },
    name: `workplace-${name}`,
    port: PORTS[name],
  })
  const staff = await signInStaff(server.origin)
  // The client of the rounds has as many rows in each size
  const { docs } = await staff.call(
    '/api/clients?where[email][equals]=typical@client.example&limit=1&depth=0',
  )
  return { ...server, client: docs[0].id, staff }
}

const onBoth = async ({ calls, mail, settings, side }) => {
  const servers = []
  try {
    for (const size of settings.workplaces) servers.push(await start({ mail, side, size }))
    const [few, many] = servers
    return await measurePairs({ calls, few, many, settings })
  } finally {
    for (const server of servers) await server.stop()
  }
}

/** What staff have open all day, with a hundred times the clients and messages. */
export const measureWorkplace = async (settings) => {
  const mail = await openMailServer()
  try {
    const plain = await onBoth({ calls: () => PLAIN, mail, settings, side: 'plain' })
    const portal = await onBoth({ calls: callsOf, mail, settings, side: 'portal' })
    const shown = ({ clients, each }) =>
      `${clients.toLocaleString('en')} clients, ${(clients * each.messages).toLocaleString('en')} messages`
    const [few, many] = settings.workplaces.map(shown)
    return table(
      ['', `Requests a second: ${few} → ${many}`, 'Time, ratio (least–greatest)', ''],
      [...plain, ...portal],
    )
  } finally {
    mail.close()
  }
}
