import { existsSync, readFileSync, statSync } from 'node:fs'

import { describe, expect, test } from 'vitest'

import { ATTACKS } from '../../attacks/catalogue/index.js'
import { readSources } from '../../support/sources.js'

type Row = { id: string; level: string; status: string; tests: string[] }

const rows: Row[] = readFileSync('docs/asvs.md', 'utf8')
  .split('\n')
  .filter((line) => /^\| \d+\.\d+\.\d+ /.test(line))
  .map((line) => {
    const [, id = '', level = '', , status = '', , tests = ''] = line
      .split('|')
      .map((cell) => cell.trim())
    return {
      id,
      level,
      status,
      tests: [...tests.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name),
    }
  })

const attacks: readonly string[] = Object.keys(ATTACKS)
const sources = readSources(['test'])
const SKIPPED = /\b(?:test|it|describe)\.(?:skip|todo|skipIf)\b/

/** A test is named by an attack's id, or by its file, with `› title` where one test is meant. */
const missing = (name: string): string | undefined => {
  if (/^[A-Z]+-\d+$/.test(name)) return attacks.includes(name) ? undefined : 'no such attack'
  const [file = '', title] = name.split(' › ')
  if (!existsSync(file)) return 'no such file'
  if (statSync(file).isDirectory()) return undefined
  const text = sources.get(file)?.text ?? ''
  if (SKIPPED.test(text)) return 'has skipped tests'
  return title === undefined || text.includes(`'${title}'`) ? undefined : 'no such title'
}

test('the threat model names attacks that are tried', () => {
  const named = [...readFileSync('docs/security.md', 'utf8').matchAll(/`([A-Z]+-\d+)`/g)].map(
    ([, id = '']) => id,
  )
  expect(named.length).toBeGreaterThan(50)
  expect(named.filter((id) => !attacks.includes(id))).toEqual([])
})

describe('the table of ASVS 5.0', () => {
  test('has every requirement of level 1 and level 2 once', () => {
    const count = (level: string) => rows.filter((row) => row.level === level).length
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length)
    expect([count('1'), count('2')]).toEqual([70, 183])
    expect(count('3')).toBeGreaterThanOrEqual(12)
  })

  test('knows four answers: met, partly, host, n/a', () => {
    expect(rows.filter(({ status }) => !['host', 'met', 'n/a', 'partly'].includes(status))).toEqual(
      [],
    )
  })

  test('names tests that exist and run', () => {
    const wrong = rows.flatMap(({ id, tests }) =>
      tests.flatMap((name) => {
        const problem = missing(name)
        return problem ? [`${id}: ${name}: ${problem}`] : []
      }),
    )
    expect(wrong).toEqual([])
  })
})
