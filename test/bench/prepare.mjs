/** Two Next apps outside the repository: the host bare and with the plugin as it is in this checkout. Kept, so that a rerun is quick. */
import { createHash } from 'node:crypto'
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'

import { run } from './processes.mjs'
import { cache, root, SECRET } from './settings.mjs'

const overlay = path.join(root, 'test/bench/host')
const host = path.join(root, 'test/host/app')
const built = path.join(cache, 'package')
const modules = path.join(cache, 'node_modules')
const installed = path.join(modules, 'payload-client-portal')

/**
 * Which apps a suite runs on. The pages that the portal's are held against are in an app of their own: `next start` loads every page
 * of an app, so they would count in its start-up.
 */
const APPS_OF = { pages: ['pages'], 'start-up': ['bare', 'portal'] }
const appFolder = (app) => path.join(cache, 'apps', app)

const BARE = ['bare.config.ts', 'host.ts', 'next.config.mjs']

const read = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : '')
const filesIn = (folder) =>
  readdirSync(folder, { encoding: 'utf8', recursive: true })
    .filter((file) => statSync(path.join(folder, file)).isFile())
    .toSorted()

/** A digest of files and of every file below folders, the same wherever they are. */
export const digestOf = (...places) => {
  const hash = createHash('sha256')
  for (const place of places) {
    const files = statSync(place).isFile() ? [''] : filesIn(place)
    for (const file of files) hash.update(file).update(readFileSync(path.join(place, file)))
  }
  return hash.digest('hex').slice(0, 16)
}

/** What ships, compiled from the sources as they are now; the checkout's own dist stays as it is. */
const buildPackage = () => {
  rmSync(built, { force: true, recursive: true })
  const out = path.join(built, 'dist')
  const tsc = path.join(root, 'node_modules/typescript/bin/tsc')
  run(
    'compile the plugin',
    [process.execPath, tsc, '-p', 'tsconfig.build.json', '--outDir', out, '--noCheck'],
    {
      cwd: root,
    },
  )
  for (const folder of ['src', 'admin-components']) {
    for (const file of filesIn(path.join(root, folder)).filter((name) => name.endsWith('.css'))) {
      cpSync(path.join(root, folder, file), path.join(out, folder, file))
    }
  }
  cpSync(path.join(root, 'package.json'), path.join(built, 'package.json'))
}

/** The host's dependencies and the plugin's, installed once for both apps. */
const install = () => {
  const plugin = JSON.parse(read(path.join(root, 'package.json')))
  const app = JSON.parse(read(path.join(host, 'package.json')))
  const wanted = JSON.stringify({
    ...app,
    dependencies: { ...app.dependencies, ...plugin.dependencies },
    scripts: {},
  })
  const marker = path.join(cache, 'installed.json')
  if (read(marker) !== wanted) {
    writeFileSync(path.join(cache, 'package.json'), wanted)
    run('npm install', ['npm', 'install', '--no-audit', '--no-fund'], { cwd: cache })
    writeFileSync(marker, wanted)
  }
  rmSync(installed, { force: true, recursive: true })
  cpSync(built, installed, { recursive: true })
}

const layOut = (app) => {
  const folder = appFolder(app)
  const source = path.join(folder, 'src')
  rmSync(source, { force: true, recursive: true })
  mkdirSync(folder, { recursive: true })
  cpSync(host, folder, { recursive: true })
  // With a bundler's resolution Turbopack does not find `host.ts` behind './host.js'
  const tsconfig = JSON.parse(read(path.join(host, 'tsconfig.json')))
  Object.assign(tsconfig.compilerOptions, { module: 'NodeNext', moduleResolution: 'NodeNext' })
  writeFileSync(path.join(folder, 'tsconfig.json'), JSON.stringify(tsconfig))
  cpSync(path.join(overlay, 'next.config.mjs'), path.join(folder, 'next.config.mjs'))
  cpSync(path.join(overlay, 'host.ts'), path.join(source, 'host.ts'))
  // The headers of the pages are not what is measured, and the bare host has no package to take them from.
  rmSync(path.join(source, 'proxy.ts'))
  const config = app === 'bare' ? 'bare.config.ts' : 'portal.config.ts'
  cpSync(path.join(overlay, config), path.join(source, 'payload.config.ts'))
  if (app === 'bare') rmSync(path.join(source, 'app/(portal)'), { recursive: true })
  else cpSync(path.join(overlay, 'plain.ts'), path.join(source, 'plain.ts'))
  if (app === 'pages') {
    cpSync(path.join(overlay, 'app'), path.join(source, 'app/(bench)'), { recursive: true })
  }
}

const importMap = (app) =>
  run(
    `${app}: import map`,
    [process.execPath, path.join(modules, 'payload/bin.js'), 'generate:importmap'],
    {
      cwd: appFolder(app),
      env: { NODE_OPTIONS: '--no-deprecation --conditions=development' },
    },
  )

/** `next build` from nothing. Answers milliseconds. */
export const buildApp = (app) => {
  const folder = appFolder(app)
  rmSync(path.join(folder, '.next'), { force: true, recursive: true })
  return run(
    `${app}: next build`,
    [process.execPath, path.join(modules, 'next/dist/bin/next'), 'build'],
    {
      cwd: folder,
      env: { NODE_OPTIONS: '', PAYLOAD_SECRET: SECRET },
    },
  )
}

/** What an app is built from. */
const stateOf = (app) =>
  app === 'bare'
    ? digestOf(host, ...BARE.map((file) => path.join(overlay, file)))
    : digestOf(host, overlay, path.join(built, 'dist'))

/** Everything the suites need but data. Builds again only what changed. */
export const prepare = (suites) => {
  console.log(`Apps in ${cache}`)
  mkdirSync(cache, { recursive: true })
  buildPackage()
  install()
  const apps = new Set(suites.flatMap((suite) => APPS_OF[suite] ?? ['portal']))
  for (const app of apps) {
    const state = stateOf(app)
    const marker = path.join(appFolder(app), 'built.txt')
    if (read(marker) === state) continue
    layOut(app)
    importMap(app)
    buildApp(app)
    writeFileSync(marker, state)
  }
}
