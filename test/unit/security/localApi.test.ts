import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

import { isNode, nodesOf, readSources, text, type Node } from '../../support/sources.js'

/**
 * Payload's Local API forgets about access rules unless told not to. So each call says which it wants, and each one that goes below the rules
 * stands in docs/privileged-calls.md with its reason.
 */
const FOLDERS = ['src', 'access', 'hooks', 'collections', 'admin-components', 'dev']
const METHODS = new Set([
  'count',
  'countGlobalVersions',
  'countVersions',
  'create',
  'delete',
  'duplicate',
  'find',
  'findByID',
  'findDistinct',
  'findGlobal',
  'findGlobalVersionByID',
  'findGlobalVersions',
  'findVersionByID',
  'findVersions',
  'forgotPassword',
  'login',
  'resetPassword',
  'restoreGlobalVersion',
  'restoreVersion',
  'unlock',
  'update',
  'updateGlobal',
  'verifyEmail',
])

type Call = {
  access: 'db' | 'false' | 'true' | 'unnamed'
  file: string
  method: string
  place: string
}

/** `req.payload.db` is `db`, `payload` is `payload`. */
const lastName = (node: unknown): string | undefined =>
  isNode(node) ? text(node.type === 'MemberExpression' ? node.property : node) : undefined

const propertiesOf = (node: unknown): Node[] =>
  isNode(node) && node.type === 'ObjectExpression' ? (node.properties as Node[]) : []

const namesRow = (node: unknown): boolean =>
  propertiesOf(node).some(({ key }) => ['collection', 'slug'].includes(text(key) ?? ''))

const accessIn = (argument: unknown): Call['access'] => {
  const named = propertiesOf(argument).find(({ key }) => text(key) === 'overrideAccess')
  const value = isNode(named?.value) ? named.value.value : undefined
  return typeof value === 'boolean' ? (String(value) as 'false' | 'true') : 'unnamed'
}

const callOf = (node: Node): Pick<Call, 'access' | 'method'> | null => {
  if (node.type !== 'CallExpression') return null
  const { callee } = node
  if (!isNode(callee) || callee.type !== 'MemberExpression') return null
  const method = text(callee.property) ?? ''
  const owner = lastName(callee.object)
  if (owner === 'db') return { access: 'db', method }
  const [argument] = node.arguments as unknown[]
  const isLocalAPI =
    METHODS.has(method) &&
    (owner === 'payload' || owner === 'payloadDataLoader' || namesRow(argument))
  return isLocalAPI ? { access: accessIn(argument), method } : null
}

/** Ways around the names above: taking a method or the database off Payload, and the operations behind the methods. */
const evasionsIn = (nodes: Node[]): string[] =>
  nodes.flatMap((node) => {
    if (
      node.type === 'VariableDeclarator' &&
      lastName(node.init) === 'payload' &&
      isNode(node.id)
    ) {
      const taken = (node.id.properties as Node[] | undefined) ?? []
      return taken
        .map(({ key }) => text(key) ?? '')
        .filter((key) => METHODS.has(key) || key === 'db')
    }
    if (node.type !== 'ImportDeclaration' || text(node.source) !== 'payload') return []
    const imported = (node.specifiers as Node[]).map((one) => text(one.imported) ?? '')
    return imported.filter((name) => /^[a-z]\w*Operation$/.test(name))
  })

// Lists of words and countries take long to read and call nothing.
const sources = [...readSources(FOLDERS).values()]
  .filter((source) => /\b(?:collection|db|payload|slug)\b/.test(source.text))
  .map((source) => ({ file: source.path, nodes: nodesOf(source) }))
const calls = sources.flatMap(({ file, nodes }) =>
  nodes.flatMap(({ node, place }): Call[] => {
    const call = callOf(node)
    return call ? [{ ...call, file, place }] : []
  }),
)

const document = readFileSync(
  path.resolve(import.meta.dirname, '../../../docs/privileged-calls.md'),
  'utf8',
)
/** Entries of a table of the document: `| file | function: method | reason |`. */
const listed = (heading: string): string[] =>
  (document.split(`## ${heading}\n`)[1]?.split('\n## ')[0] ?? '')
    .split('\n')
    .map((line) => /^\| `([^`]+)`\s*\| `([^`]+)`\s*\| (\S.*\S)\s*\|$/.exec(line))
    .flatMap((match) => (match ? [`${match[1]} ${match[2]}`] : []))
    .toSorted()
const nameOf = ({ file, method, place }: Call): string => `${file} ${place}: ${method}`
const named = (found: Call[]): string[] => [...new Set(found.map(nameOf))].toSorted()

test('every call of the Local API says whether access rules hold', () => {
  expect(calls.length).toBeGreaterThan(10)
  expect(named(calls.filter(({ access }) => access === 'unnamed'))).toEqual([])
})

test('calls below the access rules are those that docs/privileged-calls.md gives a reason for', () => {
  expect(listed('Without access rules')).toEqual(
    named(calls.filter(({ access }) => access === 'true')),
  )
})

test('the database itself is used in src/data and where docs/privileged-calls.md says why', () => {
  const outside = calls.filter(
    ({ access, file }) => access === 'db' && !file.startsWith('src/data/'),
  )
  expect(listed('Straight to the database')).toEqual(named(outside))
})

test('nothing is taken off Payload that would hide a call', () => {
  const taken = sources.flatMap(({ file, nodes }) =>
    evasionsIn(nodes.map(({ node }) => node)).map((name) => `${file} ${name}`),
  )
  expect(taken).toEqual([])
})
