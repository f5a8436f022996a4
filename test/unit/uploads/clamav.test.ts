import { mkdtempSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'

import { afterEach, describe, expect, test } from 'vitest'

import { clamav } from '../../../src/files/clamav.js'
import { EICAR } from '../../support/files.js'

const folder = mkdtempSync(path.join(tmpdir(), 'pcp-clamav-'))
const socket = path.join(folder, 'clamd.sock')
let server: Server | undefined
afterEach(() => server?.close())

/** Speaks INSTREAM as clamd does: reads pieces up to the empty one, then answers and closes. */
const clamd = (answer: (file: Buffer) => null | string): Promise<void> =>
  new Promise((resolve) => {
    server = createServer((connection) => {
      let received = Buffer.alloc(0)
      connection.on('error', () => undefined)
      connection.on('data', (piece: Buffer) => {
        received = Buffer.concat([received, piece])
        const command = 'zINSTREAM\0'
        if (received.length < command.length) return
        expect(received.subarray(0, command.length).toString()).toBe(command)
        const pieces: Buffer[] = []
        let at = command.length
        while (at + 4 <= received.length) {
          const length = received.readUInt32BE(at)
          if (length === 0) {
            const reply = answer(Buffer.concat(pieces))
            if (reply === null) connection.destroy()
            else connection.end(`${reply}\0`)
            return
          }
          if (at + 4 + length > received.length) return
          pieces.push(received.subarray(at + 4, at + 4 + length))
          at += 4 + length
        }
      })
    }).listen(socket, resolve)
  })

const scan = (content: string, signal = AbortSignal.timeout(5_000)) => {
  const facts = { mimeType: 'application/pdf', sha256: '', size: content.length }
  return clamav({ socket })({ ...facts, open: () => Readable.from(Buffer.from(content)), signal })
}

describe('clamd', () => {
  test('is given the whole file, and its verdict is taken', async () => {
    await clamd((file) =>
      file.includes(EICAR) ? 'stream: Eicar-Test-Signature FOUND' : 'stream: OK',
    )
    expect(await scan('x'.repeat(300_000))).toBe('clean')
    expect(await scan(`${'x'.repeat(200_000)}${EICAR}`)).toBe('infected')
  })

  test.each(['INSTREAM size limit exceeded. ERROR', 'stream: OK and more', ''])(
    'that answers "%s" says nothing',
    async (answer) => {
      await clamd(() => answer)
      await expect(scan('x')).rejects.toThrow(/clamd/)
    },
  )

  test('that hangs up, is not there, or takes too long says nothing', async () => {
    await expect(scan('x')).rejects.toThrow(/ENOENT|ECONNREFUSED/)
    await clamd(() => null)
    await expect(scan('x')).rejects.toThrow(/clamd|ECONNRESET|EPIPE/)
    server?.close()
    await clamd(() => new Promise(() => undefined) as never)
    await expect(scan('x', AbortSignal.timeout(300))).rejects.toThrow(/given up|clamd/)
  })
})
