import { randomUUID } from 'node:crypto'

import type { TextField } from 'payload'

/**
 * Random id on every database, so that ids tell nothing and cannot be guessed. Callers cannot
 * choose it; imports and seeds with `overrideAccess` can. Not `required`: GraphQL would then demand
 * it as input.
 */
export const uuidField = (): TextField => ({
  name: 'id',
  type: 'text',
  access: { create: () => false, update: () => false },
  admin: { hidden: true },
  defaultValue: () => randomUUID(),
})
