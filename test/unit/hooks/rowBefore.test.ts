import { describe, expect, test } from 'vitest'

import { rowBefore, valueBefore } from '../../../hooks/shared/rowBefore.js'
import { isNode, nodesOf, readSources, text, type Node } from '../../support/sources.js'

/** The one file that looks at what Payload hands along. */
const READER = 'hooks/shared/rowBefore.ts'
const HANDED_ALONG = new Set(['originalDoc', 'previousDoc', 'previousSiblingDoc', 'previousValue'])

/** `!doc`, `doc ? …`, `doc === undefined`, `doc && …`: the row's being there decides. */
const asksForPresence = (node: Node): boolean => {
  const isDoc = (part: unknown): boolean =>
    isNode(part) && part.type === 'Identifier' && part.name === 'doc'
  switch (node.type) {
    case 'BinaryExpression':
      return isDoc(node.left) || isDoc(node.right)
    case 'ConditionalExpression':
    case 'IfStatement':
      return isDoc(node.test)
    case 'LogicalExpression':
      return isDoc(node.left)
    case 'UnaryExpression':
      return isDoc(node.argument)
    default:
      return false
  }
}

describe('whether a row is made or changed', () => {
  test('is told by the operation, in one file', () => {
    const readers = [...readSources(['access', 'collections', 'hooks', 'src']).values()]
      .filter(({ path }) => path !== READER)
      .flatMap((source) =>
        nodesOf(source)
          .filter(
            ({ node }) =>
              (node.type === 'Identifier' && HANDED_ALONG.has(text(node) ?? '')) ||
              (/^(?:access|collections|hooks)\//.test(source.path) && asksForPresence(node)),
          )
          .map(({ place }) => `${source.path}: ${place}`),
      )
    expect([...new Set(readers)]).toEqual([])
  })

  test.each([{ id: 'copied-from' }, {}, undefined])(
    'a row that is made was nothing before, whatever comes along: %j',
    (along) => {
      for (const args of [{ originalDoc: along }, { previousDoc: along }])
        expect(rowBefore({ operation: 'create', ...args })).toBeUndefined()
      expect(valueBefore({ operation: 'create', previousValue: along })).toBeUndefined()
    },
  )

  test('a row that is changed was what it was', () => {
    const row = { id: '1' }
    expect(rowBefore({ operation: 'update', originalDoc: row })).toBe(row)
    expect(rowBefore({ operation: 'update', previousDoc: row })).toBe(row)
    expect(valueBefore({ operation: 'update', previousValue: 'x' })).toBe('x')
  })
})
