import type { Payload } from 'payload'

import { getContext } from '../config/context.js'
import { normalizeEmail } from '../core/email.js'
import type { ID } from '../core/ids.js'
import type { Source } from '../core/source.js'
import { keyedHash } from '../crypto/keys.js'
import { changeRow } from '../data/store.js'
import { changeChoices, type NoticeChoices } from './noticeChoices.js'

/** What can be refused for good: an address, or a number. */
export type Reach = 'email' | 'phone'

/** As it is remembered: another address, or another number, is another hash and clears it. */
const hashOf = (payload: Payload, kind: Reach, to: string): string =>
  keyedHash(payload, 'delivery', kind, kind === 'email' ? normalizeEmail(to) : to).toString(
    'base64url',
  )

const FIELDS = {
  email: { at: 'refusedEmailAt', hash: 'refusedEmail' },
  phone: { at: 'refusedPhoneAt', hash: 'refusedPhone' },
} as const

/** Remembers that a mail server, or a provider of texts, refused it for good. */
export const rememberRefusal = (
  source: Source,
  account: ID,
  { kind, to }: { kind: Reach; to: string },
): Promise<void> => {
  const { at, hash } = FIELDS[kind]
  return changeChoices(source, account, {
    [at]: getContext(source.payload).options.clock().toISOString(),
    [hash]: hashOf(source.payload, kind, to),
  })
}

/** Since when this address or number is known to be refused; null where it is not. */
export const refusedSince = (
  payload: Payload,
  choices: NoticeChoices | null,
  { kind, to }: { kind: Reach; to: null | string | undefined },
): null | string => {
  const { at, hash } = FIELDS[kind]
  const known = choices?.[hash]
  return to && known && known === hashOf(payload, kind, to) ? (choices[at] ?? null) : null
}

/** It was taken after all: a mailbox that was closed for a while is open again. */
export const forgetRefusal = async (
  source: Source,
  choices: NoticeChoices | null,
  { kind, to }: { kind: Reach; to: string },
): Promise<void> => {
  if (!choices || refusedSince(source.payload, choices, { kind, to }) === null) return
  const { at, hash } = FIELDS[kind]
  await changeRow(
    source,
    'noticeChoices',
    { id: { equals: choices.id } },
    { [at]: null, [hash]: null },
  )
}
