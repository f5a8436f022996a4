import { SMSRefusedError, type SendSMS } from 'payload-client-portal'

/** Where texts are handed over: a provider's address, else the demo's own, which shows them at /mail. */
const provider = (): string =>
  process.env.SMS_URL ??
  `${process.env.SERVER_URL ?? `http://localhost:${process.env.PORT ?? 3000}`}/sms`

/** Texts over HTTP, as most providers take them. 422 is a number that can never be reached. */
export const sendSMS: SendSMS = async ({ id, signal, text, to }) => {
  const answer = await fetch(provider(), {
    body: JSON.stringify({ id, text, to }),
    headers: { 'content-type': 'application/json' },
    method: 'POST',
    signal,
  })
  if (answer.status === 422) throw new SMSRefusedError('The provider knows no such number')
  if (!answer.ok) throw new Error(`The provider answered ${answer.status}`)
}
