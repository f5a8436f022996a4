import { dayIn } from '../../../../core/day.js'
import { ownAgency } from '../../../../portal/kit/agency.js'
import type { OpenClientPage } from '../../../../portal/kit/page.js'
import { loadQuestionSets } from '../../loaders/questionSets.js'
import { QuestionsView } from './index.js'

export const openPage: OpenClientPage = async ({ view, visit }) => {
  const [agency, lists] = await Promise.all([ownAgency(visit), loadQuestionSets(visit)])
  const today = dayIn(agency?.timeZone, visit.ctx.options.clock())
  return <QuestionsView data={{ ...lists, today }} view={view} />
}
