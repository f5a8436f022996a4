/**
 * What `npm test` runs: the unit and integration suites on SQLite, then the integration suite
 * on MongoDB and Postgres. `node scripts/test.mjs mongodb-tx` runs the named databases only.
 *
 * There it is the files where databases differ (vitest.config.ts); `--full` runs all, and every round of every race.
 * What each test came to stays in `test-results/`; `npm run attacks -- --last` reads the attacks out of it.
 * A database that cannot be had is said in the last lines; where CI is set, it is a failure.
 */
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '..')
const vitest = path.join(root, 'node_modules/vitest/vitest.mjs')
const known = ['sqlite', 'mongodb', 'mongodb-tx', 'postgres']
const full = process.argv.includes('--full')
const asked = process.argv.slice(2).filter((word) => word !== '--full')
const databases = asked.length > 0 ? asked : ['sqlite', 'mongodb', 'postgres']
const inCI = Boolean(process.env.CI) && process.env.CI !== 'false'

const unknown = databases.filter((name) => !known.includes(name))
if (unknown.length > 0) {
  console.error(`Unknown database ${unknown.join(', ')}: use ${known.join(', ')}.`)
  process.exit(2)
}

const run = (args, env) =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, [vitest, 'run', ...args], {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: 'inherit',
    })
    child.once('error', () => resolve(1))
    child.once('close', (code) => resolve(code ?? 1))
  })

/** @type {readonly { message: string, name: string }[]} */
const NO_FAILURES = []

/** A file that broke before its first test, or a run that broke after its last, failed as well. */
const countResults = (file, exitCode) => {
  const counts = { failed: 0, failures: NO_FAILURES, passed: 0, skipped: 0 }

  if (existsSync(file)) {
    const report = JSON.parse(readFileSync(file, 'utf8'))
    const broken = report.testResults.filter(
      ({ assertionResults, status }) =>
        status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
    )
    counts.failures = [
      ...broken.map(({ message, name }) => ({ message, name: path.relative(root, name) })),
      ...report.testResults.flatMap(({ assertionResults, name }) =>
        assertionResults
          .filter(({ status }) => status === 'failed')
          .map(({ failureMessages, fullName }) => ({
            message: failureMessages.join('\n'),
            name: `${path.relative(root, name)} > ${fullName}`,
          })),
      ),
    ]
    counts.passed = report.numPassedTests
    counts.failed = report.numFailedTests + broken.length
    counts.skipped = report.numPendingTests + report.numTodoTests
  }
  if (exitCode !== 0 && counts.failed === 0) counts.failed = 1

  return counts
}

const runDatabase = async (database) => {
  const projects = database === 'sqlite' ? ['unit', 'int'] : ['int']
  const folder = mkdtempSync(path.join(tmpdir(), 'pcp-test-'))
  const results = path.join(root, 'test-results', `${database}${full ? '-full' : ''}.json`)
  const unavailableFile = path.join(folder, 'unavailable')
  const label = `${projects.join(' and ')} on ${database}`

  // One report for each database, the last: an older one of the other kind would be taken for it
  for (const kind of ['', '-full']) {
    rmSync(path.join(root, 'test-results', `${database}${kind}.json`), { force: true })
  }
  mkdirSync(path.dirname(results), { recursive: true })
  try {
    console.log(`\n── ${label}`)
    const exitCode = await run(
      [
        ...projects.flatMap((project) => ['--project', project]),
        '--maxWorkers=100%',
        '--reporter=./scripts/progress-reporter.ts',
        '--reporter=json',
        `--outputFile.json=${results}`,
      ],
      {
        TEST_DB: database,
        TEST_DB_UNAVAILABLE_FILE: unavailableFile,
        ...(full ? { ATTACK_ROUNDS: 'full', TEST_SCOPE: 'full' } : {}),
      },
    )

    if (!existsSync(unavailableFile)) return { label, ...countResults(results, exitCode) }

    const reason = readFileSync(unavailableFile, 'utf8')
    // SQLite needs nothing that could be missing
    const failed = inCI || database === 'sqlite' ? 1 : 0

    return { failed, failures: NO_FAILURES, label, passed: 0, reason, skipped: 0 }
  } finally {
    rmSync(folder, { force: true, recursive: true })
  }
}

const runs = []
for (const database of databases) runs.push(await runDatabase(database))

const total = (key) => runs.reduce((sum, result) => sum + result[key], 0)

// Again, last: what failed first has long scrolled away, and logs are often kept by their end
for (const { failures, label } of runs) {
  for (const { message, name } of failures) {
    console.log(`\nFAILED, ${label}: ${name}\n${message.slice(0, 2000)}`)
  }
}

console.log('\n── summary')
for (const { failed, label, passed, reason, skipped } of runs) {
  console.log(
    reason
      ? `${label}: NOT RUN, the database cannot be had: ${reason}`
      : `${label}: ${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`,
  )
}
console.log(`${total('passed')} passed, ${total('failed')} failed`)

process.exitCode = total('failed') > 0 ? 1 : 0
