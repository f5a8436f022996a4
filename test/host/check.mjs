/** One host from nothing to the main job, and what it said on the way. */
import { writeFileSync } from 'node:fs'
import path from 'node:path'

import { runCasework } from './casework.mjs'
import { checkImports } from './imports.mjs'
import { forget, INSTALL, layOut, nodeOf } from './layOut.mjs'
import { lookAtAdmin } from './lookAtAdmin.mjs'
import { lookAtPortal } from './lookAtPortal.mjs'
import { checkRefusal, openMailServer, runMainJob } from './mainJob.mjs'
import { checkNoise } from './noise.mjs'
import { checkPlugins } from './plugins.mjs'
import { CLI, freeOrigin, run, startServer } from './processes.mjs'
import {
  checkSchema,
  checkValues,
  fromRelease,
  lookAtRelease,
  storedValues,
  upgradeRows,
} from './release.mjs'

/** tsc under everything strict, libraries included: errors in other packages' types are theirs. */
const checkTypes = async ({ env, folder, payload }) => {
  await payload('types', 'generate:types')
  const said = await run('tsc, strict', 'node_modules/.bin/tsc', ['-p', 'tsconfig.strict.json'], {
    cwd: folder,
    env,
    fails: true,
  })
  const wrong = said
    .split('\n')
    .filter((line) => /error TS/.test(line))
    .filter((line) => !/node_modules/.test(line) || /payload-client-portal\/dist/.test(line))
  if (wrong.length > 0) throw new Error(`types of the host:\n${wrong.join('\n')}`)
}

/** Tables for databases that have them: made from nothing, or from those of 0.1.0. */
const migrate = async ({ again, database, migration = [], payload, upgrade }) => {
  if (database === 'mongodb') return ''
  const made = again
    ? ''
    : await payload(
        'migrations made',
        'migrate:create',
        upgrade ? 'after-0-1-0' : 'initial',
        ...migration,
      )
  // The wide host runs its own when it starts
  const ran = database === 'postgres' && !upgrade ? '' : await payload('migrations run', 'migrate')
  return `${made}\n${ran}`
}

/**
 * Does it all.
 * @throws Error at the first thing that is not as in a plain host.
 */
export const checkHost = async ({ databases, folder, host, tarball, tools }) => {
  const { address, again, bundler = 'turbopack', database = 'sqlite', manager } = host
  const bin = host.node ? await nodeOf(tools, host.node) : ''
  const mail = await openMailServer()
  const { origin, port } = await freeOrigin()
  const url =
    database === 'sqlite' ? 'file:./host.db' : await databases[database](path.basename(folder))
  const env = {
    DATABASE_URL: url,
    FILES_DIR: path.join(folder, 'client-documents'),
    SERVER_URL: origin,
    SMTP_PORT: String(mail.port),
    ...(bin ? { PATH: `${bin}:${process.env.PATH}` } : {}),
  }
  const said = { build: '', install: '', make: '', serve: '' }
  const payload = async (name, ...args) => {
    const out = await run(name, 'node_modules/.bin/payload', args, {
      cwd: folder,
      env: { ...env, ...CLI },
    })
    said.make += out
    return out
  }
  try {
    if (again) {
      forget(folder)
      // Says what does not fit this Node
      if (bin) said.install = await INSTALL[manager](folder, env)
    } else {
      layOut({ ...host, folder, tarball })
      said.install = await INSTALL[manager](folder, env)
      checkImports(path.join(folder, 'node_modules/payload-client-portal'))
    }
    if (host.upgrade) await fromRelease({ env, folder })
    if (!again) await payload('import map', 'generate:importmap')
    if (host.types && !again) await checkTypes({ env, folder, payload })
    const before = host.upgrade && (await storedValues(payload))
    await migrate({ ...host, payload })
    if (host.upgrade) {
      const { ties } = checkSchema(folder)
      checkValues(before, await storedValues(payload))
      await upgradeRows(payload)
      checkValues(before, await storedValues(payload), ties)
    }
    said.build = await run(
      `next build, ${bundler}`,
      'node_modules/.bin/next',
      ['build', `--${bundler}`],
      {
        cwd: folder,
        env: { ...env, DATABASE_URL: database === 'sqlite' ? url : '' },
      },
    )
    // As people come: the first page of the admin panel decides which copy of Payload in the build runs
    const server = await startServer({ cwd: folder, env, port, ready: address('/admin') })
    try {
      const people = { address, mail, origin }
      const done = host.upgrade ? await lookAtRelease(people) : await runMainJob(people)
      const casework = host.casework ? await runCasework(done) : undefined
      await lookAtPortal({ ...people, ...done.portal })
      await lookAtAdmin({ ...people, ...done, casework })
      said.serve = server.said()
      // Last: Payload logs each refusal that these ask for as an error
      await checkRefusal(done.staff)
      if (host.plugins) await checkPlugins({ ...people, ...done })
    } finally {
      const all = await server.stop()
      if (said.serve === '') said.serve = all
    }
    checkNoise({ folder, manager, said })
  } finally {
    writeFileSync(path.join(folder, 'said.txt'), Object.values(said).join('\n'))
    mail.close()
  }
}
