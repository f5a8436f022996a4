import type { Where } from 'payload'

import type { CollectionKey } from '../../contract/collections.js'
import type { ContactKind } from '../../core/contactDoors.js'
import type { Formats } from '../../core/format.js'
import type { HistoryKind } from '../../core/historyKinds.js'
import type { Maybe, Ref } from '../../data/rowBasics.js'
import type { Row } from '../../data/rows.js'
import type { AdminKey } from '../../translations/label.js'
import { en } from '../../translations/languages/en.js'
import type { TranslationKey, Translator } from '../../translations/translate.js'

export type HistoryTitle = Extract<AdminKey, `timeline_${string}`>

const isOfEvery = (title: HistoryTitle): title is Extract<keyof typeof en.admin, HistoryTitle> =>
  Object.hasOwn(en.admin, title)

/** Where the text of a title stands: with those of every installation, or of the part `casework`. */
export const titleKey = (title: HistoryTitle): TranslationKey =>
  isOfEvery(title) ? `admin.${title}` : `casework.${title}`

/** Who did it: the client, a staff user or the name that was kept of one; nobody is named. */
export type DoneBy = 'client' | null | { name?: Maybe<string>; staff: Maybe<Ref> }

/** What the words about a row are made with. */
type Telling = {
  format: Formats
  /** The name of a row that this one points at, as far as the reader may see it. */
  nameOf: (key: CollectionKey, ref: unknown) => string
  /** Contact data as the reader reads it. */
  contact: (kind: ContactKind, stored: null | string) => null | string
  t: Translator
}

type Parts<K extends CollectionKey, R = Row<K>> = {
  /** Field with the moment, or day, at which it stands in the history. */
  at: keyof R & string
  by: (row: R) => DoneBy
  collection: K
  /** The field holds a calendar day. */
  isDay?: true
  kind: HistoryKind
  /** Fields that point at rows whose names are told. */
  named?: Readonly<Partial<Record<keyof R & string, CollectionKey>>>
  /** Other fields that are read. */
  reads: readonly (keyof R & string)[]
  /** What happened. */
  title: ((row: R) => HistoryTitle) | HistoryTitle
  /** Rows of other kinds of events are left out. */
  where?: Where
  /** About what: a name, the first words. */
  words: (row: R, telling: Telling) => string
  /**
   * Read past the collection's own rule, for staff of the agency that owns the record; says why it
   * is theirs to know.
   */
  forOwner?: string
}

/** One kind of event of a client's history, whatever collection it is of. */
export type HistorySource = Readonly<Parts<CollectionKey, Readonly<Record<string, unknown>>>>

/** A source, its functions checked against the rows of its collection. */
export const defineSource = <const K extends CollectionKey>(parts: Parts<K>): HistorySource =>
  Object.freeze(parts) as unknown as HistorySource
