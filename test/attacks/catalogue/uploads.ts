import type { Attacks } from '../types.js'

const DETECT = 'src/uploads/detectType.ts'
const HEIC = 'src/uploads/heic/decodeHEIC.ts'
const IMAGE = 'src/uploads/cleanImage.ts'
const RECEIVE = 'src/uploads/receiveFiles.ts'

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
    guards: [{ file: DETECT, remove: ' || (await looksLikePDF(file.path))', with: ' || true' }],
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
        file: 'src/uploads/prepareFile.ts',
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
        file: 'src/uploads/prepareFile.ts',
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
} as const satisfies Attacks
