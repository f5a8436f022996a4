import type { Where } from 'payload'

import { getContext } from '../config/context.js'
import type { ID } from '../core/ids.js'
import type { Source } from '../core/source.js'
import { insertOnce } from '../data/insertOnce.js'
import type { Row } from '../data/rows.js'
import { changeRow, findRow } from '../data/store.js'

export type NoticeChoices = Row<'noticeChoices'>

const ofAccount = (account: ID) => ({ dedupeKey: { equals: String(account) } })

/** How an account wants its notices; null where nobody chose yet. */
export const noticeChoicesOf = (source: Source, account: ID): Promise<NoticeChoices | null> =>
  findRow(source, 'noticeChoices', ofAccount(account))

type Change = Partial<Omit<NoticeChoices, 'account' | 'createdAt' | 'dedupeKey' | 'id' | 'turns'>>

/** Writes a part of it, into a first row where there is none. */
export const changeChoices = async (source: Source, account: ID, data: Change): Promise<void> => {
  if (await changeRow(source, 'noticeChoices', ofAccount(account), data)) return
  const row = { account, dedupeKey: String(account), turns: 0, ...data }
  if (!(await insertOnce(source, 'noticeChoices', row)))
    await changeRow(source, 'noticeChoices', ofAccount(account), data)
}

/**
 * Takes the account's turn to be told something, by compare and set. False when somebody else was
 * first: what they send may already tell it.
 */
export const takeTurn = async (
  source: Source,
  account: ID,
  seen: NoticeChoices | null,
): Promise<boolean> => {
  const lastAt = getContext(source.payload).options.clock().toISOString()
  if (seen === null) {
    const row = { account, dedupeKey: String(account), lastAt, turns: 1 }
    return (await insertOnce(source, 'noticeChoices', row)) !== null
  }
  const where: Where = { and: [{ id: { equals: seen.id } }, { turns: { equals: seen.turns } }] }
  const taken = await changeRow(source, 'noticeChoices', where, { lastAt, turns: { $inc: 1 } })
  return taken !== null
}
