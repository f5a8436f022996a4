/** Servers that are compared: the plugin, bare Payload over a copy of the same tables, and 0.1.0 over the same rows of its own. */
import { databaseFor } from './databases.mjs'
import { openMailServer, signInStaff } from './people.mjs'
import { startServer } from './processes.mjs'
import { PORTS } from './settings.mjs'
import { checkout, releaseTree } from './trees.mjs'

const BOTH = ['plain', 'portal']

const startSide = async (side, { app, env, mail, name, size }) => {
  const tree = side === 'release' ? releaseTree() : checkout
  if (!tree) return null
  const database = databaseFor({ name: `${name}-${side}`, side: 'portal', size, tree })
  return startServer({
    app: side === 'release' ? 'release' : app,
    env: { ...database, BENCH_SIDE: side, SMTP_PORT: String(mail.port), ...env?.[side] },
    name: `${name}-${side}`,
    port: PORTS[side],
  })
}

/**
 * Starts them, hands them over with staff signed in, stops them whatever happens.
 * @param options.env variables of one side more, by its name
 * @param options.sides `release` is left out where the history is not there
 * @param options.staff false: nobody is signed in
 */
export const withSides = async ({ sides: wanted = BOTH, staff = true, ...options }, work) => {
  const mail = await openMailServer()
  const servers = []
  try {
    const sides = {}
    for (const side of wanted) {
      const server = await startSide(side, { app: 'portal', ...options, mail })
      if (!server) continue
      servers.push(server)
      sides[side] = staff ? { ...server, staff: await signInStaff(server.origin) } : server
    }
    return await work({ mail, ...sides })
  } finally {
    for (const server of servers) await server.stop()
    mail.close()
  }
}
