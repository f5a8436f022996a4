import type { CheckboxField, DateField, RelationshipField, TextField } from 'payload'

import { stampAgency } from '../../hooks/shared/stampAgency.js'
import type { PluginContext } from '../../src/config/context.js'
import { momentField, secretField } from './simple.js'

// guard: owner-fixed-once-set
const fixed = { update: () => false }

/** Owning agency: set by the server when the row is made, never changed afterwards. */
export const agencyField = ({ slugs }: PluginContext): RelationshipField => ({
  name: 'agency',
  type: 'relationship',
  access: fixed,
  admin: { position: 'sidebar' },
  hooks: { beforeValidate: [stampAgency] },
  index: true,
  maxDepth: 1,
  relationTo: slugs.agencies,
  required: true,
})

/**
 * Clients are chosen from their list: it finds people as they are typed, and shows date of birth and
 * identifier beside the name. Payload's small menu asks the server too, but then shows only what holds
 * the typed letters as they stand: "bjork" leaves Björk out.
 */
const CHOSEN_FROM_LIST = { appearance: 'drawer' } as const

/**
 * The client a row is about. Every private row carries its own key, so that no rule needs a join.
 */
export const clientField = ({ slugs }: PluginContext): RelationshipField => ({
  name: 'client',
  type: 'relationship',
  access: fixed,
  admin: CHOSEN_FROM_LIST,
  index: true,
  maxDepth: 1,
  relationTo: slugs.clients,
  required: true,
})

/**
 * Heads a row that has no name of its own: the client's, as the reader may see it. Nothing is
 * stored, so it is right after a change of name as well.
 */
export const clientTitleField = (): TextField => ({
  name: 'title',
  type: 'text',
  admin: { disableBulkEdit: true, hidden: true },
  virtual: 'client.fullName',
})

/**
 * For staff of the owning agency only. It has no index of its own: with one, SQLite gathers all
 * shared rows by it and sorts them (50 ms at 100,000 rows, measured); without, it walks the list in
 * order and stops after a page (2 ms). `['agency', 'private']` of each collection serves the
 * counts.
 */
export const privateField = (): CheckboxField => ({
  name: 'private',
  type: 'checkbox',
  admin: { position: 'sidebar' },
  defaultValue: false,
})

/** Since when another answer of the client takes the place of this one. */
export const replacedField = (): DateField =>
  momentField('replacedAt', {
    // guard: replaced-told-by-server
    access: { create: () => false, update: () => false },
    admin: { position: 'sidebar', readOnly: true },
  })

/** The request that a row answers, and which attempt at answering made it. */
export const fulfillmentFields = ({ slugs }: PluginContext): [RelationshipField, TextField] => [
  {
    name: 'request',
    type: 'relationship',
    // guard: fulfillment-tie-closed
    access: { create: () => false, update: () => false },
    admin: { position: 'sidebar', readOnly: true },
    index: true,
    maxDepth: 1,
    relationTo: slugs.portalRequests,
  },
  // guard: fulfillment-tie-secret
  secretField('fulfillment', { index: true }),
]
