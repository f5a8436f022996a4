/** The two servers of most comparisons: the plugin, and bare Payload over a copy of the same tables. */
import { databaseFor } from './databases.mjs'
import { openMailServer, signInStaff } from './people.mjs'
import { startServer } from './processes.mjs'
import { PORTS } from './settings.mjs'

/** Starts both, hands them over with staff signed in, stops both whatever happens. */
export const withSides = async ({ app = 'portal', name, size }, work) => {
  const mail = await openMailServer()
  const servers = []
  try {
    const sides = {}
    for (const side of ['plain', 'portal']) {
      const database = databaseFor({ name: `${name}-${side}`, side: 'portal', size })
      const server = await startServer({
        app,
        env: { ...database, BENCH_SIDE: side, SMTP_PORT: String(mail.port) },
        name: `${name}-${side}`,
        port: PORTS[side],
      })
      servers.push(server)
      sides[side] = { ...server, staff: await signInStaff(server.origin) }
    }
    return await work({ mail, ...sides })
  } finally {
    for (const server of servers) await server.stop()
    mail.close()
  }
}
