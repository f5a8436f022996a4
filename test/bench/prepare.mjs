/**
 * Next apps outside the repository: the host bare, with the plugin as it is in this checkout, and with 0.1.0. Kept, so that a rerun is
 * quick.
 */
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
import { checkout, NO_RELEASE, releaseTree } from './trees.mjs'

const overlayOf = (tree) => path.join(tree.root, 'test/bench/host')
const hostOf = (tree) => path.join(tree.root, 'test/host/app')
const builtOf = (tree) => path.join(cache, 'package', tree.name)
const modules = path.join(cache, 'node_modules')

/**
 * Which apps a suite runs on. The pages that the portal's are held against are in an app of their own: `next start` loads every page
 * of an app, so they would count in its start-up.
 */
const APPS_OF = {
  casework: ['casework'],
  pages: ['pages', 'release'],
  'start-up': ['bare', 'portal'],
  weights: ['portal', 'release'],
}
const appFolder = (app) => path.join(cache, 'apps', app)

const BARE = ['bare.config.ts', 'host.ts', 'next.config.mjs']

/** What the config of a host with the plugin imports; 0.1.0 has the first alone. */
const BESIDE = ['plain.ts', 'sweeps.ts']

/** With casework the import map has more in it. */
const optionsOf = (app) => (app === 'casework' ? { BENCH_CASEWORK: 'yes' } : {})

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

/** What ships, compiled from the sources as they are now; a tree's own dist stays as it is. */
const buildPackage = (tree) => {
  const built = builtOf(tree)
  rmSync(built, { force: true, recursive: true })
  const out = path.join(built, 'dist')
  const tsc = path.join(root, 'node_modules/typescript/bin/tsc')
  run(
    `compile the plugin of ${tree.name}`,
    [process.execPath, tsc, '-p', 'tsconfig.build.json', '--outDir', out, '--noCheck'],
    { cwd: tree.root },
  )
  for (const folder of ['src', 'admin-components']) {
    const from = path.join(tree.root, folder)
    for (const file of filesIn(from).filter((name) => name.endsWith('.css'))) {
      cpSync(path.join(from, file), path.join(out, folder, file))
    }
  }
  cpSync(path.join(tree.root, 'package.json'), path.join(built, 'package.json'))
}

/** The host's dependencies and the plugin's, installed once for all apps. */
const install = () => {
  const plugin = JSON.parse(read(path.join(root, 'package.json')))
  const app = JSON.parse(read(path.join(hostOf(checkout), 'package.json')))
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
}

/** Puts the plugin where an app finds it: for all of them, or in the app's own folder. */
const putPackage = (tree, folder) => {
  const installed = path.join(folder, 'node_modules/payload-client-portal')
  rmSync(installed, { force: true, recursive: true })
  cpSync(builtOf(tree), installed, { recursive: true })
}

const layOut = (app, tree) => {
  const [host, overlay] = [hostOf(tree), overlayOf(tree)]
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
  // Of 0.1.0: the headers of its pages are not what is measured
  rmSync(path.join(source, 'proxy.ts'), { force: true })
  const config = app === 'bare' ? 'bare.config.ts' : 'portal.config.ts'
  cpSync(path.join(overlay, config), path.join(source, 'payload.config.ts'))
  if (app === 'bare') rmSync(path.join(source, 'app/(portal)'), { recursive: true })
  else
    for (const file of BESIDE.filter((name) => existsSync(path.join(overlay, name))))
      cpSync(path.join(overlay, file), path.join(source, file))
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
      env: { ...optionsOf(app), NODE_OPTIONS: '--no-deprecation --conditions=development' },
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
      env: { ...optionsOf(app), NODE_OPTIONS: '', PAYLOAD_SECRET: SECRET },
    },
  )
}

/** What an app is built from. */
const stateOf = (app, tree) =>
  app === 'bare'
    ? digestOf(hostOf(tree), ...BARE.map((file) => path.join(overlayOf(tree), file)))
    : digestOf(hostOf(tree), overlayOf(tree), path.join(builtOf(tree), 'dist'))

/** Everything the suites need but data. Builds again only what changed. */
export const prepare = (suites) => {
  console.log(`Apps in ${cache}`)
  mkdirSync(cache, { recursive: true })
  const apps = new Set(suites.flatMap((suite) => APPS_OF[suite] ?? ['portal']))
  const release = apps.has('release') ? releaseTree() : null
  if (apps.has('release') && !release) {
    console.log(NO_RELEASE)
    apps.delete('release')
  }
  buildPackage(checkout)
  install()
  putPackage(checkout, cache)
  if (release && !existsSync(builtOf(release))) buildPackage(release)
  if (release) putPackage(release, appFolder('release'))
  for (const app of apps) {
    const tree = app === 'release' ? release : checkout
    const state = stateOf(app, tree)
    const marker = path.join(appFolder(app), 'built.txt')
    if (read(marker) === state) continue
    layOut(app, tree)
    importMap(app)
    buildApp(app)
    writeFileSync(marker, state)
  }
}
