import { crc32, deflateSync } from 'node:zlib'

import sharp from 'sharp'

/** Small real files, by content and not by name. */
export const pdf = (text = 'Birth certificate'): Buffer =>
  Buffer.from(
    `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 100]>>endobj\n% ${text}\nxref\n0 4\n0000000000 65535 f \ntrailer<</Size 4/Root 1 0 R>>\nstartxref\n0\n%%EOF\n`,
  )

/** A PDF of its own objects, for what a PDF may hide. */
export const pdfWith = (objects: Buffer | string): Buffer =>
  Buffer.concat([
    Buffer.from(
      '%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n',
    ),
    Buffer.from(objects),
    Buffer.from(
      '\nxref\n0 1\n0000000000 65535 f \ntrailer<</Size 4/Root 1 0 R>>\nstartxref\n0\n%%EOF\n',
    ),
  ])

/** Dictionaries packed into an object stream, where searching the bytes finds nothing. */
export const packedPDF = (dictionaries: string, bytes = deflateSync(dictionaries)): Buffer =>
  pdfWith(
    Buffer.concat([
      Buffer.from(
        `3 0 obj<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length ${bytes.length}>>\nstream\n`,
      ),
      bytes,
      Buffer.from('\nendstream endobj'),
    ]),
  )

/** Every scanner calls this a virus; it does nothing (eicar.org). In two parts, or scanners would find this file. */
export const EICAR = [
  'X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR',
  '-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*',
].join('')

/** Where the photos below say they were taken. */
const GPS = {
  IFD3: {
    GPSLatitude: '37/1 48/1 30/1',
    GPSLatitudeRef: 'N',
    GPSLongitude: '122/1 25/1 0/1',
    GPSLongitudeRef: 'W',
  },
}

type Format = 'jpeg' | 'png' | 'webp'

/** A photo on its side that tells where it was taken. */
export const photo = (format: Format = 'jpeg', width = 64, height = 48): Promise<Buffer> =>
  sharp({ create: { background: '#369', channels: 3, height, width } })
    .withExif({ ...GPS, IFD0: { Make: 'Camera of Mike', Orientation: '6' } })
    .withMetadata({ orientation: 6 })
    .toFormat(format)
    .toBuffer()

const chunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}

/** A few kilobytes that unpack to `width` times `height` pixels. */
export const flood = (width: number, height: number): Buffer => {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([1, 0, 0, 0, 0], 8)
  const row = Math.ceil(width / 8) + 1
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc(row * Math.min(height, 1000)))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** 64 by 48 pixels in quarters of red, green, blue and white, with the place it was taken; 627 bytes. */
export const heic = (): Buffer =>
  Buffer.from(
    [
      'AAAAGGZ0eXBoZWljAAAAAG1pZjFoZWljAAABg21ldGEAAAAAAAAAIWhkbHIAAAAAAAAAAHBpY3QAAAAAAAAAAAAAAAAAAAAADnBp',
      'dG0AAAAAAAEAAAAsaWxvYwAAAABEAAACAAEAAAABAAABowAAAEwAAgAAAAEAAAHvAAAAhAAAADhpaW5mAAAAAAACAAAAFWluZmUC',
      'AAAAAAEAAGh2YzEAAAAAFWluZmUCAAABAAIAAEV4aWYAAAAAGmlyZWYAAAAAAAAADmNkc2MAAgABAAEAAADKaXBycAAAAKtpcGNv',
      'AAAAbGh2Y0MBAUAAAACQAAAAAAAe8AD8/fj4AAAPA6AAAQAXQAEMAf//AWAAAAMAkAAAAwAAAwAe8CShAAEAIEIBAQFgAAADAJAA',
      'AAMAAAMAHqAggxZfkkspm4CGgwBAogABAAdEAcFjFgBIAAAAFGlzcGUAAAAAAAAAQAAAADAAAAAQcGl4aQAAAAADCAgIAAAAE2Nv',
      'bHJuY2x4AAEADQAGgAAAABdpcG1hAAAAAAAAAAEAAQSBAgMEAAAA2G1kYXQAAABIJgGvwBGErXr/kpfkPSvKcd4npj5CnFf+z0/X',
      'b+LGeFT+zxG2fQJ3lWy//rL7bpRqccMtcjLcvjrPOq2l7rH9talV3oGbk+LkAAAAAElJKgAIAAAAAQAliAQAAQAAABoAAAAAAAAA',
      'BAABAAIAAgAAAE4AAAACAAUAAwAAAFAAAAADAAIAAgAAAFcAAAAEAAUAAwAAAGgAAAAAAAAAJQAAAAEAAAAwAAAAAQAAAB4AAAAB',
      'AAAAegAAAAEAAAAZAAAAAQAAAAAAAAABAAAA',
    ].join(''),
    'base64',
  )
