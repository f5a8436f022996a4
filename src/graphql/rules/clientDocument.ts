import type {
  FieldNode,
  FragmentDefinitionNode,
  GraphQLCompositeType,
  GraphQLNamedType,
  InlineFragmentNode,
  OperationDefinitionNode,
  SelectionSetNode,
  ValidationContext,
} from 'graphql'
import type { PayloadRequest } from 'payload'

import { operationNames } from '../operations.js'
import type { Library } from '../types.js'
import { checkClientArguments, type Variables } from './clientArguments.js'
import type { ClientSurface } from './clientSurface.js'
import type { Refuse } from './refuse.js'

const MAX_ROOTS = 5
/** A document and what it points at, as `depth` up to 1 over REST. */
const MAX_DOCUMENTS = 2

type Args = {
  context: ValidationContext
  library: Library
  refuse: Refuse
  req: PayloadRequest
  surface: ClientSurface
  variableValues: Variables
}

type Part = Pick<FragmentDefinitionNode | InlineFragmentNode, 'selectionSet' | 'typeCondition'>

/** Where the walk stands: inside how many documents, in which operation. */
type Place = { documents: number; variables: Variables }

/**
 * Holds what a client sends to our own root fields and the generated reads of what clients may
 * read: their arguments, their own fields, and one relation further. Follows fragments to where
 * they are used; operations that will not run count too.
 */
export const checkClientDocument = (args: Args): void => {
  const { context, library, refuse, req, surface, variableValues } = args
  const { definitions } = context.getDocument()
  const schema = context.getSchema()
  const ours = { mutation: operationNames('mutation'), query: operationNames('query') }
  let roots = 0

  const checkRoot = (node: FieldNode, kind: keyof typeof ours, { variables }: Place): boolean => {
    roots += 1
    // guard: root-fields-within-limit
    if (roots > MAX_ROOTS) refuse(node, 'INVALID_QUERY', `${MAX_ROOTS}`)
    const name = node.name.value
    if (ours[kind].has(name)) return true
    const read = kind === 'query' ? surface.reads.get(name) : undefined
    // guard: clients-see-own-fields
    if (read) checkClientArguments({ library, node, read, refuse, req, variables })
    else refuse(node, 'FORBIDDEN')
    return read !== undefined
  }

  const checkNested = (node: FieldNode, parent: GraphQLCompositeType): boolean => {
    for (const argument of node.arguments ?? [])
      refuse(argument, 'INVALID_QUERY', argument.name.value)
    const hidden = surface.documents.get(parent.name)?.hidden.has(node.name.value) === true
    if (hidden) refuse(node, 'FORBIDDEN')
    return !hidden
  }

  /** Place inside a type, or null when it leads where clients have no business. */
  const enter = (node: FieldNode | SelectionSetNode, type: GraphQLNamedType, place: Place) => {
    const document = surface.documents.get(type.name)
    if (!document) return place
    const documents = place.documents + 1
    if (!document.readable) refuse(node, 'FORBIDDEN')
    else if (documents > MAX_DOCUMENTS) refuse(node, 'INVALID_QUERY', type.name)
    else return { ...place, documents }
    return null
  }

  const visitField = (
    node: FieldNode,
    parent: GraphQLCompositeType,
    place: Place,
    seen: Set<string>,
  ): void => {
    if (node.name.value === '__typename') return
    const kind =
      parent === schema.getQueryType()
        ? 'query'
        : parent === schema.getMutationType()
          ? 'mutation'
          : undefined
    if (!(kind ? checkRoot(node, kind, place) : checkNested(node, parent))) return
    // Fields that do not exist are refused by GraphQL itself.
    const field = 'getFields' in parent ? parent.getFields()[node.name.value] : undefined
    if (!field) return
    const type = library.getNamedType(field.type)
    const inside = enter(node, type, place)
    if (inside && node.selectionSet && library.isCompositeType(type)) {
      visit(node.selectionSet, type, inside, seen)
    }
  }

  /** A fragment, named or not: on a member of a union it leads into that type. */
  const visitPart = (
    { selectionSet, typeCondition }: Part,
    parent: GraphQLCompositeType,
    place: Place,
    seen: Set<string>,
  ): void => {
    const type = typeCondition ? schema.getType(typeCondition.name.value) : parent
    if (!library.isCompositeType(type)) return
    const inside = type === parent ? place : enter(selectionSet, type, place)
    if (inside) visit(selectionSet, type, inside, seen)
  }

  const visit = (
    set: SelectionSetNode,
    parent: GraphQLCompositeType,
    place: Place,
    seen: Set<string>,
  ): void => {
    for (const node of set.selections) {
      if (node.kind === library.Kind.FIELD) visitField(node, parent, place, seen)
      else if (node.kind === library.Kind.INLINE_FRAGMENT) {
        visitPart(node, parent, place, seen)
      } else {
        const fragment = context.getFragment(node.name.value)
        // Once for each depth it is used at: fragments within fragments must not multiply.
        const key = `${node.name.value} ${place.documents}`
        if (!fragment || seen.has(key)) continue
        seen.add(key)
        visitPart(fragment, parent, place, seen)
      }
    }
  }

  const variablesOf = ({ variableDefinitions = [] }: OperationDefinitionNode): Variables => ({
    ...Object.fromEntries(
      variableDefinitions.flatMap(({ defaultValue, variable }) =>
        defaultValue
          ? [[variable.name.value, library.valueFromASTUntyped(defaultValue)] as const]
          : [],
      ),
    ),
    ...variableValues,
  })

  for (const node of definitions) {
    if (node.kind !== library.Kind.OPERATION_DEFINITION) continue
    const root = schema.getRootType(node.operation)
    if (!root) continue
    visit(node.selectionSet, root, { documents: 0, variables: variablesOf(node) }, new Set())
  }
}
