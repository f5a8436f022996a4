import { expect, test } from 'vitest'

import { SHIPPED } from '../../../scripts/borders.js'
import {
  isNode,
  nodesOf,
  readSources,
  text,
  type Node,
  type SourceFile,
} from '../../support/sources.js'

/** The one file that tells who somebody is: whoever else looks at a user might compare ids of different collections. */
const READER = 'access/actor.ts'

/** `config.admin` and `config.admin?.user`: the slug of the collection that staff sign in with. */
const isAdmin = (node: unknown): boolean =>
  isNode(node) && text(node.type === 'MemberExpression' ? node.property : node) === 'admin'

/** `anything.user`, `anything['user']`, or `user` taken out of a request by its name, in a parameter too. */
const readsUser = (node: Node): boolean => {
  if (node.type === 'MemberExpression')
    return text(node.property) === 'user' && !isAdmin(node.object)
  if (node.type !== 'ObjectPattern') return false
  return (node.properties as Node[]).some(({ key }) => text(key) === 'user')
}

/** What Payload's `useAuth` tells the browser decides what is shown there, and nothing else. */
const isShownOnly = (node: Node): boolean =>
  node.type === 'VariableDeclarator' &&
  isNode(node.init) &&
  isNode(node.init.callee) &&
  text(node.init.callee) === 'useAuth'

const readsUserAnywhere = (source: SourceFile): boolean => {
  const nodes = nodesOf(source).map(({ node }) => node)
  const shown = new Set(nodes.filter(isShownOnly).map(({ id }) => id))
  return nodes.some((node) => readsUser(node) && !shown.has(node))
}

test('access/actor.ts alone reads who is signed in', () => {
  const sources = [...readSources([...SHIPPED]).values()].filter((source) =>
    /\buser\b/.test(source.text),
  )
  const readers = sources.filter(readsUserAnywhere).map(({ path }) => path)
  expect(readers).toEqual([READER])
})
