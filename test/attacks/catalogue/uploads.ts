import type { Attacks } from '../types.js'

const typeByContent = {
  guard: 'type-by-content',
  change: ['!isAcceptedType(type) || start === null', 'false'],
} as const
const storedBytesUnchanged = {
  guard: 'stored-bytes-unchanged',
  change: ['(await hashOf(file.stream())) === sha256', "(await hashOf(file.stream())) !== ''"],
} as const

export const uploadsAttacks = {
  'FILE-01': {
    attack:
      'A file of another kind, under the name and type of a picture or PDF: refused by its content',
    guards: [typeByContent],
  },
  'FILE-02': {
    attack:
      'A page of HTML, or a sound, with a whole PDF behind it: refused, a PDF starts with its own mark',
    guards: [
      { guard: 'nothing-else-before-pdf', change: ['start === -1 || isOther', 'start === -1'] },
    ],
  },
  'FILE-03': {
    attack:
      'A photo that tells where and with what it was taken: stored without any of it, upright',
    guards: [{ guard: 'metadata-dropped', change: ['.rotate()', '.rotate().keepMetadata()'] }],
  },
  'FILE-04': {
    attack: 'A picture that is a web page as well: drawn anew, the page is gone',
    guards: [
      {
        guard: 'cleaned-file-stored',
        change: ['{ mimeType, path: target }', '{ mimeType, path }'],
      },
    ],
  },
  'FILE-05': {
    attack: 'A few kilobytes that unpack to a gigabyte of pixels: refused before they are unpacked',
    guards: [{ guard: 'pixels-within-maximum' }],
  },
  'FILE-06': {
    attack: 'A picture of which half is missing: refused, not filled up with grey',
    guards: [{ guard: 'broken-picture-fails', change: ["failOn: 'error'", "failOn: 'none'"] }],
  },
  'FILE-07': {
    attack: 'A HEIC with the place it was taken: stored as JPEG without it',
    guards: [
      {
        guard: 'heic-drawn-anew',
        change: [
          'isHEIC(job.type) ? openHEIC(sharp, job) : openImage(sharp, job)',
          'openImage(sharp, job)',
        ],
      },
    ],
  },
  'FILE-08': {
    attack: 'A HEIC that is broken or cut off: refused, and the server goes on',
    guards: [
      {
        guard: 'heic-decoded-whole',
        with: 'if (!pixels) return sharp(new Uint8Array(4), { raw: { channels: 4, height: 1, width: 1 } })',
      },
    ],
  },
  'FILE-09': {
    attack: 'A PDF that runs something, carries files, or hides what it holds: refused',
    guards: [{ guard: 'active-pdf-refused' }],
  },
  'FILE-10': {
    attack: 'Files that are each small enough and together too large: refused',
    guards: [{ guard: 'total-within-maximum' }, { guard: 'announced-length-within-maximum' }],
  },
  'FILE-11': {
    attack: 'Ten thousand parts in one form: refused at the limit',
    guards: [{ guard: 'parts-within-limits' }],
  },
  'FILE-12': {
    attack: 'A Content-Type made to keep a parser busy: refused by its length',
    guards: [
      { guard: 'content-type-length', change: ['.length <= MAX_CONTENT_TYPE', '.length > -1'] },
    ],
  },
  'FILE-13': {
    attack: 'A body that arrives a byte at a time and never ends: given up after a set time',
    guards: [{ guard: 'upload-within-time', change: [', { signal: deadline }', ''] }],
  },
  'FILE-14': {
    attack: 'An empty file: refused',
    guards: [{ guard: 'empty-file-refused' }],
  },
  'FILE-15': {
    attack: 'A HEIC of more pixels than allowed: given up before it is unpacked',
    guards: [
      {
        guard: 'heic-pixels-within-maximum',
        change: ['heic.decode(at, file.length, maxPixels)', 'heic.decode(at, file.length, 4e9)'],
      },
    ],
  },
  'FILE-16': {
    attack: 'A HEIC that keeps the decoder busy: its thread is ended after a set time',
    guards: [
      {
        guard: 'heic-within-time',
        change: [
          'setTimeout(() => void worker.terminate(), seconds * 1000)',
          'setTimeout(() => undefined, 0)',
        ],
      },
    ],
  },
  'FILE-20': {
    attack:
      'A document opened in a tab, from another site or from a cache: a download, or shown in place when asked for so; it runs nothing, is framed nowhere and kept nowhere',
    guards: [{ guard: 'download-runs-nothing' }],
  },
  'FILE-21': {
    attack:
      'A document whose name holds new lines, quotes, folders or turns its ending around: a plain name goes out',
    guards: [{ guard: 'download-name-safe', with: 'const safe = `${name}.${ending}`' }],
  },
  'FILE-22': {
    attack:
      "Another client, or nobody, asks for a document by its file's name, as a download, in place or as a small picture: not found",
    guards: [{ guard: 'served-to-readers-alone', with: 'overrideAccess: true' }],
  },
  'FILE-23': {
    attack:
      'Names that leave the folder, differ in case, end in dots or mean other files on the disk: not found',
    guards: [
      { guard: 'served-record-by-name', with: 'where: {}' },
      {
        guard: 'served-only-when-readable',
        change: [
          "docs.length > 0 ? await findRow(req, 'clientDocuments', where) : null",
          "await findRow(req, 'clientDocuments', {})",
        ],
      },
      storedBytesUnchanged,
      {
        guard: 'stored-names-alone',
        change: ["typeof name === 'string' && STORED.test(name)", "typeof name === 'string'"],
      },
    ],
  },
  'FILE-24': {
    attack:
      'A stored file is exchanged behind the scanner: other bytes than came in are not served',
    guards: [storedBytesUnchanged],
  },
  'FILE-30': {
    attack: 'A photo that staff add tells where it was taken: it is cleaned like those of clients',
    guards: [
      {
        guard: 'stored-bytes-are-cleaned',
        change: ['file.data = await readFile(prepared.path)', 'await readFile(prepared.path)'],
      },
    ],
  },
  'FILE-31': {
    attack: 'Who may not add documents sends a file: refused before anybody looks into it',
    guards: [{ guard: 'rights-before-file' }],
  },
  'FILE-32': {
    attack:
      "Staff point their document at another one's file, or mark it as clean: it stays as it was",
    guards: [
      {
        guard: 'file-identity-fixed',
        change: [', ...Object.fromEntries(IDENTITY.map((key) => [key, before[key]]))', ''],
      },
    ],
  },
  'FILE-33': {
    attack:
      'One file for many documents at once: refused, or deleting one would take it from the others',
    guards: [
      {
        guard: 'one-file-one-document',
        change: [
          "req.file && operation === 'update' && operationArgs.id === undefined",
          'req.file === operationArgs',
        ],
      },
    ],
  },
  'FILE-34': {
    attack: 'Payload is asked to cut a stored picture in place: the scanned bytes stay',
    guards: [{ guard: 'no-cutting-in-place' }],
  },
  'FILE-40': {
    attack: 'A file with a virus: refused and not kept, and staff are told',
    guards: [
      {
        guard: 'infected-answer-refused',
        change: ["if (prepared.scanState === 'infected')", 'if (prepared === null)'],
      },
      {
        guard: 'infected-staff-file-refused',
        change: ["if (prepared.scanState === 'infected')", 'if (prepared === null)'],
      },
    ],
  },
  'FILE-41': {
    attack:
      'A file comes while the scanner is down, silent or broken: kept, not served, scanned later',
    guards: [
      {
        guard: 'served-once-clean',
        change: ["state === 'clean' ||", "state === 'clean' || state === 'pending' ||"],
      },
    ],
  },
  'FILE-42': {
    attack:
      'A virus is found after the file was stored: moved to quarantine, never served, staff told once, written down',
    guards: [{ guard: 'late-virus-quarantined' }],
  },
  'FILE-50': {
    attack:
      'Fifty answers at once past the number of files a client may have: no more stay than there is room for',
    guards: [{ guard: 'quota-checked-at-the-end' }],
  },
  'FILE-52': {
    attack: 'A locked PDF, in which neither we nor a scanner see anything: refused, and told why',
    guards: [{ guard: 'locked-pdf-refused' }],
  },
  'FILE-53': {
    attack: 'A PDF that broke off on its way: refused, nobody is asked later for what is missing',
    guards: [{ guard: 'cut-pdf-refused' }],
  },
  'FILE-51': {
    attack: 'Files past the megabytes a client may have: refused and not kept',
    guards: [
      { guard: 'megabytes-per-client', change: ['|| bytes > megabytesPerClient * MEGABYTE', ''] },
    ],
  },
  'FILE-60': {
    attack: 'A stored picture that unpacks to gigabytes is asked for as a small one: not drawn',
    guards: [
      {
        guard: 'small-picture-pixels',
        change: ['limitInputPixels: maxMegapixels * MEGAPIXEL', 'limitInputPixels: false'],
      },
    ],
  },
  'FILE-61': {
    attack:
      'A stored file that is no picture of its type (a drawing that runs something, a page of HTML, a PDF) is asked for as a small one: not found',
    guards: [{ guard: 'small-picture-of-its-type' }],
  },
  'FILE-62': {
    attack: 'Small pictures asked for without end: counted, then 429',
    guards: [{ guard: 'small-pictures-counted' }],
  },
  'FILE-63': {
    attack:
      'A form of nobody who is signed in, with megabytes in it: what was typed before them is kept for its owner, the rest is not read',
    guards: [
      {
        guard: 'refused-forms-read-in-part',
        change: ['read > MAX_READ', 'read < 0'],
      },
    ],
  },
} as const satisfies Attacks
