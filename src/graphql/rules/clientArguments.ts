import type { ArgumentNode, FieldNode } from 'graphql'
import type { PayloadRequest } from 'payload'

import { checkSort, checkWhere, scalarFields } from '../../../access/rules/clientQuery.js'
import { PortalError } from '../../errors/PortalError.js'
import type { Library } from '../types.js'
import type { ClientSurface } from './clientSurface.js'
import type { Refuse } from './refuse.js'

export type Variables = Readonly<Record<string, unknown>>

const MAX_LIMIT = 100
const MAX_PAGE = 100_000

/** GraphQL takes one condition where a list is asked for; the check knows lists. */
const withLists = (where: unknown): unknown => {
  if (typeof where !== 'object' || where === null || Array.isArray(where)) return where
  return Object.fromEntries(
    Object.entries(where).map(([key, value]: [string, unknown]) => {
      if (key !== 'AND' && key !== 'OR') return [key, value]
      const branches: unknown[] = Array.isArray(value) ? value : [value]
      return [key, branches.map(withLists)]
    }),
  )
}

const inRange = (value: unknown, maximum: number): boolean =>
  typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= maximum

type Args = {
  library: Library
  node: FieldNode
  read: NonNullable<ReturnType<ClientSurface['reads']['get']>>
  refuse: Refuse
  req: PayloadRequest
  variables: Variables
}

/**
 * Holds the arguments of a generated read to what clients may send over REST. Values are looked at
 * as they will be used.
 */
export const checkClientArguments = ({
  library,
  node,
  read,
  refuse,
  req,
  variables,
}: Args): void => {
  const check = (name: string, value: unknown): boolean => {
    switch (name) {
      case 'limit':
        return inRange(value, MAX_LIMIT)
      case 'page':
        return inRange(value, MAX_PAGE)
      case 'sort':
        checkSort(value, scalarFields(req, read.slug))
        return true
      case 'where':
        checkWhere(withLists(value), scalarFields(req, read.slug))
        return true
      default:
        return true
    }
  }
  const isAllowed = ({ name, value: ast }: ArgumentNode): boolean => {
    if (!read.args.has(name.value)) return false
    const value = library.valueFromASTUntyped(ast, variables)
    // A variable nobody gave: the argument is left out.
    if (value === undefined) return true
    try {
      return check(name.value, value)
    } catch (error) {
      if (error instanceof PortalError) return false
      throw error
    }
  }
  for (const argument of node.arguments ?? []) {
    if (!isAllowed(argument)) refuse(argument, 'INVALID_QUERY', argument.name.value)
  }
}
