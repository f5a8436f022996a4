import { randomUUID } from 'node:crypto'
import { Readable } from 'node:stream'

import type { PayloadRequest, Where } from 'payload'

import { stream } from '../../../actions/answers.js'
import { requireClient } from '../../../actions/caller.js'
import { defineAction } from '../../../actions/defineAction.js'
import { auditEffect } from '../../../audit/audit.js'
import { getContext } from '../../../config/context.js'
import type { Effect } from '../../../contract/effects.js'
import { createFormats } from '../../../core/format.js'
import { ANSWER_HEADERS } from '../../../core/securityHeaders.js'
import { findRowByID } from '../../../data/store.js'
import { transition } from '../../../effects/transition.js'
import { PortalError } from '../../../errors/PortalError.js'
import { attachmentHeader } from '../../../files/safeFileName.js'
import { proofInput } from '../../../identity/proofInput.js'
import { proveOwner } from '../../../identity/proveOwner.js'
import type { PortalSession } from '../../../identity/session.js'
import { requestLocale } from '../../../language/requestLocale.js'
import { translatorFor } from '../../../language/translatorFor.js'
import { budget } from '../../../limits/budgets.js'
import { refund, spend } from '../../../limits/rateLimit.js'
import { accountSections } from '../archive/accountSections.js'
import { agencySections } from '../archive/agencySections.js'
import { archiveOf } from '../archive/archive.js'
import { dataFile } from '../archive/dataFile.js'
import { documentFiles } from '../archive/files.js'
import { pageFile } from '../archive/pageFile.js'
import { rowSections } from '../archive/rowSections.js'
import type { Entry, MyDataWork } from '../archive/types.js'

/** A ZIP on its way. Read the stream to its end or destroy it: until then a file may be open. */
export type MyDataDownload = { fileName: string; stream: Readable }

const workOf = async (req: PayloadRequest, session: PortalSession): Promise<MyDataWork> => {
  const locale = requestLocale(req, session.account.preferredLanguage)
  const { agencyID } = session
  const agency = agencyID === null ? null : await findRowByID(req, 'agencies', agencyID)
  return {
    format: createFormats({ locale, timeZone: agency?.timeZone ?? undefined }),
    leftOut: new Map(),
    locale,
    newestFile: undefined,
    req,
    session,
    t: translatorFor(req, locale),
  }
}

/** Files first: what the lists say of each is known then. */
const entriesOf = async function* (work: MyDataWork, now: Date): AsyncGenerator<Entry> {
  const { format, req, session, t } = work
  const { productName } = getContext(req.payload).options
  const at = now.toISOString()
  yield* documentFiles(work)
  const sections = [...rowSections(work), ...agencySections(work), ...accountSections(work)]
  const about = {
    connected: session.clientID !== null,
    createdAt: at,
    filesLeftOut: work.leftOut.size,
    language: work.locale,
    service: productName,
  }
  const entry = (name: string, text: AsyncIterable<string>): Entry => ({
    mtime: now,
    name,
    stream: Readable.from(text),
  })
  yield entry('data.json', dataFile(about, sections))
  const lines = [
    t('client.myDataPageIntro', {
      date: `${format.on(at)}, ${format.time(at)}`,
      productName,
    }),
    t('client.myDataPageKeep'),
    ...(session.clientID === null ? [t('client.myDataNotConnected')] : []),
    ...(work.leftOut.size > 0 ? [t('client.myDataLeftOut', { count: work.leftOut.size })] : []),
  ]
  yield entry('index.html', pageFile(work, { lines, title: t('client.myDataPageTitle') }, sections))
}

/** Takes one of the day's downloads; given back when it was not the owner who asked. */
const proveOnce = async (
  req: PayloadRequest,
  input: Readonly<Record<string, unknown>>,
): Promise<PortalSession> => {
  // guard: my-data-by-client
  const actor = requireClient(req)
  const download = budget(req, 'dataDownload', actor.session.account.id)
  // guard: my-data-budget
  await spend(req, download)
  try {
    // guard: my-data-needs-proof
    await proveOwner(req, actor, input)
  } catch (error) {
    await refund(req, download)
    throw error
  }
  return actor.session
}

/**
 * Times that another change of the account may come first: of parallel downloads one is written
 * down after the other.
 */
const MANY = 5

/**
 * Writes the event and the mail about it, in one statement.
 * @throws 401 when the account was changed or turned off meanwhile
 */
const tellOwner = async (
  req: PayloadRequest,
  { credentialVersion, id }: PortalSession['account'],
): Promise<void> => {
  const effects: Effect[] = [
    auditEffect(req, { action: 'account.data-downloaded', subject: id }),
    {
      key: `data-downloaded:${randomUUID()}`,
      kind: 'mail',
      mail: 'data-downloaded',
      subject: id,
    },
  ]
  const same: Where = {
    and: [{ status: { equals: 'active' } }, { credentialVersion: { equals: credentialVersion } }],
  }
  for (let attempt = 0; attempt < MANY; attempt += 1) {
    const told = await transition(req, {
      data: {},
      effects,
      id,
      key: 'portalAccounts',
      where: same,
    })
    if (told) return
    const now = await findRowByID(req, 'portalAccounts', id)
    if (now?.status !== 'active' || now.credentialVersion !== credentialVersion)
      throw new PortalError('SIGNED_OUT')
  }
  throw new PortalError('TOO_MANY_REQUESTS', { retryAfter: 1 })
}

const asDownload = ({ fileName, stream: zip }: MyDataDownload): Response =>
  new Response(Readable.toWeb(zip) as ReadableStream, {
    headers: {
      ...ANSWER_HEADERS,
      'Content-Disposition': attachmentHeader(fileName, 'zip'),
      'Content-Type': 'application/zip',
    },
  })

/**
 * Everything held about the client who asks, to take along: `data.json`, a page to read, and their
 * files (the right of access, 45 CFR 164.524, with the accounting of 164.528; GDPR Art. 15 and 20).
 * Their own read rules decide what is in it, and somebody who is not connected gets their account
 * alone. Password, and the app's code where there is an app: a screen left open is not enough. The
 * event and the mail to the owner are written before the first byte leaves.
 * @throws 429, 401, 400, 403 PASSWORD_WRONG
 */
export const downloadMyData = defineAction({
  name: 'downloadMyData',
  does: 'Everything held about the client as a ZIP: [below](#a-clients-own-data); a stream, so no mutation',
  who: 'client',
  input: proofInput,
  output: stream<MyDataDownload>(),
  // To forms and programs alike: a form's browser saves it and stays where it is.
  http: { respond: asDownload },
  run: async (req, input) => {
    const session = await proveOnce(req, input)
    const { account } = session
    const now = getContext(req.payload).options.clock()
    await tellOwner(req, account)
    const work = await workOf(req, session)
    const stream = archiveOf(entriesOf(work, now), (error) => {
      // A session that ended meanwhile is no fault.
      if (error instanceof PortalError) return
      req.payload.logger.error({ err: error, msg: 'A download of own data broke off' })
    })
    req.signal?.addEventListener('abort', () => stream.destroy(), { once: true })
    return { fileName: `my-data-${now.toISOString().slice(0, 10)}`, stream }
  },
})
