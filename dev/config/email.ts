import type { Config } from 'payload'

import { demoMailAdapter } from '../mail/demoMailAdapter.js'
import { sender } from '../mail/sender.js'

/** `smtp(s)://user:password@host:port` as the mail library's options. */
const smtpOptions = (text: string) => {
  const url = new URL(text)
  const secure = url.protocol === 'smtps:'
  return {
    host: url.hostname,
    port: url.port ? Number(url.port) : secure ? 465 : 587,
    secure,
    ...(url.username
      ? { auth: { pass: decodeURIComponent(url.password), user: decodeURIComponent(url.username) } }
      : {}),
  }
}

/** `SMTP_URL` sends through that server, else mails land in the demo's own mailbox at /mail. */
export const email = async (): Promise<NonNullable<Config['email']>> => {
  if (!process.env.SMTP_URL) return demoMailAdapter
  const { nodemailerAdapter } = await import('@payloadcms/email-nodemailer')
  return nodemailerAdapter({
    ...sender,
    // A mail server that is down must not keep the app from starting
    skipVerify: true,
    transportOptions: smtpOptions(process.env.SMTP_URL),
  })
}
