import type { CollectionBeforeChangeHook } from 'payload'

type Names = { firstName?: string; lastName?: string; middleName?: string; suffix?: string }

/** Keeps the one searchable name in step with its parts. */
export const composeFullName: CollectionBeforeChangeHook = ({ data, originalDoc }) => {
  const names: Names = { ...(originalDoc as Names | undefined), ...(data as Names) }
  const parts = [names.firstName, names.middleName, names.lastName, names.suffix]
  return { ...data, fullName: parts.filter(Boolean).join(' ') }
}
