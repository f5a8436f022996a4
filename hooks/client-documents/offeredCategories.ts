import type { FilterOptions, PayloadRequest } from 'payload'

import { getActor } from '../../access/actor.js'
import { toID } from '../../src/core/ids.js'
import { agencyOf } from '../../src/data/agencyOf.js'
import { findFields } from '../../src/data/store.js'
import { agencyOfNewRow } from '../shared/stampAgency.js'

type Document = { agency?: unknown; client?: unknown; request?: unknown }
type Asked = { data: unknown; id?: number | string; req: PayloadRequest }

/**
 * Under what staff may file a document: the categories that its agency offers, and the one it has
 * already. What answers a request takes the category that was asked for, and in lists everything can
 * be looked for: there is no client there yet.
 */
export const offeredCategories = (async ({ data, id, req }: Asked) => {
  const { agency, client, request } = (data ?? {}) as Document
  const isAnswer = id === undefined && Boolean(request)
  if (getActor(req).kind !== 'staff' || !toID(client) || isAnswer) return true
  const owner = toID(id === undefined ? await agencyOfNewRow(req, { agency, client }) : agency)
  const offered = owner === null ? null : (await agencyOf(req, owner))?.fileCategories
  if (!offered?.length) return true
  const row =
    id === undefined
      ? null
      : await findFields(req, 'clientDocuments', { id: { equals: id } }, ['category'])
  const kept = toID(row?.category)
  // guard: filed-where-the-agency-files
  return { id: { in: [...offered.map((one) => toID(one)), ...(kept === null ? [] : [kept])] } }
}) satisfies FilterOptions
