import type { FlattenedField, Payload } from 'payload'

type Found = { field: FlattenedField; inside: boolean }

/**
 * The field that a path of a condition leads to, through groups and relations; `inside` when it
 * goes on into the field's own value. Undefined when it leads nowhere.
 */
export const fieldAt = (
  { collections }: Payload,
  fields: readonly FlattenedField[],
  path: string,
): Found | undefined => {
  const names = path.replaceAll('__', '.').split('.')
  let known = fields
  let field: FlattenedField | undefined
  for (const [index, name] of names.entries()) {
    field = known.find((one) => one.name === name)
    if (!field) return undefined
    if (index === names.length - 1) break
    if ('flattenedFields' in field) known = field.flattenedFields
    else if ('relationTo' in field && typeof field.relationTo === 'string')
      known = collections[field.relationTo]?.config.flattenedFields ?? []
    else return { field, inside: true }
  }
  return field && { field, inside: false }
}
