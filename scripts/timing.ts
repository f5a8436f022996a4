/**
 * Whether the time of an answer tells a known address from an unknown one: `npm run timing`. Takes 250 samples a side in turn, in this
 * machine and without a network, where differences show best, and asks the Mann-Whitney U test. `--write` puts the result and the
 * commit into docs/limits.md. Fails when an answer tells, or when the control, which must, does not.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { median, rankSum } from '../test/timing/rankSum.js'
import type { Samples } from '../test/timing/sampling.js'

const root = path.resolve(import.meta.dirname, '..')
const report = path.join(root, 'docs/limits.md')
/** One in a thousand runs may call equal times different. */
const SIGNIFICANT = 0.001

const folder = mkdtempSync(path.join(tmpdir(), 'pcp-timing-'))
const vitest = path.join(root, 'node_modules/vitest/vitest.mjs')
const { status } = spawnSync(process.execPath, [vitest, 'run', '--project', 'timing'], {
  cwd: root,
  env: { ...process.env, TIMING_RESULTS: folder },
  stdio: 'inherit',
})
if (status !== 0) process.exit(status ?? 1)

const all = readdirSync(folder).flatMap(
  (file) => JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as Samples[],
)
rmSync(folder, { force: true, recursive: true })

const inWords = (p: number): string => (p < SIGNIFICANT ? `< ${SIGNIFICANT}` : p.toFixed(3))
let failed = 0
const lines = all.map(({ known, name, tells: mustTell, unknown }) => {
  const { likelihood, p } = rankSum(known, unknown)
  const tells = p < SIGNIFICANT
  if (tells !== mustTell) failed += 1
  const ratio = median(known) / median(unknown)
  const cells = [name, known.length, ratio.toFixed(3), likelihood.toFixed(3), inWords(p)]
  return `| ${[...cells, tells ? 'told apart' : 'not told apart'].join(' | ')} |`
})
const table = [
  '| Answer | Samples a side | Known to unknown, ratio of medians | Known takes longer, likelihood | p | Result |',
  '| --- | --- | --- | --- | --- | --- |',
  ...lines,
].join('\n')
console.log(`\n${table}\n\n${all.length - failed} passed, ${failed} failed`)

if (process.argv.includes('--write')) {
  const git = ['rev-parse', '--short', 'HEAD']
  const commit = execFileSync('git', git, { cwd: root, encoding: 'utf8' }).trim()
  const day = new Date().toISOString().slice(0, 10)
  const text = `${table}\n\n${day}, commit ${commit}, \`npm run timing -- --write\`.`
  const document = readFileSync(report, 'utf8')
  const between = /(<!-- timing -->\n)[\s\S]*?(\n<!-- \/timing -->)/
  if (!between.test(document)) throw new Error('docs/limits.md has no place for the result')
  writeFileSync(
    report,
    document.replace(between, (_, before: string, after: string) => `${before}\n${text}\n${after}`),
  )
  execFileSync('npx', ['prettier', '--write', report], { cwd: root })
}
process.exit(failed > 0 ? 1 : 0)
