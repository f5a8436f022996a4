import type { FlattenedField, PayloadRequest } from 'payload'

type Part = Readonly<Record<string, unknown>>
type Looked = { req: PayloadRequest; row: Part }

const isPart = (value: unknown): value is Part =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const mayRead = async (
  { req, row }: Looked,
  field: FlattenedField,
  siblingData: Part,
): Promise<boolean> => {
  if ('hidden' in field && field.hidden === true) return false
  const rule = 'access' in field ? field.access?.read : undefined
  if (rule === undefined) return true
  return rule({ data: row, doc: row, req, siblingData, ...idOf(row) })
}

const idOf = ({ id }: Part): { id?: number | string } =>
  typeof id === 'string' || typeof id === 'number' ? { id } : {}

const partOf = async (
  looked: Looked,
  fields: readonly FlattenedField[],
  part: Part,
): Promise<Part> => {
  const kept: Record<string, unknown> = { ...part }
  for (const field of fields) {
    const { name } = field
    if (!Object.hasOwn(kept, name)) continue
    if (!(await mayRead(looked, field, part))) delete kept[name]
    else if (field.type === 'array' || field.type === 'group')
      kept[name] = await insideOf(looked, field.flattenedFields, kept[name])
  }
  return kept
}

const insideOf = async (
  looked: Looked,
  fields: readonly FlattenedField[],
  value: unknown,
): Promise<unknown> => {
  if (Array.isArray(value))
    return Promise.all(value.map((one) => (isPart(one) ? partOf(looked, fields, one) : one)))
  return isPart(value) ? partOf(looked, fields, value) : value
}

/**
 * A row without what its collection hides, and without what the person behind `req` may not read of
 * it: what its generated path leaves out as well. For rows that were written or read below the
 * rules of their fields.
 */
export const readableRow = (req: PayloadRequest, slug: string, row: unknown): Promise<unknown> => {
  const fields = req.payload.collections[slug]?.config.flattenedFields ?? []
  return isPart(row) ? partOf({ req, row }, fields, row) : Promise.resolve(row)
}
