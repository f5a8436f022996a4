import type { RelationshipField } from 'payload'

import {
  dropDeletedFile,
  dropRefusedFile,
  dropReplacedFile,
  keepFile,
} from '../../hooks/client-documents/dropFile.js'
import { fileForTask } from '../../hooks/client-documents/fileForTask.js'
import { offeredCategories } from '../../hooks/client-documents/offeredCategories.js'
import { receiveFile } from '../../hooks/client-documents/receiveFile.js'
import { fileEndpoints } from '../../hooks/client-documents/serveFile.js'
import { stampFile } from '../../hooks/client-documents/stampFile.js'
import type { PluginContext } from '../../src/config/context.js'
import { ACCEPTED_TYPES } from '../../src/core/fileTypes.js'
import { SCAN_STATES } from '../../src/core/status/document.js'
import { TEXT_LIMITS } from '../../src/core/textLimits.js'
import { label, labelByLanguage } from '../../src/translations/label.js'
import { uuidField } from '../fields/ids.js'
import { agencyField, clientField, fulfillmentFields, privateField } from '../fields/ownership.js'
import { momentField, secretField } from '../fields/simple.js'
import { searchable } from '../fields/searchable.js'
import type { CollectionFactory } from '../types.js'

/** The task of a case that a file came for: named when it is filed, for good. */
const taskField = ({ slugs }: PluginContext): RelationshipField => ({
  name: 'task',
  type: 'relationship',
  // guard: task-tie-fixed
  access: { update: () => false },
  admin: { position: 'sidebar', readOnly: true },
  index: true,
  label: label('fileTask'),
  maxDepth: 1,
  relationTo: slugs.caseTasks,
})

/** Documents of clients, one row a file, kept in a private folder under random names. */
export const createClientDocumentsCollection: CollectionFactory = (ctx) => ({
  admin: {
    components: { edit: { Upload: 'payload-client-portal/client#DocumentUpload' } },
    defaultColumns: ['name', 'client', 'preview', 'category', 'scanState', 'createdAt'],
    useAsTitle: 'name',
  },
  disableDuplicate: true,
  endpoints: ctx.options.disabled ? [] : fileEndpoints,
  fields: [
    uuidField(),
    clientField(ctx),
    {
      name: 'name',
      type: 'text',
      index: true,
      maxLength: TEXT_LIMITS.composedName,
      required: true,
    },
    {
      name: 'category',
      type: 'relationship',
      filterOptions: offeredCategories,
      index: true,
      maxDepth: 1,
      relationTo: ctx.slugs.fileCategories,
    },
    privateField(),
    agencyField(ctx),
    {
      name: 'scanState',
      type: 'select',
      access: { create: () => false, update: () => false },
      admin: { position: 'sidebar', readOnly: true },
      options: SCAN_STATES.map((value) => ({ label: label(`scan_${value}`), value })),
    },
    {
      name: 'isPhoto',
      type: 'checkbox',
      // What the head of the record shows is no paper of the client's: lists leave it out.
      // guard: photos-by-their-action
      access: { create: () => false, update: () => false },
      admin: { disabled: true },
      defaultValue: false,
    },
    {
      // Sent by the client, asked for or not; written by the server alone.
      name: 'sentByClient',
      type: 'checkbox',
      // guard: sent-by-client-told-by-server
      access: { create: () => false, update: () => false },
      admin: { position: 'sidebar', readOnly: true },
      defaultValue: false,
    },
    momentField('takenBackAt', {
      access: { create: () => false, update: () => false },
      admin: { position: 'sidebar', readOnly: true },
    }),
    momentField('removalAskedAt', {
      access: { create: () => false, update: () => false },
      admin: { position: 'sidebar', readOnly: true },
    }),
    secretField('sha256'),
    momentField('scanTriedAt', { hidden: true }),
    momentField('quarantinedAt', { hidden: true }),
    {
      name: 'preview',
      type: 'ui',
      admin: { components: { Cell: 'payload-client-portal/client#FilePreviewCell' } },
      label: labelByLanguage('fileColumn'),
    },
    ...fulfillmentFields(ctx),
    ...(ctx.options.casework ? [taskField(ctx)] : []),
    // The file whose pages hold this one's (`mergeFiles`)
    {
      name: 'mergedInto',
      type: 'relationship',
      // guard: merged-tie-closed
      access: { create: () => false, update: () => false },
      admin: { position: 'sidebar', readOnly: true },
      index: true,
      maxDepth: 1,
      relationTo: ctx.slugs.clientDocuments,
    },
    searchable({ kept: { name: 'text' }, through: ['client'] }),
  ],
  hooks: {
    afterChange: [keepFile, dropReplacedFile],
    afterDelete: [dropDeletedFile],
    afterError: [dropRefusedFile],
    beforeChange: [stampFile],
    beforeOperation: [receiveFile],
    ...(ctx.options.casework ? { beforeValidate: [fileForTask] } : {}),
  },
  indexes: [
    { fields: ['client', 'createdAt'] },
    { fields: ['client', 'takenBackAt'] },
    { fields: ['agency', 'private'] },
    { fields: ['scanState', 'scanTriedAt'] },
  ],
  lockDocuments: false,
  upload: {
    crop: false,
    disableLocalStorage: true,
    displayPreview: false,
    focalPoint: false,
    mimeTypes: [...ACCEPTED_TYPES],
    pasteURL: false,
  },
})
