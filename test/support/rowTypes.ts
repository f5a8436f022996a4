import { isNode, nodesIn, readSources, text, type Node } from './sources.js'

/** What a type of a row says about one field. `named`: a type from elsewhere. */
export type Said = {
  choices?: string[]
  isEmptyable: boolean
  kind: 'any' | 'boolean' | 'id' | 'list' | 'named' | 'number' | 'relation' | 'text'
}

const nodesOf = (value: unknown): Node[] => (Array.isArray(value) ? value : []).filter(isNode)
const typeIn = (node: Node): Node | undefined => {
  const annotation = node.typeAnnotation
  if (!isNode(annotation)) return undefined
  return annotation.type === 'TSTypeAnnotation' ? typeIn(annotation) : annotation
}
const argumentOf = (node: Node): Node | undefined => {
  const given = node.typeArguments
  return isNode(given) ? nodesOf(given.params)[0] : undefined
}

const KEYWORDS: Readonly<Record<string, Said['kind']>> = {
  TSArrayType: 'list',
  TSBooleanKeyword: 'boolean',
  TSNumberKeyword: 'number',
  TSStringKeyword: 'text',
  TSUnknownKeyword: 'any',
}
const NAMES: Readonly<Record<string, Said['kind']>> = { ID: 'id', Ref: 'relation' }

const literals = (node: Node): string[] => {
  const parts = node.type === 'TSUnionType' ? nodesOf(node.types) : [node]
  return parts.flatMap((part) => text(part.literal) ?? [])
}

const saidBy = (node: Node, isEmptyable: boolean): Said => {
  const name = text(node.typeName)
  const inside = argumentOf(node)
  if (name === 'Maybe' && inside) return saidBy(inside, true)
  // `null | string` says the same as `Maybe<string>`
  const [part, ...others] = nodesOf(node.types).filter(({ type }) => type !== 'TSNullKeyword')
  if (node.type === 'TSUnionType' && part && others.length === 0) return saidBy(part, true)
  const choices = literals(node)
  if (choices.length > 0) return { choices, isEmptyable, kind: 'text' }
  const kind = KEYWORDS[node.type] ?? NAMES[name ?? ''] ?? 'named'
  return { isEmptyable: isEmptyable || kind === 'any', kind }
}

/**
 * The types of rows as `src/data/rows.ts` writes them, by collection and field.
 * @throws Error for a shape this cannot read
 */
export const rowTypes = (): Map<string, Map<string, Said>> => {
  const aliases = new Map<string, Node>()
  // Some fields of a row are what a form has: their type stands in the core
  for (const { path, text: code } of readSources(['src/core', 'src/data']).values())
    for (const node of nodesIn(path, code))
      if (node.type === 'TSTypeAliasDeclaration') {
        const type = typeIn(node)
        if (type) aliases.set(text(node.id) ?? '', type)
      }

  const members = (type: Node): [string, Node][] => {
    if (type.type === 'TSIntersectionType') return nodesOf(type.types).flatMap(members)
    if (type.type === 'TSTypeLiteral')
      return nodesOf(type.members).map((member) => [text(member.key) ?? '', member])
    const alias = aliases.get(text(type.typeName) ?? '')
    if (!alias) throw new Error(`test/support/rowTypes.ts cannot read ${type.type}`)
    return members(alias)
  }
  const rows = aliases.get('Rows')
  if (!rows) throw new Error('src/data/rows.ts has no type Rows')
  return new Map(
    members(rows).map(([key, row]) => {
      const type = typeIn(row)
      const fields = (type ? members(type) : []).map(([name, field]): [string, Said] => {
        const own = typeIn(field)
        if (!own) throw new Error(`test/support/rowTypes.ts cannot read ${key}.${name}`)
        return [name, saidBy(own, field.optional === true)]
      })
      return [key, new Map(fields)]
    }),
  )
}
