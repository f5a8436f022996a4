/** The folder of a host: layers of files over each other, its package.json, its packages. */
import assert from 'node:assert/strict'
import { cpSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

import { Missing } from './databases.mjs'
import { run } from './processes.mjs'

const here = import.meta.dirname

const edit = (file, change) => writeFileSync(file, change(readFileSync(file, 'utf8')))

/** Payload's mounts stand where its routes say. */
const moveRoutes = (folder, { admin, api }) => {
  const payload = path.join(folder, 'src/app/(payload)')
  if (api) renameSync(path.join(payload, 'api'), path.join(payload, api))
  if (!admin) return
  renameSync(path.join(payload, 'admin'), path.join(payload, admin))
  edit(path.join(payload, 'layout.tsx'), (text) => text.replace('./admin/', `./${admin}/`))
}

const writeManifest = (folder, { add = {}, remove = [] }, tarball) =>
  edit(path.join(folder, 'package.json'), (text) => {
    const manifest = JSON.parse(text)
    const kept = Object.entries(manifest.dependencies).filter(([name]) => !remove.includes(name))
    const dependencies = {
      ...Object.fromEntries(kept),
      ...add,
      'payload-client-portal': `file:${tarball}`,
    }
    return JSON.stringify({ ...manifest, dependencies }, null, 2)
  })

/** Everything of a host but its packages. */
export const layOut = ({
  folder,
  layers = [],
  packages = {},
  portal = '(portal)',
  routes = {},
  tarball,
}) => {
  cpSync(path.join(here, 'app'), folder, { recursive: true })
  if (portal !== '(portal)') rmSync(path.join(folder, 'src/app/(portal)'), { recursive: true })
  moveRoutes(folder, routes)
  for (const layer of layers) cpSync(layer, folder, { recursive: true })
  writeManifest(folder, packages, tarball)
}

export const layer = (name) => path.join(here, name)

const PNPM = 'pnpm@12.21.0'

/** Each answers what the install said. */
export const INSTALL = {
  npm: (folder, env) =>
    run('npm install', 'npm', ['install', '--no-audit', '--no-fund'], { cwd: folder, env }),
  pnpm: (folder, env) =>
    run('pnpm install, strict', 'npx', ['--yes', PNPM, 'install', '--reporter=append-only'], {
      cwd: folder,
      env,
    }),
}

/** What a build and a run left behind, so that the next begins with nothing. */
export const forget = (folder) => {
  for (const old of ['.next', 'host.db', 'host.db-shm', 'host.db-wal']) {
    rmSync(path.join(folder, old), { force: true, recursive: true })
  }
}

/**
 * A binary of another Node, as npm has it. Answers the folder to put first in PATH.
 * @throws Missing where npm has none for this machine.
 */
export const nodeOf = async (folder, version) => {
  const name = `node-${process.platform}-${process.arch}`
  const place = path.join(folder, `node-${version}`)
  const bin = path.join(place, 'node_modules', name, 'bin')
  const install = ['install', '--no-audit', '--no-fund', '--prefix', place, `${name}@${version}`]
  if (!existsSync(bin)) {
    await run(`Node ${version}`, 'npm', install, { cwd: folder }).catch((error) => {
      const why = error.message.split('\n').find((line) => /npm (?:error|ERR!)/.test(line))
      throw new Missing(`Node ${version} cannot be had here: ${why ?? 'npm does not install it'}`)
    })
  }
  const said = await run(`node --version`, path.join(bin, 'node'), ['--version'], { cwd: folder })
  assert.match(said, new RegExp(`^v${version}\\.`))
  return bin
}
