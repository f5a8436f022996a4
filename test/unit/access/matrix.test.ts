import { expect, test } from 'vitest'

import { ACCESS_MATRIX } from '../../../access/matrix.js'
import { inWords } from '../../../access/rules/words.js'
import { createCollections } from '../../../collections/index.js'
import { createContext } from '../../../src/config/context.js'
import { sanitizeOptions } from '../../../src/config/sanitizeOptions.js'
import { COLLECTION_KEYS, DEFAULT_SLUGS } from '../../../src/contract/collectionLists.js'
import { createPorts } from '../../../src/registry/ports.js'
import { REGISTRY } from '../../../src/registry/index.js'
import { accessTable } from '../../support/accessTable.js'

const options = sanitizeOptions()
const collections = createCollections(
  createContext({ options, ports: createPorts(options), registry: REGISTRY, staffSlug: 'users' }),
)

test('rules are told in words', () => {
  expect(inWords('never')).toBe('never')
  expect(inWords({ staff: 'any' })).toBe('staff')
  expect(inWords({ needs: 'super-user', staff: 'any' })).toBe('super user')
  expect(inWords({ needs: 'super-user', staff: 'own-agency' })).toBe('own agency, super user')
  expect(inWords({ client: 'enabled', staff: 'any' })).toBe('staff or client: enabled')
  expect(
    inWords({ client: 'own', needs: 'client-management', staff: 'shared', unlessPrivate: true }),
  ).toBe('shared unless private, client management, or client: own')
})

test('what is shared leaves private rows out, wherever rows can be private', () => {
  for (const key of COLLECTION_KEYS) {
    const { read } = ACCESS_MATRIX[key]
    if (read === 'never' || read.staff !== 'shared') continue
    const fields = collections.find(({ slug }) => slug === DEFAULT_SLUGS[key])?.fields ?? []
    const hasFlag = fields.some((field) => 'name' in field && field.name === 'private')
    expect(read.unlessPrivate ?? false, key).toBe(hasFlag)
  }
})

test('the table fits a page', () => {
  for (const line of accessTable().split('\n')) expect(line.length).toBeLessThanOrEqual(100)
})
