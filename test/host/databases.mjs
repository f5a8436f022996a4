/** Servers that hosts need, started when the first asks for one. */
import { startMongoDB } from '../support/database/mongodb.ts'
import { startPostgres } from '../support/database/postgres.ts'

const PREFIX = 'pcp_host'

const START = {
  mongodb: () => startMongoDB({ prefix: PREFIX, transactions: false }),
  postgres: () => startPostgres({ prefix: PREFIX }),
}

/** Something that this machine cannot have. */
export class Missing extends Error {
  missing = true
}

/** Each kind answers the address of an empty database; `close` ends the servers. */
export const openDatabases = () => {
  const servers = new Map()
  let count = 0
  const open = (kind) => async (name) => {
    if (!servers.has(kind)) {
      const server = await START[kind]().catch((error) => {
        throw new Missing(`${kind} cannot be had here: ${error.message}`)
      })
      servers.set(kind, server)
    }
    count += 1
    const { url } = servers.get(kind)
    return url.replace(/^([a-z+]+:\/\/[^/?]+)(?:\/[^?]*)?/, `$1/${PREFIX}_${name}_${count}`)
  }
  return {
    close: async () => {
      for (const server of servers.values()) await server.stop()
    },
    mongodb: open('mongodb'),
    postgres: open('postgres'),
  }
}
