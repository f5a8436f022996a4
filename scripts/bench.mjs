/**
 * Measures this checkout in production mode, side by side with bare Payload, and writes docs/benchmarks.md.
 * `npm run bench` all of it · `npm run bench -- lists login` parts of it · `--quick` little data, few rounds, writes nothing ·
 * `--plans` also SQLite's plan of every counted statement.
 */
import { execFileSync } from 'node:child_process'
import os from 'node:os'
import path from 'node:path'

import { prepare } from '../test/bench/prepare.mjs'
import { readSettings, root } from '../test/bench/settings.mjs'
import { measureCasework } from '../test/bench/suites/casework.mjs'
import { measureFulfilment } from '../test/bench/suites/fulfilment.mjs'
import { measureLists } from '../test/bench/suites/lists.mjs'
import { measureLogin } from '../test/bench/suites/login.mjs'
import { measurePages } from '../test/bench/suites/pages.mjs'
import { measureStartUp } from '../test/bench/suites/startUp.mjs'
import { measureStatements } from '../test/bench/suites/statements.mjs'
import { measureWeights } from '../test/bench/suites/weights.mjs'
import { measureWorkplace } from '../test/bench/suites/workplace.mjs'
import { writePlaces } from '../test/bench/tables.mjs'

const MEASURES = {
  casework: measureCasework,
  fulfilment: measureFulfilment,
  lists: measureLists,
  login: measureLogin,
  pages: measurePages,
  'start-up': measureStartUp,
  statements: measureStatements,
  weights: measureWeights,
  workplace: measureWorkplace,
}

const load = () => os.loadavg()[0].toFixed(1)

const commit = () => {
  const git = (...args) => execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim()
  const changed = git('status', '--porcelain', '--', 'src', 'access', 'collections', 'hooks')
  return `${git('rev-parse', '--short', 'HEAD')}${changed ? ' and uncommitted changes' : ''}`
}

const machine = (loads) =>
  [
    `${os.cpus().length} cores (${os.cpus()[0]?.model.trim() ?? 'unknown'})`,
    `${Math.round(os.totalmem() / 2 ** 30)} GB`,
    `${os.type()} ${os.release()}`,
    `Node ${process.versions.node}`,
    new Date().toISOString().slice(0, 10),
    `commit ${commit()}`,
    `load average while measuring ${loads.join(', ')}`,
  ].join(' · ')

const main = async () => {
  const settings = readSettings(process.argv.slice(2))
  prepare(settings.suites)
  const places = {}
  for (const name of settings.suites) {
    console.log(`\n── ${name}`)
    const before = load()
    const text = await MEASURES[name](settings)
    const made = machine([before, load()])
    places[name] = `${text}\n\n<small>${made}</small>`
    console.log(`\n${text}\n${made}`)
  }
  if (!settings.quick) await writePlaces(path.join(root, 'docs/benchmarks.md'), places)
}

await main()
