import type { Payload } from 'payload'

import { readLogoFacts, logoBytes } from '../../core/agencyLogo.js'
import type { Agency } from '../../data/agencyOf.js'
import { findFields } from '../../data/store.js'
import { notThere, sendAsset } from './answerAsset.js'
import { openContent } from './openAsset.js'

const NAME = /^logo-(?<id>[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})\.(?<hash>[\w-]{16})\.png$/

/** As many as an installation has agencies with one, for the most part: some kilobytes each. */
const MOST_KEPT = 50
type Picture = { bytes: Buffer; contentType: string }
const kept = new Map<string, Picture>()

/** The name that an agency's logo is served under; its hash makes it another with each picture. */
export const logoName = ({ id, logoFacts }: Pick<Agency, 'id' | 'logoFacts'>): null | string => {
  const facts = readLogoFacts(logoFacts)
  return facts && `logo-${id}.${facts.hash}.png`
}

export const isLogoName = (fileName: string): boolean => NAME.test(fileName)

/** A logo that was asked for before, without a database; null for one that was not. */
export const answerKeptLogo = (request: Request, fileName: string): null | Promise<Response> => {
  const picture = kept.get(fileName)
  return picture ? sendAsset(request, fileName, openContent(picture)) : null
}

/** A logo by the exact name it has now; 404 for one that the agency has no more. */
export const answerLogo = async (
  payload: Payload,
  request: Request,
  fileName: string,
): Promise<Response> => {
  const { hash, id } = NAME.exec(fileName)?.groups ?? {}
  const fields = ['logo', 'logoFacts'] as const
  const agency = id
    ? await findFields({ payload }, 'agencies', { id: { equals: id } }, fields)
    : null
  const bytes = logoBytes(agency?.logo)
  // guard: logo-by-its-hash
  if (!bytes || readLogoFacts(agency?.logoFacts)?.hash !== hash)
    return notThere(request.method === 'HEAD')
  const [oldest] = kept.keys()
  if (oldest !== undefined && kept.size >= MOST_KEPT) kept.delete(oldest)
  const picture = { bytes, contentType: 'image/png' }
  kept.set(fileName, picture)
  return sendAsset(request, fileName, openContent(picture))
}
