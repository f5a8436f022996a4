import type { Attacks } from '../types.js'

/** What is written for every client: community info and places that help. */
export const directoryAttacks = {
  'DIRECTORY-1': {
    attack:
      'a client reads a place of the directory that is not published, or writes one; staff who are no super user write one: nothing, or 403',
    guards: [
      {
        guard: 'resources-once-published',
        with: "resources: { create: { staff: 'any' }, delete: { staff: 'any' }, read: { staff: 'any', client: 'connected' }, update: { staff: 'any' } }",
      },
    ],
  },
  'DIRECTORY-2': {
    attack: 'a place of the directory has a website that runs a script: refused',
    guards: [
      {
        guard: 'websites-alone',
        change: ['isWebsite(value)', 'true'],
      },
    ],
  },
  'DIRECTORY-3': {
    attack: 'staff who are no super user import places, or look at what an import would do: 403',
    guards: [{ guard: 'imports-by-super-users' }],
  },
  'DIRECTORY-4': {
    attack:
      'a file has ids of places that came from elsewhere, or its source is named so that they meet: theirs stay as they are',
    guards: [
      { guard: 'ids-within-their-source', change: ['`${source}:${id}`', 'id'] },
      { guard: 'sources-without-colons', with: 'true' },
    ],
  },
  'DIRECTORY-5': {
    attack: 'a file has a website that runs a script: the place comes without it',
    guards: [{ guard: 'websites-from-files', change: ['isWebsite(address)', 'true'] }],
  },
  'DIRECTORY-6': {
    attack:
      'texts and ids of a file hold HTML, whole, broken off, or once and twice as entities: no tag is left',
    guards: [
      { guard: 'no-tag-left', change: [".replaceAll(LOOSE, '')", ''] },
      { guard: 'ids-of-a-file' },
    ],
  },
  'DIRECTORY-7': {
    attack: 'a text of a file is a formula wherever it ends up in a spreadsheet: its sign is gone',
    guards: [{ guard: 'no-formulas-from-files', change: [".replace(FORMULA, '')", ''] }],
  },
  'DIRECTORY-8': {
    attack:
      'a small ZIP unpacks to more than the server has room for, says that it does not, or holds files without end: 413 or 400 before it is unpacked',
    guards: [
      { guard: 'unpacked-within-limits' },
      {
        guard: 'entries-of-their-size',
        change: ['validateEntrySizes: true', 'validateEntrySizes: false'],
      },
    ],
  },
  'DIRECTORY-9': {
    attack: 'a file has millions of objects, lists, rows or places: 413, and nothing is written',
    guards: [
      { guard: 'places-within-limits' },
      { guard: 'objects-within-limits' },
      { guard: 'lists-within-limits', change: ["['{', '[']", "['{']"] },
      { guard: 'rows-within-limits' },
    ],
  },
  'DIRECTORY-10': {
    attack: 'a file has names that every object has, such as __proto__: nothing is read there',
    guards: [
      { guard: 'entities-by-their-own-name', change: ['Object.hasOwn(NAMED, name)', 'true'] },
    ],
  },
  'DIRECTORY-11': {
    attack:
      'a place is written by hand under the id of an import, so that a file would change it, or with another history: both stay empty',
    guards: [{ guard: 'import-keys-by-the-server', with: 'const BY_IMPORT = {}' }],
  },
  'DIRECTORY-12': {
    attack:
      'a client removes a place that another client saved, or sees it among their own: neither',
    guards: [
      {
        guard: 'own-saved-places-alone',
        with: 'const own = { resource: { equals: id } }',
      },
    ],
  },
  'DIRECTORY-13': {
    attack:
      'a client saves a place that is not published, to be told its name once it is, or saves without end: not found, and 100 at most',
    guards: [{ guard: 'saved-places-once-seen' }, { guard: 'saved-places-bounded' }],
  },
  'DIRECTORY-14': {
    attack:
      'a small file has many rows under one id, or columns without end, so that each row of one table takes all of another: 413, or a few of them alone',
    guards: [
      { guard: 'lists-of-a-row-bounded', change: ['list.length < most', 'true'] },
      { guard: 'columns-bounded', change: ['.slice(0, MOST_COLUMNS)', ''] },
      { guard: 'tables-within-limits' },
    ],
  },
  'DIRECTORY-15': {
    attack: 'thousands of places share one text that takes long to read: 413 before it is read',
    guards: [{ guard: 'shared-text-within-limits' }],
  },
  'DIRECTORY-16': {
    attack:
      'hours of a file name a day over and over, or another season for years to come: a few of them are read, and staff are told',
    guards: [
      { guard: 'days-of-a-rule-bounded', change: ['.slice(0, LONGEST_RULE)', ''] },
      { guard: 'special-days-bounded' },
    ],
  },
} as const satisfies Attacks
