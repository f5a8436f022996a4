import type { Access, CollectionConfig } from 'payload'

import type { CollectionKey } from '../src/contract/collections.js'
import { byActor, never } from './compose.js'
import { ACCESS_MATRIX } from './matrix.js'
import { clientRule } from './rules/clientRules.js'
import { hideLocked } from './rules/locked.js'
import { staffRule } from './rules/staffRules.js'
import type { Rule } from './rules/words.js'

/**
 * Operations of a collection that decide about rows, as Payload knows them: when it adds one,
 * `accessFor` no longer compiles. `admin` and `unlock` are for auth collections and always denied.
 */
type Operation = Exclude<keyof NonNullable<CollectionConfig['access']>, 'admin' | 'unlock'>

const accessOf = (key: CollectionKey, rule: Rule): Access => {
  if (rule === 'never') return never
  const client = 'client' in rule ? rule.client : undefined
  const unlessPrivate = 'unlessPrivate' in rule && rule.unlessPrivate === true
  return byActor({
    ...(client ? { client: clientRule(key, client) } : {}),
    staff: staffRule(key, { needs: rule.needs, staff: rule.staff, unlessPrivate }),
  })
}

/** The `access` of a collection, read from the table. */
export const accessFor = (key: CollectionKey): Record<Operation, Access> => {
  const rights = ACCESS_MATRIX[key]
  return {
    create: accessOf(key, rights.create),
    delete: hideLocked(key, accessOf(key, rights.delete)),
    read: hideLocked(key, accessOf(key, rights.read)),
    readVersions: never,
    update: hideLocked(key, accessOf(key, rights.update)),
  }
}
