import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

import { describe, expect, test } from 'vitest'

const root = path.resolve(import.meta.dirname, '../../..')
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8')
const page = read('docs/architecture.md')

const rowsOf = (text: string): string[][] =>
  text
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('| -'))
    .map((line) =>
      line
        .slice(1, -1)
        .split(' | ')
        .map((cell) => cell.trim().replaceAll('`', '')),
    )

const [, questionsPart = ''] = /<!-- questions -->([^]*)<!-- \/questions -->/.exec(page) ?? []
const [, ...questions] = rowsOf(questionsPart)

describe("a newcomer's questions", () => {
  test('are ten', () => {
    expect(questions).toHaveLength(10)
  })

  test.each(questions)('%s → %s', (_, file = '', name = '') => {
    expect(name).not.toBe('')
    // Declared there, as a name of its own or as the key of an object.
    expect(read(file)).toMatch(new RegExp(`(?:const|type) ${name}\\b|\\b${name}\\??:`))
  })
})

describe('docs/architecture.md', () => {
  const named = [...page.matchAll(/`((?:[\w.-]+\/)+[\w.-]+\.(?:md|mjs|tsx?))`/g)].map(
    ([, name = '']) => name,
  )

  test('names files', () => {
    expect(named.length).toBeGreaterThan(80)
  })

  test('names no file that does not exist', () => {
    expect([...new Set(named)].filter((name) => !existsSync(path.join(root, name)))).toEqual([])
  })

  test('names no folder that does not exist', () => {
    const folders = [...page.matchAll(/`((?:src|test)(?:\/[\w-]+)+)`/g)].map(
      ([, name = '']) => name,
    )
    expect(folders.length).toBeGreaterThan(20)
    expect([...new Set(folders)].filter((name) => !existsSync(path.join(root, name)))).toEqual([])
  })

  test('has its glossary in the order of the alphabet, each word once', () => {
    const [, glossary = ''] = page.split('## Glossary')
    const words = rowsOf(glossary).map(([word = '']) => word)
    expect(words.slice(1)).toEqual(
      [...new Set(words.slice(1))].toSorted((a, b) => a.localeCompare(b, 'en')),
    )
  })
})
