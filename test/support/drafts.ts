import { tokenDigest } from '../../src/crypto/keys.js'
import { findRow } from '../../src/data/store.js'
import { openSealedDraft, type DraftContent } from '../../src/drafts/sealedDraft.js'
import type { PortalApp } from './portalApp.js'

type Led = { headers: Headers }

/** Where a form was led to, below the portal's origin. */
export const placeOfForm = ({ headers }: Led): URL =>
  new URL(headers.get('location') ?? '', 'http://portal.example')

/** What an address names as waiting; inside `next` where it leads over sign-in. */
export const draftTokenOf = (answer: Led): null | string => {
  const { searchParams } = placeOfForm(answer)
  const next = new URL(searchParams.get('next') ?? '', 'http://portal.example')
  return searchParams.get('draft') ?? next.searchParams.get('draft')
}

/** What waits for a form that came back, opened without asking whose it is. */
export const draftOfForm = async (app: PortalApp, answer: Led): Promise<DraftContent | null> => {
  const token = draftTokenOf(answer)
  if (token === null) return null
  const row = await findRow({ payload: app.payload }, 'portalDrafts', {
    tokenHash: { equals: tokenDigest(token) },
  })
  return row && openSealedDraft(app.payload, row)
}
