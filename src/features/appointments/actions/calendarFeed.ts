import type { PayloadRequest } from 'payload'

import { requireEnabled } from '../../../actions/caller.js'
import { defineEndpoint } from '../../../actions/defineAction.js'
import { getContext } from '../../../config/context.js'
import { publicURL } from '../../../config/publicURL.js'
import { DAY, isoIn } from '../../../core/clock.js'
import { toID } from '../../../core/ids.js'
import { tokenDigest } from '../../../crypto/keys.js'
import { findFields, listRows } from '../../../data/store.js'
import { PortalError } from '../../../errors/PortalError.js'
import { toPortalError } from '../../../errors/toPortalError.js'
import { answerError } from '../../../http/respond.js'
import { requestLocale } from '../../../language/requestLocale.js'
import { readerFor } from '../../../language/translatorFor.js'
import { budget } from '../../../limits/budgets.js'
import { spend } from '../../../limits/rateLimit.js'
import { requestsFromOutside } from '../../../limits/whoTries.js'
import { isLocked } from '../../records/index.js'
import { asFeed } from '../calendarFile.js'
import { icsOf } from '../icsOf.js'

/** So long what is over stays in a calendar. Own choice. */
const DAYS_BEFORE = 31
/** More than anybody has ahead; a bound all the same. */
const MOST = 300
/** A token of ours: 32 bytes in base64url. Anything else is asked of no database. */
const TOKEN = /^[\w-]{43}$/

/** Whose calendar it is. @throws 429, and 404 for an address that never was, was ended or is out of use */
const ownerOf = async (req: PayloadRequest, token: string) => {
  const connection = TOKEN.test(token)
    ? await findFields(req, 'portalConnections', { feedHash: { equals: tokenDigest(token) } }, [
        'account',
        'agency',
        'client',
        'status',
      ])
    : null
  const [account, agency, client] = [
    toID(connection?.account),
    toID(connection?.agency),
    toID(connection?.client),
  ]
  // guard: calendar-of-open-connection
  if (
    connection?.status !== 'connected' ||
    account === null ||
    agency === null ||
    client === null
  ) {
    await spend(req, ...requestsFromOutside(req, 'calendar'))
    throw new PortalError('NOT_FOUND')
  }
  // guard: calendar-asked-for-in-measure
  await spend(req, budget(req, 'calendarFeed', connection.id))
  // guard: calendar-of-record-in-use
  if (await isLocked(req, client)) throw new PortalError('NOT_FOUND')
  return { account, agency, client }
}

const textOf = async (req: PayloadRequest): Promise<string> => {
  const token: unknown = req.routeParams?.id
  const { account, agency, client } = await ownerOf(req, typeof token === 'string' ? token : '')
  await requireEnabled(req, agency)
  const { options } = getContext(req.payload)
  const [owner, rows] = await Promise.all([
    findFields(req, 'portalAccounts', { id: { equals: account } }, ['preferredLanguage', 'status']),
    listRows(
      req,
      'appointments',
      {
        and: [
          { client: { equals: client } },
          { status: { equals: 'booked' } },
          { startsAt: { greater_than: isoIn(options.clock(), -DAYS_BEFORE * DAY) } },
        ],
      },
      { limit: MOST, sort: 'startsAt' },
    ),
  ])
  if (owner?.status !== 'active') throw new PortalError('NOT_FOUND')
  const { t } = readerFor(req, requestLocale(req, owner.preferredLanguage))
  return icsOf(
    // guard: calendar-tells-times-alone
    rows.map((row) => ({
      endsAt: row.endsAt,
      id: row.id,
      isCanceled: false,
      revision: row.revision,
      stampedAt: row.updatedAt,
      startsAt: row.startsAt,
      summary: t('client.appointment'),
    })),
    {
      domain: new URL(publicURL(req.payload)).hostname,
      name: t('client.calendarName'),
      productName: options.productName,
    },
  )
}

/**
 * A client's appointments for calendar programs, which cannot sign in: whoever has the address reads
 * when there is one, and nothing else. @throws 429, 404, 403
 */
export const calendarFeed = defineEndpoint({
  name: 'calendarFeed',
  does: 'A client’s appointments as `text/calendar`, under the address that the client made: when they are, nothing about where, why or with whom. 404 once the address was ended or renewed',
  who: 'anyone who has the address',
  handler: async (req) => {
    try {
      return asFeed(await textOf(req))
    } catch (error) {
      return answerError(toPortalError(req, error), readerFor(req, requestLocale(req)))
    }
  },
})
