import { namePrivately } from '../../hooks/client-documents/namePrivately.js'
import { ALLOWED_TYPES } from '../../src/core/fileTypes.js'
import { uuidField } from '../fields/ids.js'
import { agencyField, clientField, fulfillmentFields, privateField } from '../fields/ownership.js'
import type { CollectionFactory } from '../types.js'

/**
 * Documents of clients, one row a file, kept in a private folder under random names. Files leave the server only as downloads that
 * no browser runs or caches (ASVS 5.0 3.2.1, 5.4.1).
 */
export const createClientDocumentsCollection: CollectionFactory = (ctx) => ({
  admin: { defaultColumns: ['name', 'client', 'category', 'createdAt'], useAsTitle: 'name' },
  disableDuplicate: true,
  fields: [
    uuidField(),
    clientField(ctx),
    { name: 'name', type: 'text', index: true, required: true },
    { name: 'category', type: 'relationship', maxDepth: 1, relationTo: ctx.slugs.fileCategories },
    privateField(),
    agencyField(ctx),
    ...fulfillmentFields(ctx),
  ],
  hooks: { beforeOperation: [namePrivately] },
  indexes: [{ fields: ['client', 'createdAt'] }, { fields: ['agency', 'private'] }],
  lockDocuments: false,
  upload: {
    crop: false,
    displayPreview: false,
    focalPoint: false,
    mimeTypes: Object.keys(ALLOWED_TYPES),
    modifyResponseHeaders: ({ headers }) => {
      headers.set('Cache-Control', 'private, no-store')
      headers.set('Content-Disposition', 'attachment')
      headers.set('Content-Security-Policy', "default-src 'none'; sandbox")
      headers.set('X-Content-Type-Options', 'nosniff')
      return headers
    },
    staticDir: ctx.options.upload.directory,
  },
})
