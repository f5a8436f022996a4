import type { CollectionBeforeChangeHook } from 'payload'

import { rowBefore } from '../shared/rowBefore.js'

type Part = 'firstName' | 'lastName' | 'middleName' | 'preferredName' | 'suffix'
type Names = Partial<Record<Part, null | string>>

/** Keeps the one searchable name in step with its parts; who has none goes by what they are called. */
export const composeFullName: CollectionBeforeChangeHook = (args) => {
  const data = args.data as Names
  const names: Names = { ...(rowBefore(args) as Names | undefined), ...data }
  const parts = [names.firstName, names.middleName, names.lastName, names.suffix]
  return { ...data, fullName: parts.filter(Boolean).join(' ') || names.preferredName }
}
