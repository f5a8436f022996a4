import type { SendSMS, SMS } from 'payload-client-portal'

const taken: SMS[] = []

/** A provider that takes every text. */
export const takeText: SendSMS = async (sms) => {
  taken.push(sms)
}

/** The code of the newest text to a number. */
export const codeTextedTo = (number: string): string => {
  const text = taken.findLast(({ to }) => to === number)?.text
  return /^\d{6}/.exec(text ?? '')?.[0] ?? ''
}
