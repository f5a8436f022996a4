import { readFileSync } from 'node:fs'

import { expect, test } from 'vitest'

import { readSources } from '../../support/sources.js'

const LINE =
  /(?:\bmsg\s*[:=]|logger\.(?:error|info|warn)\()\s*(?<quote>['`])(?<text>(?:\\.|(?!\k<quote>).)+)\k<quote>/g

const plain = (text: string): string => text.replaceAll(/\\?`/g, '')

/** The part of a line that stays the same, whatever is filled in. */
const fixedPart = (text: string): string =>
  text
    .split(/\$\{[^}]+\}/)
    .map((part) => plain(part).trim())
    .reduce((longest, part) => (part.length > longest.length ? part : longest), '')

test('who runs the portal finds each line of its log in the guide, with what it means', () => {
  const guide = plain(readFileSync('docs/deploy.md', 'utf8'))
  const lines = [...readSources(['src', 'hooks', 'collections', 'access']).values()]
    .filter(({ text }) => text.includes('logger.'))
    .flatMap(({ text }) =>
      [...text.matchAll(LINE)].map(({ groups }) => fixedPart(groups?.text ?? '')),
    )
  expect(lines.length).toBeGreaterThan(20)
  expect(lines.filter((line) => !guide.includes(line))).toEqual([])
})
