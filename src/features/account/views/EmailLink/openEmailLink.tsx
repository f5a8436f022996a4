import type { OpenPage } from '../../../../portal/kit/page.js'
import { firstParam } from '../../../../portal/kit/searchParams.js'
import { lookupEmailLink } from '../../loaders/lookupEmailLink.js'
import { linkProblem } from '../../../../portal/kit/views/LinkProblem/linkProblem.js'
import { EmailLinkDoneView } from './Done.js'
import { EmailLinkView } from './index.js'

const NEXT = { confirm: '/sign-in', undo: '/forgot-password' } as const

/** The page of one of the two links of a change of address. */
export const openEmailLink =
  (step: 'confirm' | 'undo'): OpenPage =>
  async ({ search, view, visit }) => {
    const token = firstParam(search, 'token') ?? ''
    if (token === '' && view.notice) return <EmailLinkDoneView next={NEXT[step]} view={view} />
    const link = await lookupEmailLink(visit, step, token)
    return 'problem' in link ? (
      linkProblem(link.problem, { kind: 'email', view })
    ) : (
      <EmailLinkView maskedEmail={link.maskedEmail} step={step} token={token} view={view} />
    )
  }
