import type { Field, RelationshipField } from 'payload'

import type { PluginContext } from '../../src/config/context.js'
import type { CollectionFactory } from '../types.js'
import { uuidField } from './ids.js'

/** A plain text of a closed collection. */
export const text = (name: string, extra: { index?: boolean; unique?: boolean } = {}): Field => ({
  name,
  type: 'text',
  ...extra,
})

/** For `text`: a key that no two rows share. */
export const unique = { index: true, unique: true }

/** A whole number. */
export const count = (name: string): Field => ({ name, type: 'number' })

/** A moment; with an index where rows are looked for by it. */
export const moment = (name: string, index = false): Field => ({ name, type: 'date', index })

/** The account a row belongs to. */
export const account = ({ slugs }: PluginContext): RelationshipField => ({
  name: 'account',
  type: 'relationship',
  index: true,
  maxDepth: 0,
  relationTo: slugs.portalAccounts,
})

/**
 * A collection that no person reads: `closed` in `src/contract/collections.ts`, hidden in the admin
 * panel, without GraphQL.
 */
export const closedCollection =
  (
    fields: (ctx: PluginContext) => Field[],
    extra: { indexes?: { fields: string[] }[] } = {},
  ): CollectionFactory =>
  (ctx) => ({
    ...extra,
    admin: { hidden: true },
    disableDuplicate: true,
    fields: [uuidField(), ...fields(ctx)],
    graphQL: { disableMutations: true, disableQueries: true },
    lockDocuments: false,
  })
