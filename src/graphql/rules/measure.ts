import type {
  DocumentNode,
  FragmentDefinitionNode,
  OperationDefinitionNode,
  SelectionSetNode,
} from 'graphql'

/**
 * Kinds as the parser writes them: the library's own enum would tie this file to one copy of it.
 */
const FIELD = 'Field'
const FRAGMENT = 'FragmentDefinition'
const OPERATION = 'OperationDefinition'
const SPREAD = 'FragmentSpread'

export type Limits = Readonly<Record<'definitions' | 'depth' | 'directives' | 'fields', number>>

/**
 * Above what people and programs send (GraphiQL's introspection: 100 fields, 14 deep) and far below
 * what holds a server up. `fields` counts them where they are used, so that fragments within
 * fragments cannot multiply.
 */
export const DOCUMENT_LIMITS: Limits = {
  definitions: 200,
  depth: 40,
  directives: 500,
  fields: 5_000,
}

type Size = { depth: number; fields: number }
type Part = { readonly selectionSet?: SelectionSetNode | undefined }

/**
 * Which limit a document is over, or undefined. Each fragment is looked at once, however often it
 * is used; one that uses itself has no end and is over `depth`. Payload's own measure follows every
 * use instead, and GraphQL compares each field with each other.
 */
export const overLimit = (
  { definitions }: DocumentNode,
  limits: Limits = DOCUMENT_LIMITS,
): keyof Limits | undefined => {
  if (definitions.length > limits.definitions) return 'definitions'
  const isFragment = (node: (typeof definitions)[number]): node is FragmentDefinitionNode =>
    (node.kind as string) === FRAGMENT
  const isOperation = (node: (typeof definitions)[number]): node is OperationDefinitionNode =>
    (node.kind as string) === OPERATION
  const fragments = new Map(definitions.filter(isFragment).map((node) => [node.name.value, node]))
  const sizes = new Map<string, Size>()
  const open = new Set<string>()
  let directives = 0

  const sizeOfFragment = (name: string, level: number): Size => {
    const known = sizes.get(name)
    if (known) return known
    const fragment = fragments.get(name)
    if (!fragment) return { depth: 0, fields: 0 }
    if (open.has(name)) return { depth: Infinity, fields: 0 }
    open.add(name)
    directives += fragment.directives?.length ?? 0
    const size = sizeOf(fragment, level)
    open.delete(name)
    sizes.set(name, size)
    return size
  }

  const sizeOf = ({ selectionSet }: Part, level: number): Size => {
    const size: Size = { depth: 0, fields: 0 }
    // Also keeps this walk itself from going too deep.
    if (level > limits.depth) return { depth: Infinity, fields: 0 }
    for (const node of selectionSet?.selections ?? []) {
      directives += node.directives?.length ?? 0
      const inner =
        (node.kind as string) === SPREAD && 'name' in node
          ? sizeOfFragment(node.name.value, level + 1)
          : sizeOf(node as Part, level + 1)
      const isField = (node.kind as string) === FIELD
      size.depth = Math.max(size.depth, inner.depth + 1)
      size.fields += inner.fields + (isField ? 1 : 0)
    }
    return size
  }

  let [depth, fields] = [0, 0]
  for (const node of definitions) {
    if (!isOperation(node)) continue
    directives += node.directives?.length ?? 0
    const size = sizeOf(node, 0)
    depth = Math.max(depth, size.depth)
    fields += size.fields
  }
  // Fragments that nothing uses are compared and checked like the others.
  for (const name of fragments.keys()) {
    const used = sizes.has(name)
    const size = sizeOfFragment(name, 0)
    depth = Math.max(depth, size.depth)
    if (!used) fields += size.fields
  }
  if (depth > limits.depth) return 'depth'
  if (fields > limits.fields) return 'fields'
  return directives > limits.directives ? 'directives' : undefined
}
