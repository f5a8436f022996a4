import { readdirSync, readFileSync } from 'node:fs'

import { expect, test } from 'vitest'

import { contentOf } from '../../scripts/generate/generated.js'
import { GENERATED } from '../../scripts/generate/index.js'
import { mailFiles } from '../../scripts/generate/mails.js'

test.each(GENERATED)('$path is what its table says', async (file) => {
  expect(readFileSync(file.path, 'utf8'), 'run `npm run generate`').toBe(await contentOf(file))
})

test('every file of a mail has a row in src/contract/mails.ts', () => {
  const files = readdirSync('src/features', { recursive: true }).map(
    (path) => `src/features/${String(path)}`,
  )
  const mails = files.filter((path) => /\/mails\/[^/]+\.ts$/.test(path))
  expect(mails.toSorted()).toEqual(mailFiles().toSorted())
})
