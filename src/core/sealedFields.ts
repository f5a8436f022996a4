import type { CollectionKey } from './slugs.js'

/** A field that holds sealed text. Beside it stands `<field>Key`, the id of the key it is sealed under, for counting and rotation. */
export type SealedField = { readonly collection: CollectionKey; readonly field: string }

/** Every sealed field there is. What is missing here is not re-sealed when keys change. */
export const SEALED_FIELDS = [
  { collection: 'clients', field: 'ssn' },
  { collection: 'portalAuthenticators', field: 'appSecret' },
  { collection: 'portalAuthenticators', field: 'pendingSecret' },
  { collection: 'portalDrafts', field: 'sealed' },
] as const satisfies readonly SealedField[]
