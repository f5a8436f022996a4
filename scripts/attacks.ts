/**
 * The attack suite: `npm run attacks` tries every attack of the catalogue on SQLite, MongoDB and Postgres and lists attack, guard and
 * result. Names of databases or ids narrow it (`npm run attacks -- sqlite SIGN-01`). `--mutants` takes out the guard of each
 * attack instead and expects its tests to fail. `--sample` runs races a few times only; `--last` runs nothing and lists what the last
 * `npm test` came to. `--write` puts the result and the commit into docs/attacks.md and docs/security.md.
 */
import { execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { ATTACKS, type AttackID } from '../test/attacks/catalogue/index.js'
import { guardFiles } from '../test/attacks/guardFiles.js'
import { mongoServer, usesStandIn } from '../test/support/database/standIn.js'
import { readSources } from '../test/support/sources.js'

type Result = { message: string; status: string; title: string }
type Report = {
  testResults: {
    assertionResults: { failureMessages?: string[]; status: string; title: string }[]
    message?: string
  }[]
}

const DATABASES = ['sqlite', 'mongodb', 'postgres']
const root = path.resolve(import.meta.dirname, '..')
const words = process.argv.slice(2)
const flags = new Set(words.filter((word) => word.startsWith('--')))
const isLast = flags.has('--last')
const isFull = !isLast && !flags.has('--sample')
const databases = DATABASES.filter((name) => words.includes(name))
const askedIDs = words.filter((word) => !word.startsWith('--') && !DATABASES.includes(word))
const ids = (Object.keys(ATTACKS) as AttackID[]).filter((id) =>
  askedIDs.length === 0 ? true : askedIDs.some((asked) => id.startsWith(asked)),
)

const sources = [...readSources(['test/int', 'test/unit']).values()]
const filesOf = (id: AttackID): string[] =>
  sources
    .filter(({ text }) => new RegExp(`attack\\(\\s*'${id}'`).test(text))
    .map((file) => file.path)

const resultsIn = (file: string): Result[] => {
  const { testResults } = JSON.parse(readFileSync(file, 'utf8')) as Report
  return testResults.flatMap(({ assertionResults, message }) =>
    assertionResults
      .filter(({ status }) => status !== 'skipped' && status !== 'pending')
      .map(({ failureMessages, status, title }) => ({
        message: failureMessages?.[0] ?? message ?? '',
        status,
        title,
      })),
  )
}

const touchesNoDatabase = (id: AttackID): boolean =>
  filesOf(id).every((file) => file.startsWith('test/unit/'))

/** Where the last `npm test` or `npm run test:full` left its report. */
const lastReport = (database: string): string => {
  const file = ['', '-full']
    .map((kind) => path.join(root, 'test-results', `${database}${kind}.json`))
    .find((name) => existsSync(name))
  if (!file) throw new Error(`There is no report on ${database}: run \`npm test\` first`)
  return file
}

/** What the last run left behind. The unit tests, which know no database, ran with SQLite alone. */
const lastResults = (database: string): Result[] => {
  const own = resultsIn(lastReport(database))
  if (database === 'sqlite') return own
  const unit = ids.filter(touchesNoDatabase)
  return [
    ...own,
    ...lastResults('sqlite').filter(({ title }) => unit.some((id) => title.startsWith(`${id} `))),
  ]
}

/** `full`: every round of a race. `stop`: at the first failure. */
type RunOptions = { env?: Record<string, string>; full?: boolean; stop?: boolean }

/** Runs the tests of some attacks and answers what each came to. */
const run = async (
  chosen: AttackID[],
  database: string,
  { env = {}, stop = false, full = isFull }: RunOptions = {},
): Promise<Result[]> => {
  const folder = mkdtempSync(path.join(tmpdir(), 'pcp-attacks-'))
  const output = path.join(folder, 'results.json')
  const files = [...new Set(chosen.flatMap(filesOf))]
  const code = await new Promise((resolve) => {
    spawn(
      process.execPath,
      [
        path.join(root, 'node_modules/vitest/vitest.mjs'),
        'run',
        '--maxWorkers=100%',
        '--project',
        'unit',
        '--project',
        'int',
        '--reporter=json',
        `--outputFile=${output}`,
        '-t',
        `(^| )(${chosen.join('|')}) `,
        ...(stop ? ['--bail=1'] : []),
        ...files,
      ],
      {
        cwd: root,
        env: {
          ...process.env,
          ...(full ? { ATTACK_ROUNDS: 'full' } : {}),
          TEST_SCOPE: 'full',
          TEST_DB: database,
          ...env,
        },
        stdio: ['ignore', 'ignore', flags.has('--loud') ? 'inherit' : 'ignore'],
      },
    ).once('close', resolve)
  })
  try {
    return resultsIn(output)
  } catch {
    throw new Error(`The tests did not run on ${database} (exit ${String(code)}); see with --loud`)
  } finally {
    rmSync(folder, { force: true, recursive: true })
  }
}

const resultOf = (id: AttackID, results: Result[]): string => {
  const own = results.filter(({ title }) => title.startsWith(`${id} `))
  if (own.length === 0) return isLast ? 'in the full suite' : 'NO TEST'
  return own.every(({ status }) => status === 'passed') ? `held (${own.length})` : 'GOT THROUGH'
}

/** A guard that holds off several attacks counts once, one that is taken out in two ways twice. */
const countGuards = (): number =>
  new Set(ids.flatMap((id) => ATTACKS[id].guards.map((guard) => JSON.stringify(guard)))).size

/** A database as the table's head names it. */
const named = (database: string): string =>
  database === 'mongodb' && usesStandIn() ? 'mongodb (stand-in)' : database

type Counts = { failed: number; passed: number }

/** Replaces what stands between the markers of a document. */
const writeBetween = (file: string, text: string): void => {
  const document = readFileSync(path.join(root, file), 'utf8')
  const between = /(<!-- attacks -->\n)[\s\S]*?(\n<!-- \/attacks -->)/
  if (!between.test(document)) throw new Error(`${file} has no place for the result`)
  writeFileSync(
    path.join(root, file),
    document.replace(between, (_, before: string, after: string) => `${before}\n${text}\n${after}`),
  )
}

const writeResult = (on: string[], table: string, { failed, passed }: Counts): void => {
  const git = (...args: string[]) =>
    execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim()
  const day = new Date().toISOString().slice(0, 10)
  const all = isLast ? on.every((name) => lastReport(name).endsWith('-full.json')) : isFull
  const result =
    `${ids.length} attacks on ${on.join(', ')}: **${passed} held, ${failed} got through** ` +
    `(${day}, commit ${git('rev-parse', '--short', 'HEAD')}, ${all ? 'races in full' : 'races in samples'}).` +
    (on.includes('mongodb') ? ` MongoDB: ${mongoServer()}.` : '')
  writeBetween('docs/attacks.md', `${result}\n\n${table}`)
  writeBetween('docs/security.md', result)
}

const say = (counts: Counts): void => {
  console.log(`\n${counts.passed} passed, ${counts.failed} failed`)
  process.exitCode = counts.failed > 0 ? 1 : 0
}

/** Every attack on every database. */
const tryAll = async (): Promise<void> => {
  const on = databases.length > 0 ? databases : DATABASES
  const browser = ids.filter((id) => filesOf(id).length === 0)
  const chosen = ids.filter((id) => !browser.includes(id))
  const results = new Map<string, Result[]>()
  for (const database of on)
    results.set(database, isLast ? lastResults(database) : await run(chosen, database))
  const counts = { failed: 0, passed: 0 }
  const lines = ids.map((id) => {
    const cells = on.map((database) =>
      browser.includes(id) ? 'in the browser tests' : resultOf(id, results.get(database) ?? []),
    )
    for (const cell of cells) {
      if (cell.startsWith('held')) counts.passed += 1
      else if (!cell.startsWith('in the ')) counts.failed += 1
    }
    return `| ${id} | ${ATTACKS[id].attack} | ${guardFiles(id)} | ${cells.join(' | ')} |`
  })
  const table = [
    `| Id | Attack | Guard | ${on.map(named).join(' | ')} |`,
    `| --- | --- | --- | ${on.map(() => '---').join(' | ')} |`,
    ...lines,
  ].join('\n')
  console.log(table)
  if (flags.has('--write')) writeResult(on, table, counts)
  for (const [database, found] of results) {
    for (const { message, status, title } of found) {
      if (status === 'failed') console.log(`\n${database}: ${title}\n${message.slice(0, 2_000)}`)
    }
  }
  say(counts)
}

/** Whether the tests of an attack fail without its guard. Few rounds of a race nearly always do; all of them only when they did not. */
const isNoticed = async (id: AttackID, full: boolean): Promise<boolean> => {
  const options = { env: { ATTACK_WITHOUT: id }, full, stop: true }
  const results = await run([id], databases[0] ?? 'sqlite', options).catch(() => [])
  return results.some(({ status }) => status === 'failed')
}

/** Each attack without its guard, on SQLite: its tests must fail. */
const tryMutants = async (): Promise<void> => {
  const counts = { failed: 0, passed: 0 }
  for (const id of ids) {
    if (filesOf(id).length === 0) {
      console.log(`${id}: in the browser tests, its guard is taken out by hand`)
      continue
    }
    const noticed = (await isNoticed(id, false)) || (await isNoticed(id, true))
    counts[noticed ? 'passed' : 'failed'] += 1
    console.log(`${id}: ${noticed ? 'fails without its guard' : 'NOT NOTICED'}: ${guardFiles(id)}`)
  }
  say(counts)
}

console.log(`${ids.length} attacks, ${countGuards()} guards\n`)
await (flags.has('--mutants') ? tryMutants() : tryAll())
