import { stampAuthor } from '../../hooks/client-notes/stampAuthor.js'
import { TEXT_LIMITS } from '../../src/core/textLimits.js'
import { uuidField } from '../fields/ids.js'
import { keptStaffFields } from '../fields/keptStaff.js'
import { agencyField, clientField, clientTitleField } from '../fields/ownership.js'
import { searchable } from '../fields/searchable.js'
import { staffField } from '../fields/simple.js'
import type { CollectionTexts } from '../texts.js'
import type { CollectionFactory } from '../types.js'

const texts: CollectionTexts = {
  en: {
    fields: {
      author: 'Written by',
      authorName: 'Written by (has left)',
      body: 'Note',
      pinned: 'Pinned',
      searchText: 'client’s name, date of birth, or words of the note',
    },
    many: 'Notes',
    one: 'Note',
  },
  es: {
    fields: {
      author: 'Escrita por',
      authorName: 'Escrita por (ya no está)',
      body: 'Nota',
      pinned: 'Fijada',
      searchText: 'nombre o fecha de nacimiento del cliente, o palabras de la nota',
    },
    many: 'Notas',
    one: 'Nota',
  },
}

/**
 * What staff note about a client for themselves and their agency: never a client's, never another
 * agency's, whatever is shared. Plain text: it is searched, printed and read aloud as it stands.
 */
export const createClientNotesCollection: CollectionFactory = (ctx) => {
  const [, ...authorName] = keptStaffFields(ctx, 'author')
  return {
    admin: {
      defaultColumns: ['client', 'body', 'author', 'pinned', 'createdAt'],
      useAsTitle: 'title',
    },
    defaultSort: ['-pinned', '-createdAt'],
    disableDuplicate: true,
    fields: [
      uuidField(),
      clientTitleField(),
      clientField(ctx),
      { name: 'body', type: 'textarea', maxLength: TEXT_LIMITS.clientNote, required: true },
      { name: 'pinned', type: 'checkbox', defaultValue: false },
      {
        ...staffField(ctx, 'author', { index: true }),
        access: { create: () => false, update: () => false },
        admin: { allowCreate: false, position: 'sidebar', readOnly: true },
        hooks: { beforeChange: [stampAuthor] },
      },
      ...authorName,
      agencyField(ctx),
      searchable({ kept: { body: 'text' }, through: ['client'] }),
    ],
    indexes: [
      { fields: ['client', 'pinned', 'createdAt'] },
      { fields: ['client', 'createdAt', 'pinned'] },
    ],
    lockDocuments: false,
    texts,
  }
}
