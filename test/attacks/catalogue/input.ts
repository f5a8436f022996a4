import type { Attacks } from '../types.js'

export const inputAttacks = {
  'INPUT-01': {
    attack: 'a condition on a place inside rich text or JSON carries SQL: it is refused',
    guards: [{ guard: 'no-conditions-inside-fields' }],
  },
  'INPUT-02': {
    attack: 'a condition compares with a database operator instead of a value: it is refused',
    guards: [{ guard: 'operands-of-plain-values', change: ['|| !given.every(isValue)', ''] }],
  },
  'INPUT-03': {
    attack: 'conditions hold what their field cannot be compared with: refused, not a fault',
    guards: [{ guard: 'checked-conditions', with: 'void checkConditions' }],
  },
  'INPUT-04': {
    attack: 'queries that are no JSON or no numbers: refused, not a fault',
    guards: [{ guard: 'query-parameters-readable', with: 'continue' }],
  },
  'INPUT-05': {
    attack: 'paths with broken percent-encoding: not found, not a fault',
    guards: [{ guard: 'malformed-path-answered', with: 'if (error) return' }],
  },
  'INPUT-06': {
    attack: 'NUL in ids and conditions: refused, not a fault of the database',
    guards: [
      { guard: 'storable-path-values', change: ["throw new PortalError('NOT_FOUND')", 'continue'] },
      { guard: 'storable-operand-text', change: ['return isStorableText(value)', 'return true'] },
    ],
  },
  'INPUT-07': {
    attack: 'whoever may read all asks for a file that belongs to no row: not found',
    guards: [
      { guard: 'served-with-a-record', change: ['!document ||', ''] },
      {
        guard: 'static-file-through-its-record',
        change: ['granted === true && isReadingStaticFile', 'false'],
      },
    ],
  },
  'INPUT-08': {
    attack: 'NUL and half characters in texts and keys: refused on every database alike',
    guards: [{ guard: 'storable-generated-data', change: ['|| !isStorable(data)', ''] }],
  },
  'INPUT-09': {
    attack: 'JSON nested 100,000 times: refused',
    guards: [{ guard: 'depth-of-data' }],
  },
  'INPUT-10': {
    attack: 'a body brings a prototype: refused, and nothing is polluted',
    guards: [{ guard: 'no-prototype-keys', change: ["key === '__proto__' ||", ''] }],
  },
  'INPUT-11': {
    attack: 'bodies that are no object, or of a type nobody reads: refused, not a fault',
    guards: [{ guard: 'storable-generated-data', change: ['!isObject(data) ||', ''] }],
  },
  'INPUT-12': {
    attack: 'uploads that break off or hold broken JSON: refused, not a fault',
    guards: [
      {
        guard: 'broken-body-answered',
        change: [
          "isUnreadBody(error, req, hasFiles) ? new PortalError('UPLOAD_INCOMPLETE') : error",
          '(void isUnreadBody, error)',
        ],
      },
    ],
  },
  'INPUT-13': {
    attack: 'NUL, half characters and endless nesting at the plugin’s own endpoints: refused',
    guards: [{ guard: 'storable-action-input', change: ['isStorable(input)', 'true'] }],
  },
  'INPUT-14': {
    attack: 'objects, lists and repeated fields in the place of a text: refused',
    guards: [{ guard: 'tokens-are-short-text', with: 'export const token = z.any()' }],
  },
  'INPUT-15': {
    attack: 'a body names another row than the path, an owner and a status: none is taken over',
    guards: [
      {
        guard: 'id-of-the-path',
        change: [
          "...body.fields,\n  ...(path.includes('/:id') ? { id } : {}),",
          "...(path.includes('/:id') ? { id } : {}),\n  ...body.fields,",
        ],
      },
    ],
  },
  'INPUT-16': {
    attack: 'a formatted message holds a link that runs a script: refused',
    guards: [{ guard: 'safe-links-alone', change: ['|| !isSafeLink(node)', ''] }],
  },
  'INPUT-17': {
    attack: 'line breaks in the names of agencies and clients: no mail header comes of them',
    guards: [{ guard: 'values-on-one-line', with: 'value' }],
  },
  'INPUT-18': {
    attack: 'markup and placeholders in names: mails show them as they are',
    guards: [
      {
        guard: 'html-escaped',
        change: ["ENTITIES[character] ?? ''", "ENTITIES[character] ? character : ''"],
      },
    ],
  },
  'INPUT-19': {
    attack:
      'documents whose fragments, depth or directives would hold the server up: refused first',
    guards: [{ guard: 'document-within-limits', with: 'if (over !== null) return []' }],
  },
  'INPUT-20': {
    attack: 'a client asks for the same thing under 1,000 names: refused',
    guards: [{ guard: 'root-fields-within-limit' }],
  },
  'INPUT-21': {
    attack:
      'numbers that are none (NaN as text, 1e309, yes and no): refused on every database alike',
    guards: [{ guard: 'stored-numbers-alone' }, { guard: 'stored-flags-alone' }],
  },
  'INPUT-22': {
    attack: 'days that no calendar has, years before 1 and after 9999: refused',
    guards: [{ guard: 'stored-days-alone' }],
  },
  'INPUT-23': {
    attack: 'lists and objects where a record has one text or one choice: refused, not a fault',
    guards: [
      {
        guard: 'stored-choices-are-plain',
        change: ["return typeof value !== 'object'", 'return true'],
      },
    ],
  },
  'INPUT-24': {
    attack: 'ids that no row of the other collection can have: refused, not a fault',
    guards: [{ guard: 'stored-relations-are-ids', with: 'return areIDs !== undefined' }],
  },
  'INPUT-25': {
    attack: 'forms without a boundary, an end or the name of a part: refused, not a fault',
    guards: [{ guard: 'unread-form-answered', with: "throw new Error('unread')" }],
  },
  'INPUT-26': {
    attack:
      'a body of 10 MB, whatever it says of its length: refused before it is read, and not kept',
    guards: [{ guard: 'bytes-within-maximum' }],
  },
  'INPUT-27': {
    attack: 'a form names a stored file in the place of one it brings: refused, nothing copied',
    guards: [{ guard: 'form-brings-its-file', change: ['hasFiles ||', ''] }],
  },
  'INPUT-28': {
    attack: 'GraphQL for operations that the schema has not, or names of 10 MB: refused at once',
    guards: [
      {
        guard: 'answerable-documents-alone',
        change: ['?? unanswerable(args, library)', '?? void unanswerable'],
      },
    ],
  },
  'INPUT-29': {
    attack: 'GraphQL variables nested 10,000 times: refused, not a fault',
    guards: [{ guard: 'storable-graphql-arguments' }],
  },
  'INPUT-30': {
    attack:
      'sorting by what every object has by birth (constructor, __proto__): refused, not a fault',
    guards: [{ guard: 'checked-sort' }],
  },
  'INPUT-31': {
    attack: 'a name turns the direction of the sentence it stands in: it turns nothing',
    guards: [{ guard: 'placeholders-not-turned', change: [".replaceAll(TURNS, '')", ''] }],
  },
  'INPUT-32': {
    attack: 'answers under keys that nobody asked for, with dots, `$` and prototypes: none is kept',
    guards: [
      {
        guard: 'answers-by-question',
        change: ['(found)', '(values)'],
      },
    ],
  },
  'INPUT-33': {
    attack:
      'GraphQL that is no JSON, GET sent as POST with broken JSON: refused by the wrapped routes, no fault of Next',
    guards: [{ guard: 'unreadable-body-answered', with: 'if (isUnreadable(error)) throw error' }],
  },
  'INPUT-34': {
    attack:
      'signs that are patterns to a database (%, _, \\) are searched for: they find themselves',
    guards: [{ guard: 'signs-are-no-patterns', change: ["'%': '٪', '\\\\': '∖', _: '‿'", ''] }],
  },
  'INPUT-35': {
    attack:
      'a text for messages names a field of the client that it may not (an SSN, a birth date) or holds markup: refused by name, or plain text to the client',
    guards: [{ guard: 'placeholders-known', with: 'return true' }],
  },
  'INPUT-36': {
    attack:
      'the text of an agency leads whom it invites elsewhere, by a link, an address or one in disguise: refused; markup is shown as it is',
    guards: [{ guard: 'no-links-in-invitations' }],
  },
  'INPUT-37': {
    attack:
      'the colour of an agency brings rules of its own into the portal’s stylesheet, by the form or past it: refused, and never on a page',
    guards: [{ guard: 'accent-is-a-colour', with: 'return color || null' }],
  },
  'INPUT-38': {
    attack:
      'a logo that is an SVG with a script, a page, an address elsewhere or too large, and files of no logo by made-up names: refused',
    guards: [
      { guard: 'logos-are-pictures', with: 'if (!bytes) return null' },
      { guard: 'logo-by-its-hash', with: 'if (!bytes) return notThere(true)' },
    ],
  },
} as const satisfies Attacks
