import { PORTAL_ERROR_CODES } from '../../../../core/errorCodes.js'
import type { PortalError } from '../../../../errors/PortalError.js'
import { showWith, type PageAnswer, type PageStatus } from '../../page.js'
import type { ViewContext } from '../../viewContext.js'
import { LinkProblemView, type LinkKind } from './index.js'

const SHOWN = new Set<number>([400, 403, 404, 429, 503])
const isShown = (status: number): status is PageStatus => SHOWN.has(status)

/** A link that led somewhere once is gone (410); anything else keeps the status of its error. */
const statusOf = ({ code }: PortalError): PageStatus => {
  if (code.startsWith('TOKEN_')) return 410
  const status = PORTAL_ERROR_CODES[code]
  return isShown(status) ? status : 503
}

/** The page behind a mailed link that cannot be followed. */
export const linkProblem = (
  problem: PortalError,
  { kind, view }: { kind: LinkKind; view: ViewContext },
): PageAnswer =>
  showWith(statusOf(problem), <LinkProblemView code={problem.code} kind={kind} view={view} />, {
    retryAfter: problem.retryAfter,
    titleKey: 'client.linkProblemTitle',
  })
