import type { PortalHostPage, PortalPageAnswer, PortalPageShown } from '../../config/portalPages.js'
import { localized } from '../../core/localized.js'
import { PageHeading } from '../kit/components/PageHeading/index.js'
import { leadOn, showWith, type OpenPage } from '../kit/page.js'
import { hostMarkup } from './hostMarkup.js'
import { hostVisit } from './hostVisit.js'

const isAnswer = (
  answer: PortalPageAnswer,
): answer is Extract<PortalPageAnswer, { kind: string }> =>
  typeof answer === 'object' && answer !== null && 'kind' in answer

const shown = (answer: Exclude<PortalPageAnswer, { kind: 'lead' }>): PortalPageShown =>
  isAnswer(answer) ? answer : { content: answer, kind: 'show', status: 200 }

/**
 * A page of the host's own, in the portal's frame and under its title, unless it brings a heading.
 * Errors of its components are thrown here and end in the portal's own page about them.
 */
export const openHostPage =
  ({ render, title }: Pick<PortalHostPage, 'render' | 'title'>): OpenPage =>
  async (args) => {
    const answer = await render(hostVisit(args, args.pathname))
    if (answer === null || answer === undefined) return null
    if (isAnswer(answer) && answer.kind === 'lead') return leadOn(answer.to)
    const { content, status } = shown(answer)
    const html = await hostMarkup(content)
    return showWith(
      status,
      <>
        {/<h1[\s>]/.test(html) ? null : <PageHeading title={localized(title, args.view.locale)} />}
        <div className="pcp-stack pcp-stack--loose" dangerouslySetInnerHTML={{ __html: html }} />
      </>,
    )
  }
