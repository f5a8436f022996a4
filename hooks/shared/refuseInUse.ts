import type { CollectionBeforeDeleteHook, PayloadRequest } from 'payload'

import { noteRefusedDeletion } from '../../access/bulkDeletion.js'
import { listFormat } from '../../src/core/formatters.js'
import { usesOf, type Use } from '../../src/data/references.js'
import { PortalError } from '../../src/errors/PortalError.js'
import { readerFor } from '../../src/language/translatorFor.js'

type Names = 'plural' | 'singular'

/** Kinds of row that are named before the rest is left out. */
const MOST = 5

/** As it stands in a sentence: `Enrollments` is a heading, `HMIS records` keep their letters. */
const inSentence = (name: string): string =>
  /^\p{Lu}\p{Ll}/u.test(name) ? `${name.charAt(0).toLocaleLowerCase()}${name.slice(1)}` : name

/** What rows of a collection are called, in the language of whoever asks. */
const nameOf = ({ i18n, payload, t }: PayloadRequest, slug: string, which: Names): string => {
  const label = payload.collections[slug]?.config.labels[which]
  if (typeof label === 'function') return inSentence(label({ i18n, t }))
  if (typeof label !== 'object') return inSentence(label ?? slug)
  return inSentence(label[i18n.language] ?? Object.values(label)[0] ?? slug)
}

/**
 * The refusal, in the words of whoever asks: "12 enrollments use this program. Move or delete them
 * first."
 */
export const inUse = (req: PayloadRequest, slug: string, uses: readonly Use[]): PortalError => {
  const reader = readerFor(req, req.i18n.language)
  const named = uses
    .slice(0, MOST)
    .map(
      ({ collection, count }) =>
        `${count} ${nameOf(req, collection, count === 1 ? 'singular' : 'plural')}`,
    )
  const error = new PortalError('IN_USE', {
    values: {
      count: uses.length === 0 ? 2 : uses.reduce((sum, { count }) => sum + count, 0),
      row: nameOf(req, slug, 'singular'),
      uses:
        named.length === 0
          ? reader.t('fields.otherRecords')
          : listFormat(reader.locale, { type: 'conjunction' }).format(named),
    },
  })
  // The generated paths answer with the message as it stands.
  error.message = error.messageFor(reader)
  return error
}

/**
 * Before a row is deleted, over whichever door: refused while others point at it. A database would
 * answer with a fault (Postgres, SQLite: a required pointer cannot be emptied), empty the pointer
 * without a word, or keep an id that leads nowhere (MongoDB).
 * @throws PortalError IN_USE (409)
 */
export const refuseInUse: CollectionBeforeDeleteHook = async ({ collection, id, req }) => {
  const uses = await usesOf(req, { id, slug: collection.slug })
  if (uses.length === 0) return
  const error = inUse(req, collection.slug, uses)
  noteRefusedDeletion(req, id, error)
  throw error
}
