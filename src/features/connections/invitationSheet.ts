import type { PayloadRequest } from 'payload'
import { z } from 'zod'

import { answer } from '../../actions/answers.js'
import { getContext } from '../../config/context.js'
import { portalLink } from '../../config/publicURL.js'
import { maskEmail } from '../../core/email.js'
import { helpIn } from '../../core/helpIn.js'
import type { Agency } from '../../data/agencyOf.js'
import type { Row } from '../../data/rows.js'
import { mailLanguage } from '../../language/mailLanguage.js'
import { translatorFor } from '../../language/translatorFor.js'
import { sheetCode } from '../../otp/sheetCode.js'
import { qrPath } from '../../portal/kit/components/QRCode/qrPath.js'

export const sheetAnswer = answer('PortalInvitationSheet', {
  agency: z.string(),
  /** Told this once. */
  code: z.string(),
  expiresAt: z.string(),
  /** Whom to ask, a line each, in the language of the sheet. */
  help: z.array(z.string()),
  /** BCP 47 tag of the texts: the client’s. */
  language: z.string(),
  /** Where to go, as it is typed. */
  link: z.string(),
  productName: z.string(),
  /** The same with the code, as the path of an SVG of `size` squares each way: black on white. */
  qr: answer('PortalInvitationSheetCode', {
    label: z.string(),
    path: z.string(),
    size: z.number().int(),
  }),
  /** What to do, a sentence each. */
  steps: z.array(z.string()),
  title: z.string(),
  /** Until when, and what else to know. */
  notes: z.array(z.string()),
})
type Sheet = z.output<typeof sheetAnswer>

/** Behind the address, so that neither server nor log sees the code of whoever scans it. */
const withCode = (link: string, code: string): string => `${link}#${code}`

/**
 * What stands on a printed invitation, in the client's language. Of the client it holds no more than
 * a masked address: paper is left lying about.
 */
export const invitationSheet = (
  req: PayloadRequest,
  {
    agency,
    client,
    connection,
  }: { agency: Agency; client: Row<'clients'>; connection: Row<'portalConnections'> },
): Sheet => {
  const { payload } = req
  const { help: helpOption, productName } = getContext(payload).options
  const language = mailLanguage({ client })
  const t = translatorFor(req, language)
  const code = sheetCode(payload, connection)
  const link = portalLink(payload, '/code')
  const expiresAt = connection.expiresAt ?? ''
  const date = new Intl.DateTimeFormat(language, {
    dateStyle: 'long',
    timeZone: agency.timeZone || 'UTC',
  }).format(new Date(expiresAt))
  const { email, hours, phone } = helpIn(helpOption, language)
  const help = [
    ...(phone ? [t('client.helpCall', { phone })] : []),
    ...(email ? [t('client.helpWrite', { email })] : []),
    ...(hours ? [t('client.helpHours', { hours })] : []),
  ]
  return {
    agency: agency.name,
    code,
    expiresAt,
    help: help.length > 0 ? help : [t('client.helpAskWorker')],
    language,
    link: link.replace(/^https?:\/\//, ''),
    notes: [t('client.sheetUntil', { date }), t('client.sheetKeep')],
    productName,
    qr: { label: t('client.sheetScan'), ...qrPath(withCode(link, code)) },
    steps: [
      t('client.sheetStepGo'),
      t('client.sheetStepCode'),
      t('client.sheetStepEmail', { email: maskEmail(connection.email) }),
      t('client.sheetStepLink'),
    ],
    title: t('client.sheetTitle', { productName }),
  }
}
