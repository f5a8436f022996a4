import { SMTPServer } from 'smtp-server'
import PostalMime, { type Email } from 'postal-mime'

export type ReceivedMail = Email & { recipient: string }

/** A real SMTP server that keeps what arrives. `refuse` makes it answer with an error, a temporary one unless `responseCode` is another. */
export const openMailbox = async (listenOn = 0) => {
  const mails: ReceivedMail[] = []
  const state = { refuse: false, responseCode: 451 }
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, session, done) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        if (state.refuse) {
          done(Object.assign(new Error('not now'), { responseCode: state.responseCode }))
          return
        }
        PostalMime.parse(Buffer.concat(chunks))
          .then((mail) => {
            mails.push({ ...mail, recipient: session.envelope.rcptTo[0]?.address ?? '' })
            done()
          })
          .catch(done)
      })
    },
  })
  await new Promise<void>((resolve) => {
    server.listen(listenOn, '127.0.0.1', resolve)
  })
  const address = server.server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const to = (recipient: string): ReceivedMail[] =>
    mails.filter((mail) => mail.recipient === recipient)
  return {
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve())
        // Senders that keep their line open, which it would wait for
        for (const connection of server.connections) connection.close()
      }),
    mails,
    port,
    state,
    to,
  }
}

/** The token of the link in a mail's text part. */
export const tokenIn = (mail: ReceivedMail | undefined): string =>
  /[?&]token=([\w-]+)/.exec(mail?.text ?? '')?.[1] ?? ''

/** The code that stands alone on a line of the text part. */
export const codeIn = (mail: ReceivedMail | undefined): string =>
  /^(\d{6})$/m.exec((mail?.text ?? '').replaceAll('\r', ''))?.[1] ?? ''
