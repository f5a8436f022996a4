import { beforeAll, describe, expect, test } from 'vitest'

import { ACTIONS } from '../../../src/contract/actions.js'
import { DEFAULT_SLUGS, CLOSED_COLLECTIONS } from '../../../src/contract/collectionLists.js'
import { openAPI, type OpenAPI } from '../../support/openapi/document.js'

describe('the OpenAPI description', () => {
  let document: OpenAPI
  beforeAll(async () => {
    document = await openAPI()
  })

  test('has every endpoint, with what it takes and answers', () => {
    for (const [name, { method, path }] of Object.entries(ACTIONS)) {
      const url = `/portal${path.replaceAll(/:(\w+)/g, '{$1}')}`
      const operation = document.paths[url]?.[method]
      expect(operation?.operationId, name).toBe(name)
      expect(
        Object.keys(operation?.responses ?? {}).some((status) => status < '400'),
        name,
      ).toBe(true)
    }
  })

  test('has every collection that anybody may read', () => {
    const closed: readonly string[] = CLOSED_COLLECTIONS
    for (const [key, slug] of Object.entries(DEFAULT_SLUGS))
      expect(document.paths[`/${slug}`] !== undefined, slug).toBe(!closed.includes(key))
  })

  test('names each operation once and nothing that it does not define', () => {
    const text = JSON.stringify(document)
    const ids = Object.values(document.paths).flatMap((methods) =>
      Object.values(methods).map(({ operationId }) => operationId),
    )
    expect(new Set(ids).size).toBe(ids.length)
    for (const [, group = '', name = ''] of text.matchAll(/"#\/components\/(\w+)\/([\w-]+)"/g))
      expect(document.components[group]?.[name], name).toBeDefined()
  })

  test('says nothing of fields that are kept from everybody', () => {
    expect(JSON.stringify(document)).not.toMatch(
      /"(?:effects|tokenHash|sealed|fulfillment|ssnSealed)":/,
    )
  })
})
