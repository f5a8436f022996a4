import { mkdtempSync, readdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'

import { beforeEach, describe, expect, test } from 'vitest'

import type { Files } from '../../../src/contract/ports.js'
import { diskFiles } from '../../../src/files/diskFiles.js'

const FACTS = { mimeType: 'application/pdf', size: 0 }
let folder: string
let files: Files
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'pcp-disk-'))
  files = diskFiles({
    directory: path.join(folder, 'in'),
    quarantineDirectory: path.join(folder, 'away'),
  })
})
const put = (key: string, content: Readable | string): Promise<void> =>
  files.put(key, typeof content === 'string' ? Readable.from([content]) : content, FACTS)
const names = (of: string): string[] => readdirSync(path.join(folder, of))

describe('files on the disk', () => {
  test('are read whole or in part, any number of times, until they are closed', async () => {
    const content = 'x'.repeat(100_000) + 'end'
    await put('a', content)
    const file = await files.open('a')
    expect(file?.size).toBe(content.length)
    for (const range of [undefined, { end: content.length - 1, start: 99_999 }]) {
      const stream = file?.stream(range) ?? Readable.from([])
      expect(await text(stream)).toBe(range ? 'xend' : content)
    }
    file?.stream().destroy()
    expect(await text(file?.stream({ end: 0, start: 0 }) ?? Readable.from([]))).toBe('x')
    await file?.close()
    await expect(file?.close()).resolves.toBeUndefined()
  })

  test('are what they were when they were opened', async () => {
    await put('a', 'first')
    const file = await files.open('a')
    await files.remove('a')
    await put('a', 'other')
    expect(await text(file?.stream() ?? Readable.from([]))).toBe('first')
    await file?.close()
  })

  test('belong to the user of the server alone', async () => {
    await put('a', 'x')
    expect(statSync(path.join(folder, 'in')).mode & 0o077).toBe(0)
    expect(statSync(path.join(folder, 'in/a')).mode & 0o077).toBe(0)
  })

  test('are stored whole or not at all, and never over another', async () => {
    const broken = Readable.from(
      (async function* () {
        yield 'half'
        await Promise.reject(new Error('The sender is gone'))
      })(),
    )
    await expect(put('a', broken)).rejects.toThrow('The sender is gone')
    expect(names('in')).toEqual([])
    await put('a', 'first')
    await expect(put('a', 'second')).rejects.toThrow('EEXIST')
    const file = await files.open('a')
    expect(await text(file?.stream() ?? Readable.from([]))).toBe('first')
    await file?.close()
  })

  test('in quarantine open no more, and what is gone already is no fault', async () => {
    await put('a', 'x')
    await files.quarantine('a')
    await files.quarantine('a')
    expect([await files.open('a'), names('in'), names('away')]).toEqual([null, [], ['a']])
    await files.remove('a')
    await files.remove('a')
    expect(names('away')).toEqual([])
  })

  test('are files, not links to others', async () => {
    await put('a', 'x')
    writeFileSync(path.join(folder, 'secret'), 'x')
    symlinkSync(path.join(folder, 'secret'), path.join(folder, 'in/b'))
    expect(await files.open('b')).toBeNull()
  })
})
