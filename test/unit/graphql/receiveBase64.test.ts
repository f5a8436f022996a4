import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'

import { receiveBase64 } from '../../../src/files/receiveBase64.js'

const MEGABYTE = 1024 * 1024
const file = (bytes: number) => ({
  data: Buffer.alloc(bytes, 'x').toString('base64'),
  name: 'a.pdf',
})
const limits = { maxFiles: 3, maxMegabytes: 2 }

test('files are written and taken away again', async () => {
  const { discard, files } = await receiveBase64([file(1), file(2), file(3)], limits)
  expect(files.map(({ name, size }) => [name, size])).toEqual([
    ['a.pdf', 1],
    ['a.pdf', 2],
    ['a.pdf', 3],
  ])
  const target = files[2]?.path ?? ''
  expect(await readFile(target, 'utf8')).toBe('xxx')
  await discard()
  await expect(readFile(target)).rejects.toThrow('ENOENT')
})

test.each([
  ['as large as a file may be', [file(2 * MEGABYTE)], undefined],
  ['larger than a file may be', [file(2 * MEGABYTE + 1)], 'FILE_TOO_LARGE'],
  ['5 MB together', [file(2 * MEGABYTE), file(2 * MEGABYTE), file(MEGABYTE)], undefined],
  [
    'more than 5 MB together',
    [file(2 * MEGABYTE), file(2 * MEGABYTE), file(MEGABYTE + 1)],
    'FILE_TOO_LARGE',
  ],
  ['too many', [file(1), file(1), file(1), file(1)], 'PAYLOAD_TOO_LARGE'],
  ['not base64', [{ data: '####', name: 'a' }], 'UPLOAD_INCOMPLETE'],
  ['cut', [{ data: 'YWJ', name: 'a' }], 'UPLOAD_INCOMPLETE'],
])('%s', async (_, files, code) => {
  const outcome = await receiveBase64(files, limits).catch((error: unknown) => error)
  expect(outcome).toMatchObject(code ? { code } : { files: files.map(() => ({ name: 'a.pdf' })) })
  if ('discard' in Object(outcome)) await (outcome as { discard: () => Promise<void> }).discard()
})
