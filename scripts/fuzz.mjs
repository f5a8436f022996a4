/**
 * Fuzzes the REST and GraphQL interface with schemathesis: `npm run fuzz` (5,000 requests and more) or `npm run fuzz:sample`.
 * `FUZZ_SEED` repeats a run, `TEST_DB` chooses the database. Ends with the number of requests, by status, and of findings.
 */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '..')
const venv = path.join(root, '.venv-fuzz')
const sample = process.argv.includes('--sample')
/** Fixed in CI, so that a failure there is a failure everywhere. */
const seed = process.env.FUZZ_SEED ?? (sample ? '20260101' : String(Date.now() % 1_000_000))

const run = (command, args, env = {}) => {
  const { status } = spawnSync(command, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: 'inherit',
  })
  if (status !== 0) process.exit(status ?? 1)
}

if (!existsSync(path.join(venv, 'bin/st'))) {
  run('python3', ['-m', 'venv', '--clear', venv])
  run(path.join(venv, 'bin/pip'), [
    'install',
    '--quiet',
    '--disable-pip-version-check',
    '--requirement',
    'test/fuzz/requirements.txt',
  ])
}
run(
  process.execPath,
  [path.join(root, 'node_modules/vitest/vitest.mjs'), 'run', '--project', 'fuzz'],
  {
    FUZZ_SAMPLE: sample ? '1' : '',
    FUZZ_SEED: seed,
    SCHEMATHESIS_HOOKS: path.join(root, 'test/fuzz/hooks.py'),
    TEST_DB: process.env.TEST_DB ?? 'sqlite',
  },
)
