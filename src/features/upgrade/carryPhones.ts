import type { Source } from '../../core/source.js'
import { getContext } from '../../config/context.js'
import { storedPhone } from '../../contact/phone.js'
import { phoneCountryOf } from '../../contact/typedPhone.js'
import { recordContactChange } from '../../contact/writeContact.js'
import { toID } from '../../core/ids.js'
import { visibleText } from '../../core/visibleText.js'
import { changeStored, eachRow } from '../../data/eachRow.js'
import type { Row } from '../../data/rows.js'
import { findFields } from '../../data/store.js'
import type { Tally } from './tally.js'

type Account = Row<'portalAccounts'>

/** Whose number it is: the client who is connected by the account now. */
const ownerOf = async (source: Source, { id }: Account) => {
  const connection = await findFields(
    source,
    'portalConnections',
    { and: [{ account: { equals: id } }, { status: { equals: 'connected' } }] },
    ['client'],
  )
  const client = toID(connection?.client)
  const where = { id: { equals: client } }
  return client === null
    ? null
    : findFields(source, 'clients', where, ['agency', 'erasedAt', 'phone', 'updatedAt'])
}

const carry = async (source: Source, account: Account, tally: Tally): Promise<void> => {
  const { payload } = source
  const { slugs } = getContext(payload)
  const line = visibleText(account.phone ?? '', 'line')
  const owner = line === '' ? null : await ownerOf(source, account)
  const agency = toID(owner?.agency)
  // Connected to nobody: it stays, and goes when the account does.
  if (!owner || agency === null || owner.erasedAt) return
  const country = phoneCountryOf(source)
  const own = owner.phone ? visibleText(owner.phone, 'line') : ''
  const [given, profile] = [line, own].map((text) => storedPhone(text, country) ?? text)
  const isNew = profile === ''
  if (isNew) tally.changed(slugs.clients, 'phone')
  tally.changed(slugs.portalAccounts, 'phone')
  if (!tally.writes) return
  // Where the profile says another number, that one counts; the other stays known in the history.
  await recordContactChange(
    source,
    { agency, client: owner.id, door: 'server', key: `upgrade:${account.id}` },
    isNew
      ? { after: given ?? null, before: null, kind: 'phone' }
      : { after: profile ?? null, before: given ?? null, kind: 'phone' },
  )
  if (isNew)
    await changeStored(payload, {
      changes: { phone: given ?? null },
      collection: slugs.clients,
      row: owner,
    })
  await changeStored(payload, {
    changes: { phone: null },
    collection: slugs.portalAccounts,
    row: account,
  })
}

/**
 * Numbers that clients gave when they registered with 0.1.0 stood on their accounts; contact data is
 * true in the profile now. A number goes into an empty one and off the account. Before the clients
 * are mended, so that they are found by it.
 */
export const carryPhones = async (source: Source, tally: Tally): Promise<void> => {
  const slug = getContext(source.payload).slugs.portalAccounts
  for await (const row of eachRow(source.payload, slug)) {
    const account = row as unknown as Account
    if (account.phone) await carry(source, account, tally)
  }
}
