import type { Attacks } from '../types.js'

export const inputAttacks = {
  'INPUT-01': {
    attack: 'a condition on a place inside rich text or JSON carries SQL: it is refused',
    guards: [
      { file: 'access/rules/conditions.ts', remove: 'if (found?.inside) refuse(`where ${path}`)' },
    ],
  },
  'INPUT-02': {
    attack: 'a condition compares with a database operator instead of a value: it is refused',
    guards: [{ file: 'access/rules/operands.ts', remove: ' || !given.every(isValue)' }],
  },
  'INPUT-03': {
    attack: 'conditions hold what their field cannot be compared with: refused, not a fault',
    guards: [
      {
        file: 'hooks/shared/refuseMalformed.ts',
        remove: 'checkConditions(req.payload, collection.flattenedFields, given.where)',
        with: 'void checkConditions',
      },
    ],
  },
  'INPUT-04': {
    attack: 'queries that are no JSON or no numbers: refused, not a fault',
    guards: [
      {
        file: 'access/generatedEndpoints.ts',
        remove: "throw new PortalError('INVALID_QUERY', { values: { detail: name } })",
        with: 'continue',
      },
    ],
  },
  'INPUT-05': {
    attack: 'paths with broken percent-encoding: not found, not a fault',
    guards: [
      {
        file: 'src/http/answerMalformedPath.ts',
        remove: 'if (!(error instanceof URIError)) return',
        with: 'if (error) return',
      },
    ],
  },
  'INPUT-06': {
    attack: 'NUL in ids and conditions: refused, not a fault of the database',
    guards: [
      {
        file: 'access/generatedEndpoints.ts',
        remove: "throw new PortalError('NOT_FOUND')",
        with: 'continue',
      },
      {
        file: 'access/rules/operands.ts',
        remove: 'return isStorableText(value)',
        with: 'return true',
      },
    ],
  },
  'INPUT-07': {
    attack: 'whoever may read all asks for a file that belongs to no row: not found',
    guards: [
      { file: 'hooks/client-documents/serveFile.ts', remove: '!document || ' },
      {
        file: 'access/compose.ts',
        remove: 'granted === true && isReadingStaticFile',
        with: 'false',
      },
    ],
  },
  'INPUT-08': {
    attack: 'NUL and half characters in texts and keys: refused on every database alike',
    guards: [{ file: 'hooks/shared/refuseMalformed.ts', remove: ' || !isStorable(data)' }],
  },
  'INPUT-09': {
    attack: 'JSON nested 100,000 times: refused',
    guards: [{ file: 'src/core/storable.ts', remove: 'if (depth >= MAX_DEPTH) return false' }],
  },
  'INPUT-10': {
    attack: 'a body brings a prototype: refused, and nothing is polluted',
    guards: [{ file: 'src/core/storable.ts', remove: "key === '__proto__' || " }],
  },
  'INPUT-11': {
    attack: 'bodies that are no object, or of a type nobody reads: refused, not a fault',
    guards: [{ file: 'hooks/shared/refuseMalformed.ts', remove: '!isObject(data) || ' }],
  },
  'INPUT-12': {
    attack: 'uploads that break off or hold broken JSON: refused, not a fault',
    guards: [
      {
        file: 'access/generatedEndpoints.ts',
        remove: "isUnreadBody(error, req, hasFiles) ? new PortalError('UPLOAD_INCOMPLETE') : error",
        with: '(void isUnreadBody, error)',
      },
    ],
  },
  'INPUT-13': {
    attack: 'NUL, half characters and endless nesting at the plugin’s own endpoints: refused',
    guards: [
      {
        file: 'src/actions/input.ts',
        remove: 'if (!isStorable(input))',
        with: 'if (false)',
      },
    ],
  },
  'INPUT-14': {
    attack: 'objects, lists and repeated fields in the place of a text: refused',
    guards: [
      {
        file: 'src/actions/schemas.ts',
        remove: 'export const token = z.string().min(1).max(200)',
        with: 'export const token = z.any()',
      },
    ],
  },
  'INPUT-15': {
    attack: 'a body names another row than the path, an owner and a status: none is taken over',
    guards: [
      {
        file: 'src/http/createEndpoint.ts',
        remove: "  ...body.fields,\n  ...(path.includes('/:id') ? { id } : {}),",
        with: "  ...(path.includes('/:id') ? { id } : {}),\n  ...body.fields,",
      },
    ],
  },
  'INPUT-16': {
    attack: 'a formatted message holds a link that runs a script: refused',
    guards: [{ file: 'src/features/messages/messageBody.ts', remove: ' || !isSafeLink(node)' }],
  },
  'INPUT-17': {
    attack: 'line breaks in the names of agencies and clients: no mail header comes of them',
    guards: [
      {
        file: 'src/mail/singleLine.ts',
        remove: "typeof value === 'string' ? singleLine(value) : value",
        with: 'value',
      },
    ],
  },
  'INPUT-18': {
    attack: 'markup and placeholders in names: mails show them as they are',
    guards: [
      {
        file: 'src/mail/escapeHTML.ts',
        remove: "ENTITIES[character] ?? ''",
        with: "ENTITIES[character] ? character : ''",
      },
    ],
  },
  'INPUT-19': {
    attack:
      'documents whose fragments, depth or directives would hold the server up: refused first',
    guards: [
      {
        file: 'src/graphql/rules/limitDocument.ts',
        remove: 'if (!over) return []',
        with: 'if (over !== null) return []',
      },
    ],
  },
  'INPUT-20': {
    attack: 'a client asks for the same thing under 1,000 names: refused',
    guards: [
      {
        file: 'src/graphql/rules/clientDocument.ts',
        remove: "if (roots > MAX_ROOTS) refuse(node, 'INVALID_QUERY', `${MAX_ROOTS}`)",
      },
    ],
  },
  'INPUT-21': {
    attack:
      'numbers that are none (NaN as text, 1e309, yes and no): refused on every database alike',
    guards: [
      {
        file: 'access/rules/values.ts',
        remove: "if (field.type === 'number') return isNumber(value)",
      },
    ],
  },
  'INPUT-22': {
    attack: 'days that no calendar has, years before 1 and after 9999: refused',
    guards: [
      {
        file: 'access/rules/values.ts',
        remove: "if (field.type === 'date') return isStoredDay(value)",
      },
    ],
  },
  'INPUT-23': {
    attack: 'lists and objects where a record has one text or one choice: refused, not a fault',
    guards: [
      {
        file: 'access/rules/values.ts',
        remove: "return typeof value !== 'object'\n",
        with: 'return true\n',
      },
    ],
  },
  'INPUT-24': {
    attack: 'ids that no row of the other collection can have: refused, not a fault',
    guards: [
      {
        file: 'access/rules/values.ts',
        remove: 'return areIDs(payload, field.relationTo, value)',
        with: 'return areIDs !== undefined',
      },
    ],
  },
  'INPUT-25': {
    attack: 'forms without a boundary, an end or the name of a part: refused, not a fault',
    guards: [
      {
        file: 'src/http/readBody.ts',
        remove: "throw new PortalError('INVALID_INPUT', { values: { detail: 'form' } })",
        with: "throw new Error('unread')",
      },
    ],
  },
  'INPUT-26': {
    attack:
      'a body of 10 MB, whatever it says of its length: refused before it is read, and not kept',
    guards: [{ file: 'src/core/readBytes.ts', remove: 'if (size > maximum) return null' }],
  },
  'INPUT-27': {
    attack: 'a form names a stored file in the place of one it brings: refused, nothing copied',
    guards: [{ file: 'access/generatedEndpoints.ts', remove: 'hasFiles || ' }],
  },
  'INPUT-28': {
    attack: 'GraphQL for operations that the schema has not, or names of 10 MB: refused at once',
    guards: [
      {
        file: 'src/graphql/rules/limitDocument.ts',
        remove: ' ?? unanswerable(args, library)',
        with: ' ?? void unanswerable',
      },
    ],
  },
  'INPUT-29': {
    attack: 'GraphQL variables nested 10,000 times: refused, not a fault',
    guards: [{ file: 'src/graphql/resolve.ts', remove: 'assertStorable(args)' }],
  },
  'INPUT-30': {
    attack:
      'sorting by what every object has by birth (constructor, __proto__): refused, not a fault',
    guards: [{ file: 'hooks/shared/refuseMalformed.ts', remove: 'checkSort(given.sort)' }],
  },
  'INPUT-31': {
    attack: 'a name turns the direction of the sentence it stands in: it turns nothing',
    guards: [{ file: 'src/translations/translate.ts', remove: ".replaceAll(TURNS, '')" }],
  },
  'INPUT-32': {
    attack: 'answers under keys that nobody asked for, with dots, `$` and prototypes: none is kept',
    guards: [
      {
        file: 'src/features/requests/fulfill/assessment.ts',
        remove: 'const answers = Object.fromEntries(',
        with: 'const answers = Object.fromEntries(values); Object.fromEntries(',
      },
    ],
  },
  'INPUT-33': {
    attack:
      'GraphQL that is no JSON, GET sent as POST with broken JSON: refused by the wrapped routes, no fault of Next',
    guards: [
      {
        file: 'src/http/answerUnreadable.ts',
        remove: 'if (!isUnreadable(error)) throw error',
        with: 'if (isUnreadable(error)) throw error',
      },
    ],
  },
} as const satisfies Attacks
