/**
 * Packs what is committed as a release does, in a clean clone where nothing was built (`prepack` builds it), and judges
 * the tarball, not the working tree: what is in it, whether everything that `exports` names is there, and what publint
 * and attw say of it.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '..')
const folder = mkdtempSync(path.join(tmpdir(), 'pcp-pack-'))
const clone = path.join(folder, 'clone')
const problems = []

/** npm runs as the same Node that runs this; the tools are this repository's own. */
const run = (command, args, options = {}) =>
  spawnSync(command, args, { cwd: root, encoding: 'utf8', ...options })

/** The same, and an error with all it said where it fails. */
const mustRun = (command, args, options) => {
  const { status, stderr, stdout } = run(command, args, options)
  if (status !== 0) throw new Error(`${command} ${args[0]} failed:\n${stdout}${stderr}`)
  return stdout
}

const ALLOWED = [
  /^package\.json$/,
  /^README\.md$/,
  /^LICENSE(?:\.md)?$/,
  /^CHANGELOG\.md$/,
  /^dist\//,
]
const UNWANTED = [
  [/^dist\/(?:dev|test|scripts)\//, 'dev and test code does not ship'],
  [/\.(?:test|spec)\./, 'tests do not ship'],
  [/\.map$/, 'a source map leads to sources that do not ship'],
  [/(?<!\.d)\.tsx?$/, 'TypeScript sources do not ship'],
  [/\.tsbuildinfo$|\.env|\.db$/, 'a leftover of this machine'],
]

const checkList = (files) => {
  for (const file of files) {
    if (!ALLOWED.some((pattern) => pattern.test(file)))
      problems.push(`${file}: nothing asked for it`)
    for (const [pattern, why] of UNWANTED) if (pattern.test(file)) problems.push(`${file}: ${why}`)
  }
  // What an unbuilt clone once left out without a word
  for (const wanted of ['README.md', 'LICENSE', 'dist/src/index.js']) {
    if (!files.some((file) => file === wanted || file === `${wanted}.md`))
      problems.push(`${wanted} is missing`)
  }
}

/** Every target of `exports`, main and types; a pattern needs at least one file. */
const checkTargets = (manifest, files) => {
  const targets = (value) =>
    typeof value === 'string' ? [value] : Object.values(value).flatMap(targets)

  for (const target of [manifest.main, manifest.types, ...targets(manifest.exports)]) {
    const [start, end] = target.replace('./', '').split('*')
    const found =
      end === undefined
        ? files.includes(start)
        : files.some((file) => file.startsWith(start) && file.endsWith(end))
    if (!found) problems.push(`package.json names ${target}, which is not in the tarball`)
  }
}

/** tsc leaves stylesheets behind: each one that the code imports has to be there as well. */
const checkStylesheets = (files) => {
  for (const file of files.filter((name) => name.endsWith('.js'))) {
    const code = readFileSync(path.join(clone, file), 'utf8')
    for (const [, specifier] of code.matchAll(/(?:from|import) ?['"](\.[^'"]+\.css)['"]/g)) {
      const target = path.posix.join(path.posix.dirname(file), specifier)
      if (!files.includes(target))
        problems.push(`${file} imports ${target}, which is not in the tarball`)
    }
  }
}

const checkTool = (name, args) => {
  console.log(`\n── ${name}`)
  const { status } = run(path.join(root, 'node_modules/.bin', name), args, { stdio: 'inherit' })
  if (status !== 0) problems.push(`${name} found problems, see above`)
}

try {
  mustRun('git', ['clone', '--quiet', '--depth', '1', `file://${root}`, clone])
  if (mustRun('git', ['status', '--porcelain']) !== '')
    console.log('Packs the last commit: what is not committed is left out.')
  // In place of npm ci
  symlinkSync(path.join(root, 'node_modules'), path.join(clone, 'node_modules'))
  mustRun('npm', ['pack', '--pack-destination', folder], { cwd: clone })

  const tarball = path.join(
    folder,
    readdirSync(folder).find((name) => name.endsWith('.tgz')),
  )
  // `package/dist/…`, as npm names them
  const files = mustRun('tar', ['-tzf', tarball])
    .split('\n')
    .filter(Boolean)
    .map((name) => name.replace('package/', ''))
  const { size } = statSync(tarball)
  const manifest = JSON.parse(readFileSync(path.join(clone, 'package.json'), 'utf8'))

  checkList(files)
  checkTargets(manifest, files)
  checkStylesheets(files)
  checkTool('publint', [tarball, '--strict'])
  // The package is ESM only, so what CommonJS and Node 10 make of it says nothing
  checkTool('attw', [tarball, '--profile', 'esm-only', '--no-emoji'])

  console.log(`\n── summary\n${files.length} files, ${Math.round(size / 1024)} kB packed`)
} catch (error) {
  problems.push(error instanceof Error ? error.message : String(error))
} finally {
  rmSync(folder, { force: true, recursive: true })
}

for (const problem of problems) console.error(`✗ ${problem}`)
console.log(
  problems.length === 0 ? 'The package is fit to publish.' : `${problems.length} problems.`,
)
process.exitCode = problems.length === 0 ? 0 : 1
