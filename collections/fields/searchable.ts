import type { TextField } from 'payload'

import { rowBefore } from '../../hooks/shared/rowBefore.js'
import { SEARCH_FIELD, searchTextOf, type Searched } from '../../src/core/searched.js'
import { AS_GIVEN } from './typedFields.js'

const serverOnly = { create: () => false, update: () => false }

/**
 * What lists and pickers search a collection by: the folded text of some of its own fields, kept by
 * the server, and of the rows it names (`hooks/shared/searchRows.ts`). Its label is what stands
 * after "Search by". Last among the fields, so that it sees what the hooks of the others made.
 */
export const searchable = (searched: Searched): TextField => {
  const { kept } = searched
  return {
    name: SEARCH_FIELD,
    type: 'text',
    access: serverOnly,
    admin: {
      disableBulkEdit: true,
      disableListColumn: true,
      disableListFilter: true,
      hidden: true,
    },
    custom: {
      ...AS_GIVEN,
      askedForm: 'folded',
      // Of use to nobody in a table of their own: it says what other columns say.
      'plugin-import-export': { disabled: true },
      searched,
    },
    ...(kept
      ? {
          hooks: {
            beforeChange: [
              (args) => searchTextOf(kept, { ...rowBefore(args), ...args.siblingData }),
            ],
          },
        }
      : { virtual: true }),
  }
}
