/**
 * Fuzzes the REST and GraphQL interface with schemathesis: `npm run fuzz` (5,000 requests and more) or `npm run fuzz:sample`.
 * `FUZZ_SEED` repeats a run, `TEST_DB` chooses the database. Ends with the number of requests, by status, and of findings.
 * `npm run fuzz -- --write` adds samples on MongoDB and Postgres and puts the result and the commit into docs/security.md.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '..')
const venv = path.join(root, '.venv-fuzz')
const report = 'docs/security.md'
const onlySample = process.argv.includes('--sample')
const write = process.argv.includes('--write')
const folder = mkdtempSync(path.join(tmpdir(), 'pcp-fuzz-'))

const run = (command, args, env = {}) =>
  spawnSync(command, args, { cwd: root, env: { ...process.env, ...env }, stdio: 'inherit' }).status

const stop = (message) => {
  console.error(message)
  process.exit(1)
}

if (!existsSync(path.join(venv, 'bin/st'))) {
  if (run('python3', ['-m', 'venv', '--clear', venv]) !== 0)
    stop('The fuzz needs Python 3 with its venv module (Debian: python3-venv).')
  const pip = ['install', '--quiet', '--disable-pip-version-check']
  if (
    run(path.join(venv, 'bin/pip'), [...pip, '--requirement', 'test/fuzz/requirements.txt']) !== 0
  )
    stop('schemathesis could not be installed from PyPI (test/fuzz/requirements.txt).')
}

/** Runs on one database and answers what it came to. */
const fuzz = (database, sample) => {
  const summary = path.join(folder, database)
  // Fixed for samples, so that a failure in CI is a failure everywhere.
  const seed = process.env.FUZZ_SEED ?? (sample ? '20260101' : String(Date.now() % 1_000_000))
  const vitest = path.join(root, 'node_modules/vitest/vitest.mjs')
  const status = run(process.execPath, [vitest, 'run', '--project', 'fuzz'], {
    FUZZ_SAMPLE: sample ? '1' : '',
    FUZZ_SEED: seed,
    FUZZ_SUMMARY: summary,
    SCHEMATHESIS_HOOKS: path.join(root, 'test/fuzz/hooks.py'),
    TEST_DB: database,
  })
  if (status !== 0) process.exit(status ?? 1)
  return `${database}: ${readFileSync(summary, 'utf8')}`
}

const results = [fuzz(process.env.TEST_DB ?? 'sqlite', onlySample)]
if (write) {
  results.push(fuzz('mongodb', true), fuzz('postgres', true))
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], {
    cwd: root,
    encoding: 'utf8',
  })
  const day = new Date().toISOString().slice(0, 10)
  const text = `${results.map((line) => `- ${line}`).join('\n')}\n\n${day}, commit ${commit.trim()}, \`npm run fuzz -- --write\`.`
  const document = readFileSync(path.join(root, report), 'utf8')
  const between = /(<!-- fuzz -->\n)[\s\S]*?(\n<!-- \/fuzz -->)/
  if (!between.test(document)) stop(`${report} has no place for the result`)
  writeFileSync(
    path.join(root, report),
    document.replace(between, (_, before, after) => `${before}\n${text}\n${after}`),
  )
}
rmSync(folder, { force: true, recursive: true })
