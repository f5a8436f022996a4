/**
 * Installs the packed tarball into Payload apps outside the repository (test/host/hosts.mjs), builds them for production, and does the
 * main job there over HTTP and in a browser: a plain host, and one that has everything of its own. `--all` takes the others as well,
 * `--only <name>` one of them, `--keep` leaves the apps for a look. `npm pack` builds the tarball.
 */
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { checkHost } from '../test/host/check.mjs'
import { openDatabases } from '../test/host/databases.mjs'
import { ALWAYS, HOSTS } from '../test/host/hosts.mjs'
import { run } from '../test/host/processes.mjs'

const root = path.resolve(import.meta.dirname, '..')
const { argv } = process
const only = argv.includes('--only') ? argv[argv.indexOf('--only') + 1] : undefined
const known = Object.keys(HOSTS)
const asked = only
  ? [HOSTS[only]?.again, only].filter(Boolean)
  : argv.includes('--all')
    ? known
    : ALWAYS
const unknown = asked.filter((name) => !known.includes(name))
if (unknown.length > 0) {
  process.stderr.write(`No host ${unknown.join(', ')}: choose from ${known.join(', ')}.\n`)
  process.exit(2)
}

const folder = mkdtempSync(path.join(tmpdir(), 'pcp-host-'))
const databases = openDatabases()
const results = []
const seconds = (since) => Math.round((Date.now() - since) / 1000)

const check = async (name, tarball) => {
  const started = Date.now()
  const host = HOSTS[name]
  const place = path.join(folder, host.again ?? name)
  process.stdout.write(`\n── ${name}: ${host.title}\n`)
  mkdirSync(place, { recursive: true })
  try {
    await checkHost({ databases, folder: place, host, tarball, tools: folder })
    results.push({ failed: false, line: `✓ ${name}: ${host.title}, ${seconds(started)} s` })
  } catch (error) {
    // A thing that this machine cannot have is said; where CI is set, it is a failure
    const missing = error?.missing === true && !process.env.CI
    process.stderr.write(`${missing ? error.message : error.stack}\n`)
    results.push({
      failed: !missing,
      line: `${missing ? '–' : '✗'} ${name}: ${String(error.message).split('\n', 1)[0]}`,
    })
  }
}

try {
  await run('npm pack', 'npm', ['pack', '--pack-destination', folder], { cwd: root })
  const tarball = path.join(
    folder,
    readdirSync(folder).find((name) => name.endsWith('.tgz')),
  )
  for (const name of asked) await check(name, tarball)
} finally {
  await databases.close()
  if (argv.includes('--keep')) process.stdout.write(`${folder}\n`)
  else rmSync(folder, { force: true, recursive: true })
}

const failed = results.filter((result) => result.failed).length
process.stdout.write(`\n${results.map(({ line }) => line).join('\n')}\n`)
process.stdout.write(`${results.length - failed} passed, ${failed} failed: hosts\n`)
process.exit(failed === 0 ? 0 : 1)
