import { connect, type Socket } from 'node:net'
import type { Readable } from 'node:stream'

import type { ScanFile } from '../config/options.js'

type ClamAVOptions = {
  /** @default '127.0.0.1' */
  host?: string
  /** @default 3310 */
  port?: number
  /** Path of a unix socket, instead of host and port. */
  socket?: string
}

const MAX_ANSWER = 4096

/**
 * One piece as INSTREAM takes it: its length in four bytes, then the bytes. A piece of none ends
 * the file.
 */
const framed = (piece: Buffer): Buffer => {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(piece.length)
  return Buffer.concat([length, piece])
}

const answerOf = (socket: Socket): Promise<string> =>
  new Promise((resolve, reject) => {
    let answer = ''
    socket.setEncoding('utf8')
    socket.on('data', (text: string) => {
      answer += text
      if (answer.length > MAX_ANSWER) socket.destroy(new Error('clamd answers too much'))
    })
    socket.once('end', () => resolve(answer.replaceAll('\0', '').trim()))
    socket.once('error', reject)
    socket.once('close', () => reject(new Error('clamd closed the connection')))
  })

/** Waits where clamd reads slower than the store, so that the file never stands in memory. */
const send = async (socket: Socket, file: Readable): Promise<void> => {
  socket.write('zINSTREAM\0')
  for await (const piece of file) {
    if (socket.destroyed) return
    if (!socket.write(framed(piece as Buffer)))
      await new Promise<void>((resolve) => {
        socket.once('drain', resolve)
        socket.once('close', () => resolve())
      })
  }
  socket.write(framed(Buffer.alloc(0)))
}

/**
 * Virus scanner for `upload.scan`: gives each file to a clamd over TCP or a unix socket, by its
 * INSTREAM command (clamd(8)). Anything but a clear answer throws, so that the file waits. clamd's
 * `StreamMaxLength` must be at least `upload.maxMegabytes`.
 */
export const clamav =
  ({ host = '127.0.0.1', port = 3310, socket: socketPath }: ClamAVOptions = {}): ScanFile =>
  async ({ open, signal }) => {
    const socket = socketPath ? connect(socketPath) : connect(port, host)
    const stop = (): void => void socket.destroy(new Error('The scan was given up'))
    signal.addEventListener('abort', stop)
    try {
      const answered = answerOf(socket)
      const [answer] = await Promise.all([answered, send(socket, open())])
      if (answer === 'stream: OK') return 'clean'
      if (/^stream: .+ FOUND$/.test(answer)) return 'infected'
      throw new Error(`clamd answered: ${answer.slice(0, 200)}`)
    } finally {
      signal.removeEventListener('abort', stop)
      socket.destroy()
    }
  }
