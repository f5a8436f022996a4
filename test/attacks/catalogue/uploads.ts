import type { Attacks } from '../types.js'

const DETECT = 'src/files/detectType.ts'
const HEIC = 'src/files/heic/decodeHEIC.ts'
const IMAGE = 'src/files/cleanImage.ts'
const OPEN = 'src/files/openWhole.ts'
const SERVE = 'hooks/client-documents/serveFile.ts'
const RECEIVE_HOOK = 'hooks/client-documents/receiveFile.ts'
const RECEIVE = 'src/files/receiveFiles.ts'

export const uploadsAttacks = {
  'FILE-01': {
    attack:
      'A file of another kind, under the name and type of a picture or PDF: refused by its content',
    guards: [
      {
        file: DETECT,
        remove: '!isAcceptedType(mime) || !pdf',
        with: 'false',
      },
    ],
  },
  'FILE-02': {
    attack:
      'A page of HTML, or a sound, with a whole PDF behind it: refused, a PDF starts with its own mark',
    guards: [{ file: DETECT, remove: '!isAcceptedType(mime) || !pdf', with: 'false' }],
  },
  'FILE-03': {
    attack:
      'A photo that tells where and with what it was taken: stored without any of it, upright',
    guards: [{ file: IMAGE, remove: '    .rotate()\n', with: '    .rotate().keepMetadata()\n' }],
  },
  'FILE-04': {
    attack: 'A picture that is a web page as well: drawn anew, the page is gone',
    guards: [
      {
        file: 'src/files/prepareFile.ts',
        remove: '{ mimeType, path: target }',
        with: '{ mimeType, path }',
      },
    ],
  },
  'FILE-05': {
    attack: 'A few kilobytes that unpack to a gigabyte of pixels: refused before they are unpacked',
    guards: [
      {
        file: IMAGE,
        remove:
          'if (width * height > limits.maxMegapixels * MEGAPIXEL) throw tooManyPixels(limits)',
      },
    ],
  },
  'FILE-06': {
    attack: 'A picture of which half is missing: refused, not filled up with grey',
    guards: [{ file: IMAGE, remove: "failOn: 'error'", with: "failOn: 'none'" }],
  },
  'FILE-07': {
    attack: 'A HEIC with the place it was taken: stored as JPEG without it',
    guards: [
      {
        file: IMAGE,
        remove: 'isHEIC(job.type) ? openHEIC(sharp, job) : openImage(sharp, job)',
        with: 'openImage(sharp, job)',
      },
    ],
  },
  'FILE-08': {
    attack: 'A HEIC that is broken or cut off: refused, and the server goes on',
    guards: [
      {
        file: IMAGE,
        remove: '  if (!pixels) throw unreadable()\n  const { data, height, width } = pixels\n',
        with: '  const { data, height, width } = pixels ?? { data: new Uint8Array(4), height: 1, width: 1 }\n',
      },
    ],
  },
  'FILE-09': {
    attack: 'A PDF that runs something, carries files, or hides what it holds: refused',
    guards: [
      {
        file: 'src/files/prepareFile.ts',
        remove: "if (activePDF === 'refuse') await checkPDF(path)",
      },
    ],
  },
  'FILE-10': {
    attack: 'Files that are each small enough and together too large: refused',
    guards: [
      { file: RECEIVE, remove: 'if (total > maxTotal) stop(tooLarge(limits.maxTotalMegabytes))' },
      {
        file: RECEIVE,
        remove:
          "if (Number(req.headers.get('content-length') ?? 0) > maxTotal + MEGABYTE)\n    throw tooLarge(limits.maxTotalMegabytes)",
      },
    ],
  },
  'FILE-11': {
    attack: 'Ten thousand parts in one form: refused at the limit',
    guards: [
      {
        file: RECEIVE,
        remove: "parser.on(limit, () => stop(new PortalError('PAYLOAD_TOO_LARGE')))",
      },
    ],
  },
  'FILE-12': {
    attack: 'A Content-Type made to keep a parser busy: refused by its length',
    guards: [{ file: RECEIVE, remove: ' || contentType.length > MAX_CONTENT_TYPE' }],
  },
  'FILE-13': {
    attack: 'A body that arrives a byte at a time and never ends: given up after a set time',
    guards: [{ file: RECEIVE, remove: ', { signal: deadline }' }],
  },
  'FILE-14': {
    attack: 'An empty file: refused',
    guards: [
      {
        file: DETECT,
        remove: "if (file.size === 0) throw new PortalError('FILE_EMPTY', { field: 'file' })",
      },
    ],
  },
  'FILE-15': {
    attack: 'A HEIC of more pixels than allowed: given up before it is unpacked',
    guards: [
      {
        file: HEIC,
        remove: 'heic.decode(at, file.length, maxPixels)',
        with: 'heic.decode(at, file.length, 4e9)',
      },
    ],
  },
  'FILE-16': {
    attack: 'A HEIC that keeps the decoder busy: its thread is ended after a set time',
    guards: [
      {
        file: HEIC,
        remove: 'setTimeout(() => void worker.terminate(), seconds * 1000)',
        with: 'setTimeout(() => undefined, 0)',
      },
    ],
  },
  'FILE-20': {
    attack:
      'A document opened in a tab, from another site or from a cache: always a download that runs nothing and is kept nowhere',
    guards: [
      { file: SERVE, remove: "    'Content-Security-Policy': \"default-src 'none'; sandbox\",\n" },
    ],
  },
  'FILE-21': {
    attack:
      'A document whose name holds new lines, quotes, folders or turns its ending around: a plain name goes out',
    guards: [
      {
        file: 'src/files/safeFileName.ts',
        remove: 'const safe = safeFileName(name, ending)',
        with: 'const safe = `${name}.${ending}`',
      },
    ],
  },
  'FILE-22': {
    attack: "Another client, or nobody, asks for a document by its file's name: not found",
    guards: [{ file: SERVE, remove: 'overrideAccess: false', with: 'overrideAccess: true' }],
  },
  'FILE-23': {
    attack:
      'Names that leave the folder, differ in case, end in dots or mean other files on the disk: not found',
    guards: [
      { file: SERVE, remove: 'where,\n  })', with: 'where: {},\n  })' },
      {
        file: SERVE,
        remove: "docs.length > 0 ? await findRow(req, 'clientDocuments', where) : null",
        with: "await findRow(req, 'clientDocuments', {})",
      },
      {
        file: OPEN,
        remove: '(await hashOf(file.stream())) === sha256',
        with: "(await hashOf(file.stream())) !== ''",
      },
      {
        file: 'src/files/storage.ts',
        remove: "typeof name === 'string' && STORED.test(name)",
        with: "typeof name === 'string'",
      },
    ],
  },
  'FILE-24': {
    attack:
      'A stored file is exchanged behind the scanner: other bytes than came in are not served',
    guards: [
      {
        file: OPEN,
        remove: '(await hashOf(file.stream())) === sha256',
        with: "(await hashOf(file.stream())) !== ''",
      },
    ],
  },
  'FILE-30': {
    attack: 'A photo that staff add tells where it was taken: it is cleaned like those of clients',
    guards: [
      {
        file: RECEIVE_HOOK,
        remove: 'file.data = await readFile(prepared.path)',
        with: 'await readFile(prepared.path)',
      },
    ],
  },
  'FILE-31': {
    attack: 'Who may not add documents sends a file: refused before anybody looks into it',
    guards: [
      {
        file: RECEIVE_HOOK,
        remove: 'if ((await collection.access[operation]({ data, req })) === false) return args',
      },
    ],
  },
  'FILE-32': {
    attack:
      "Staff point their document at another one's file, or mark it as clean: it stays as it was",
    guards: [
      {
        file: 'hooks/client-documents/stampFile.ts',
        remove: ', ...Object.fromEntries(IDENTITY.map((key) => [key, before[key]]))',
      },
    ],
  },
  'FILE-33': {
    attack:
      'One file for many documents at once: refused, or deleting one would take it from the others',
    guards: [
      {
        file: RECEIVE_HOOK,
        remove: "req.file && operation === 'update' && operationArgs.id === undefined",
        with: 'req.file === operationArgs',
      },
    ],
  },
  'FILE-34': {
    attack: 'Payload is asked to cut a stored picture in place: the scanned bytes stay',
    guards: [{ file: RECEIVE_HOOK, remove: '  delete req.query.uploadEdits\n' }],
  },
  'FILE-40': {
    attack: 'A file with a virus: refused and not kept, and staff are told',
    guards: [
      {
        file: 'src/features/requests/fulfill/document.ts',
        remove: "if (prepared.scanState === 'infected')",
        with: 'if (prepared === null)',
      },
      {
        file: RECEIVE_HOOK,
        remove: "if (prepared.scanState === 'infected')",
        with: 'if (prepared === null)',
      },
    ],
  },
  'FILE-41': {
    attack:
      'A file comes while the scanner is down, silent or broken: kept, not served, scanned later',
    guards: [
      {
        file: 'src/core/status/document.ts',
        remove: "state === 'clean' ||",
        with: "state === 'clean' || state === 'pending' ||",
      },
    ],
  },
  'FILE-42': {
    attack:
      'A virus is found after the file was stored: moved to quarantine, never served, staff told once, written down',
    guards: [
      {
        file: 'src/features/documents/scanDocuments.ts',
        remove: "if (state === 'infected') await refuse(source, document)",
      },
    ],
  },
  'FILE-50': {
    attack:
      'Fifty answers at once past the number of files a client may have: no more stay than there is room for',
    guards: [
      {
        file: 'src/features/requests/fulfill/answerRequest.ts',
        remove: 'await check?.(context, 0)',
      },
    ],
  },
  'FILE-51': {
    attack: 'Files past the megabytes a client may have: refused and not kept',
    guards: [
      {
        file: 'src/features/requests/fulfill/quota.ts',
        remove: ' || bytes > megabytesPerClient * MEGABYTE',
      },
    ],
  },
} as const satisfies Attacks
