import { z } from 'zod'

import { stream } from '../../../actions/answers.js'
import { requireConnected } from '../../../actions/caller.js'
import { defineAction } from '../../../actions/defineAction.js'
import { parseInput } from '../../../actions/input.js'
import * as field from '../../../actions/schemas.js'
import { createFormats } from '../../../core/format.js'
import { ANSWER_HEADERS } from '../../../core/securityHeaders.js'
import { agencyOf } from '../../../data/agencyOf.js'
import { visibleRow } from '../../../data/store.js'
import { PortalError } from '../../../errors/PortalError.js'
import { translatorFor } from '../../../language/translatorFor.js'
import { availableLocales } from '../../../translations/translate.js'
import { releasePDF } from '../pdf/releasePDF.js'
import { ownerOf } from '../standing.js'

type ReleaseFile = { bytes: Uint8Array<ArrayBuffer>; fileName: string }

const asPDF = ({ bytes, fileName }: ReleaseFile): Response =>
  new Response(bytes, {
    headers: {
      ...ANSWER_HEADERS,
      'Content-Disposition': `attachment; filename="${fileName}"`,
      'Content-Type': 'application/pdf',
    },
  })

export const releaseFileInput = z.object({ id: field.id })

/** What was drawn, as it was kept. */
const drawnOf = (signature: null | string | undefined): Buffer | null => {
  const data = signature?.split(',')[1]
  return data ? Buffer.from(data, 'base64') : null
}

/**
 * The client's own copy of a release that they signed in the portal, as a PDF in the language of the
 * text: words, name, moment, the text's hash and what was drawn (42 CFR 2.32 and 45 CFR
 * 164.508(c)(4): a copy for who signs).
 * @throws 429, 401, 404, 403
 */
export const releaseFile = defineAction({
  name: 'releaseFile',
  does: 'What the client signed, as a PDF in the language of the text; a file, so no query',
  who: 'the client',
  input: releaseFileInput,
  output: stream<ReleaseFile>(),
  http: { respond: asPDF },
  run: async (req, input) => {
    await requireConnected(req)
    const { id } = parseInput(releaseFileInput, input)
    const row = await visibleRow(req, 'releasesOfInformation', id)
    const owner = row && ownerOf(row)
    if (!row?.signedText || !row.signedAt || !owner) throw new PortalError('NOT_FOUND')
    const agency = await agencyOf(req, owner.agency)
    const locale = availableLocales().find((one) => one === row.signedLanguage) ?? 'en'
    const t = translatorFor(req, locale)
    const format = createFormats({ locale, timeZone: agency?.timeZone ?? undefined })
    const given = row.permission === 'yes'
    const facts = [
      { label: t('client.releaseWith'), value: agency?.name ?? '' },
      {
        label: t('client.roiPermission'),
        value: t(given ? 'legal.roiYes' : 'legal.roiNo'),
      },
      { label: t('client.roiSignedAs'), value: row.signedName ?? '' },
      {
        label: t('client.roiSignedOn'),
        value: `${format.on(row.signedAt)}, ${format.time(row.signedAt)}`,
      },
      { label: t('client.roiFrom'), value: format.day(row.startDate) },
      ...(row.endDate ? [{ label: t('client.roiUntil'), value: format.day(row.endDate) }] : []),
      ...(row.revokedAt
        ? [{ label: t('client.privacyRevoked'), value: format.on(row.revokedAt) }]
        : []),
      { label: t('client.releaseHash'), value: row.signedTextHash ?? '' },
    ]
    const bytes = await releasePDF({
      at: new Date(row.signedAt),
      facts,
      lettersMissing: t('client.releaseLettersMissing'),
      locale,
      page: (number, of) => t('client.releasePage', { number, of }),
      signature: drawnOf(row.signature),
      signatureLabel: t('client.releaseDrawn'),
      text: row.signedText,
      title: t('legal.roiTitle'),
    })
    return {
      bytes: new Uint8Array(bytes),
      fileName: `release-${row.signedAt.slice(0, 10)}.pdf`,
    }
  },
})
