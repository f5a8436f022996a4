import type { CollectionBeforeChangeHook } from 'payload'

import { rowBefore } from '../shared/rowBefore.js'

type Names = { firstName?: string; lastName?: string; middleName?: string; suffix?: string }

/** Keeps the one searchable name in step with its parts. */
export const composeFullName: CollectionBeforeChangeHook = (args) => {
  const data = args.data as Names
  const names: Names = { ...(rowBefore(args) as Names | undefined), ...data }
  const parts = [names.firstName, names.middleName, names.lastName, names.suffix]
  return { ...data, fullName: parts.filter(Boolean).join(' ') }
}
