import type { OpenPage } from '../../../../portal/kit/page.js'
import { firstParam } from '../../../../portal/kit/searchParams.js'
import { lookupEmailLink } from '../../loaders/lookupEmailLink.js'
import { LinkProblemView } from '../../../../portal/kit/views/LinkProblem/index.js'
import { EmailLinkView } from './index.js'

/** The page of one of the two links of a change of address. */
export const openEmailLink =
  (step: 'confirm' | 'undo'): OpenPage =>
  async ({ search, view, visit }) => {
    const token = firstParam(search, 'token') ?? ''
    const link = await lookupEmailLink(visit, step, token)
    return 'error' in link ? (
      <LinkProblemView code={link.error} kind="email" view={view} />
    ) : (
      <EmailLinkView maskedEmail={link.maskedEmail} step={step} token={token} view={view} />
    )
  }
