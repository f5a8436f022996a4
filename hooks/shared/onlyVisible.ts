import type { FieldHook } from 'payload'

import { toID, type ID } from '../../src/core/ids.js'
import { visibleIDs } from '../../src/data/store.js'
import { callerReader } from '../../src/language/callerReader.js'
import { refuseFields } from './refuseFields.js'
import { rowBefore, valueBefore } from './rowBefore.js'

type Target = { id: ID | null; slug: string }

/**
 * Rows that a relationship value names. An id of `null` is one that cannot be read: nothing is
 * visible there.
 */
const targetsOf = (value: unknown, relationTo: unknown): Target[] =>
  (Array.isArray(value) ? value : [value])
    .filter((one) => one !== null && one !== undefined)
    .map((one: unknown) => {
      if (typeof relationTo === 'string') return { id: toID(one), slug: relationTo }
      const { relationTo: slug, value: id } = one as { relationTo?: unknown; value?: unknown }
      return { id: toID(id), slug: String(slug) }
    })

const nameOf = ({ id, slug }: Target): string => `${slug}/${String(id)}`

/** What the caller may not write anyway is dropped by Payload, whatever it names. */
const isWritable = async (args: Parameters<FieldHook>[0]): Promise<boolean> => {
  const { blockData, data, field, operation, req, siblingData } = args
  const rule =
    operation === 'create' || operation === 'update' ? field.access?.[operation] : undefined
  return rule ? rule({ blockData, data, doc: rowBefore(args) ?? {}, req, siblingData }) : true
}

/**
 * Refuses a relationship to a row that the person behind the request cannot see: Payload stores
 * whatever key it is given. What was there before may stay, also when it has gone out of sight.
 */
export const onlyVisible: FieldHook = async (args) => {
  const { field, overrideAccess, path, req, value } = args
  if (overrideAccess || !('relationTo' in field) || !(await isWritable(args)))
    return value as unknown
  const kept = new Set(targetsOf(valueBefore(args), field.relationTo).map(nameOf))
  const added = targetsOf(value, field.relationTo).filter((target) => !kept.has(nameOf(target)))
  const slugs = new Set(added.map(({ slug }) => slug))
  for (const slug of slugs) {
    const wanted = added.filter((target) => target.slug === slug).map(({ id }) => id)
    const ids = wanted.filter((id) => id !== null)
    const seen = new Set((await visibleIDs(req, slug, ids)).map(String))
    if (wanted.every((id) => seen.has(String(id)))) continue
    const message = callerReader(req).t('errors.field_NOT_IN_LIST')
    refuseFields(req, [{ field, message, path: path.join('.') }])
  }
  return value as unknown
}
