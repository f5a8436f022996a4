import { passkeysOf } from '../../../identity/passkeys/passkeys.js'
import { secondFactor } from '../../../identity/secondFactor.js'
import { noticeChoicesOf } from '../../../outbox/noticeChoices.js'
import { devices, sessions } from '../../devices/index.js'
import { namedSavedPlaces } from '../../resources/index.js'
import type { ArchiveFact, ArchiveItem, MyDataWork, ArchiveSection } from './types.js'

const moment = ({ format }: MyDataWork, value: string): string =>
  `${format.on(value)}, ${format.time(value)}`

const told = (facts: readonly (ArchiveFact | null)[]): ArchiveFact[] =>
  facts.filter((fact) => fact !== null)

/** The account, by the fields that are named here: nothing that signs in or leads to it. */
const account = async (work: MyDataWork): Promise<ArchiveItem[]> => {
  const { req, session, t } = work
  const { createdAt, email, id, lastSeenAt, preferredLanguage } = session.account
  const [factor, notices, savedPlaces] = await Promise.all([
    secondFactor(req, id),
    noticeChoicesOf(req, id),
    namedSavedPlaces(req, id),
  ])
  const app = factor?.app === true
  const recoveryCodesLeft = factor?.row?.recoveryHashes?.length ?? 0
  const facts = told([
    { label: t('client.myDataSince'), text: moment(work, createdAt) },
    lastSeenAt ? { label: t('client.deviceLastUsed'), text: moment(work, lastSeenAt) } : null,
    { label: t('client.appTitle'), text: t(app ? 'client.appRowOn' : 'client.appRowOff') },
    factor
      ? {
          label: t('client.recoveryList'),
          text: t('client.appCodesLeft', { count: recoveryCodesLeft }),
        }
      : null,
    savedPlaces.length > 0
      ? {
          label: t('client.savedTitle'),
          text: savedPlaces.flatMap(({ name }) => name ?? []).join(', '),
        }
      : null,
  ])
  const data = {
    // guard: my-data-names-its-fields
    authenticatorApp: app,
    createdAt,
    email,
    id,
    lastSeenAt: lastSeenAt ?? null,
    notices: notices?.ways ?? null,
    preferredLanguage: preferredLanguage ?? null,
    quietFrom: notices?.quietFrom ?? null,
    quietUntil: notices?.quietUntil ?? null,
    recoveryCodesLeft,
    savedPlaces,
  }
  return [{ data, facts, title: email }]
}

const openSessions = async (work: MyDataWork): Promise<ArchiveItem[]> => {
  const { sessions: rows } = await sessions.run(work.req, {})
  return rows.map((row) => ({
    data: row,
    facts: told([
      { label: work.t('client.deviceSignedIn'), text: moment(work, row.signedInAt) },
      { label: work.t('client.deviceLastUsed'), text: moment(work, row.lastUsedAt) },
    ]),
    title: row.label,
  }))
}

const rememberedDevices = async (work: MyDataWork): Promise<ArchiveItem[]> => {
  const { devices: rows } = await devices.run(work.req, {})
  return rows.map((row) => ({
    data: row,
    facts: [
      { label: work.t('client.deviceAdded'), text: moment(work, row.addedAt) },
      { label: work.t('client.deviceLastUsed'), text: moment(work, row.lastUsedAt) },
      { label: work.t('client.deviceUntil'), text: moment(work, row.expiresAt) },
    ],
    title: row.label,
  }))
}

/** By the names their owner gave them; not the keys. */
const passkeys = async (work: MyDataWork): Promise<ArchiveItem[]> => {
  const rows = await passkeysOf(work.req, work.session.account.id)
  return rows.map(({ createdAt, lastUsedAt, name }) => ({
    data: { addedAt: createdAt, lastUsedAt: lastUsedAt ?? null, name },
    facts: told([
      { label: work.t('client.passkeyAdded'), text: moment(work, createdAt) },
      lastUsedAt
        ? { label: work.t('client.deviceLastUsed'), text: moment(work, lastUsedAt) }
        : null,
    ]),
    title: name,
  }))
}

/** The items of one look-up as pages: the lists of an account are short and bounded. */
const once = (work: MyDataWork, read: (work: MyDataWork) => Promise<ArchiveItem[]>) =>
  async function* (): AsyncGenerator<ArchiveItem[]> {
    yield await read(work)
  }

/** How the client signs in. All that there is of somebody who is not connected. */
export const accountSections = (work: MyDataWork): ArchiveSection[] => [
  { items: once(work, account), name: 'account', title: work.t('client.accountTitle') },
  { items: once(work, openSessions), name: 'sessions', title: work.t('client.sessionsTitle') },
  {
    items: once(work, rememberedDevices),
    name: 'devices',
    title: work.t('client.devicesRemembered'),
  },
  { items: once(work, passkeys), name: 'passkeys', title: work.t('client.passkeysTitle') },
]
