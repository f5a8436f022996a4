/**
 * Adds a made-up action, mail and collection to a copy of the tree, as docs/architecture.md says, and holds what the house promises: at
 * most three, two and three files are touched, everything derived is there, and it builds. Tests ask for samples of their own beyond that. `npm run additions:check`.
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { ADDITIONS } from './additions/made-up.mjs'

const root = path.resolve(import.meta.dirname, '..')
const copy = path.join(mkdtempSync(path.join(tmpdir(), 'pcp-additions-')), 'tree')

const run = (command, ...args) =>
  execFileSync(command, args, { cwd: copy, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
const inCopy = (file) => path.join(copy, file)

/** The row of a table that begins with `key`: its line, those indented below it, and the closing one. */
const rowOf = (text, key) => {
  const [row] = new RegExp(`^  ${key}: .*(?:\\n    .*)*(?:\\n  [)}].*)?`, 'm').exec(text) ?? []
  if (!row) throw new Error(`No row "${key}"`)
  return row
}

const addRow = ({ after, as, file, like, text }) => {
  const before = readFileSync(inCopy(file), 'utf8')
  const place = like ? rowOf(before, like) : after
  if (!before.includes(place)) throw new Error(`${file} has no place for a row after "${after}"`)
  const row = like ? `\n${place.replace(like, as)}` : text
  writeFileSync(
    inCopy(file),
    before.replace(place, (found) => `${found}${row}`),
  )
}

const touched = () =>
  run('git', 'status', '--porcelain', '--untracked-files=all')
    .split('\n')
    .filter(Boolean)
    .map((line) => line.slice(3))

try {
  execFileSync('git', ['clone', '--quiet', '--no-hardlinks', root, copy])
  symlinkSync(path.join(root, 'node_modules'), inCopy('node_modules'))
  writeFileSync(inCopy('.git/info/exclude'), 'node_modules\n')
  run('git', 'config', 'user.email', 'additions@example.org')
  run('git', 'config', 'user.name', 'additions')
  for (const { files, most, name, rows } of ADDITIONS) {
    rows.forEach(addRow)
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(path.dirname(inCopy(file)), { recursive: true })
      writeFileSync(inCopy(file), text)
    }
    const list = touched()
    console.log(`${name}: ${list.length} of at most ${most} files\n  ${list.join('\n  ')}`)
    if (list.length > most) throw new Error(`${name} touches more than ${most} files`)
    run('git', 'add', '--all')
    run('git', 'commit', '--quiet', '--message', `Add ${name}`)
  }
  run('npm', 'run', '--silent', 'generate')
  run('npm', 'run', '--silent', 'build')
  console.log('it builds')
  console.log(run('npx', 'tsx', '--conditions=development', 'scripts/additions/probe.ts').trim())
} catch (error) {
  console.error(error.stdout ?? '', error.stderr ?? '', error.message)
  process.exitCode = 1
} finally {
  rmSync(path.dirname(copy), { force: true, recursive: true })
}
