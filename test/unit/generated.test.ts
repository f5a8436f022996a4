import { readdirSync, readFileSync } from 'node:fs'

import { expect, test } from 'vitest'

import { actionFiles } from '../../scripts/generate/actions.js'
import { collectionFiles } from '../../scripts/generate/collections.js'
import { MADE_DOCS } from '../../scripts/generate/docs.js'
import { contentOf } from '../../scripts/generate/generated.js'
import { GENERATED } from '../../scripts/generate/index.js'
import { mailFiles } from '../../scripts/generate/mails.js'

test.each([...GENERATED, ...MADE_DOCS])('$path is what its table says', async (file) => {
  expect(readFileSync(file.path, 'utf8'), 'run `npm run generate`').toBe(await contentOf(file))
})

const FOLDERS = { actions: actionFiles(), mails: mailFiles() }

test.each(Object.entries(FOLDERS))('every file of %s has a row in its table', (folder, rows) => {
  const files = readdirSync('src/features', { recursive: true })
    .map((path) => `src/features/${String(path)}`)
    .filter((path) => new RegExp(`/${folder}/[^/]+\\.ts$`).test(path))
  expect(files.toSorted()).toEqual(rows.toSorted())
})

test('every folder of a collection has a row in src/contract/collections.ts', () => {
  // Not of the plugin's own making: what it adds to the host's staff, and the one global
  const others = new Set(['collections/portal-settings/index.ts', 'collections/staff/index.ts'])
  const found = readdirSync('collections', { recursive: true })
    .map((path) => `collections/${String(path)}`)
    .filter((path) => /^collections\/[^/]+\/index\.ts$/.test(path) && !others.has(path))
  expect(found.toSorted()).toEqual(collectionFiles().toSorted())
})
