import type { CollectionConfig, Field } from 'payload'

const has = (fields: readonly Field[], name: string): boolean =>
  fields.some((field) => 'name' in field && field.name === name)

type Indexes = NonNullable<CollectionConfig['indexes']>

/**
 * What an agency has about a client is looked up by both at once. With an index of each alone
 * SQLite, which keeps no figures about them, takes the agency's, and walks through all of its
 * clients' rows. Answers the indexes of a collection, with one of both where none begins so.
 */
export const withOwnerIndex = (fields: readonly Field[], own: Indexes = []): Indexes => {
  const isOwned = has(fields, 'client') && has(fields, 'agency')
  const isThere = own.some(
    ({ fields: [first, second] }) => first === 'client' && second === 'agency',
  )
  return isOwned && !isThere ? [...own, { fields: ['client', 'agency'] }] : own
}
