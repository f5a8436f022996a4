import { hourIn, todayIn } from '../../../../core/format.js'
import { ownAgency } from '../../../../portal/kit/agency.js'
import { loadClientName } from '../../../../portal/kit/clientName.js'
import { loadConversations } from '../../../messages/portal.js'
import { isActiveProgram, loadPrograms } from '../../../programs/portal.js'
import { loadPending } from '../../../requests/portal.js'
import type { OpenClientPage } from '../../../../portal/kit/page.js'
import { DashboardView } from './index.js'

export const openPage: OpenClientPage = async ({ view, visit }) => {
  const [agency, name, pending, conversations, programs] = await Promise.all([
    ownAgency(visit),
    loadClientName(visit),
    loadPending(visit),
    loadConversations(visit),
    loadPrograms(visit),
  ])
  const now = visit.ctx.options.clock()
  const timeZone = agency?.timeZone ?? undefined
  const today = todayIn(timeZone, now)
  return (
    <DashboardView
      data={{
        hour: hourIn(timeZone, now),
        name,
        pending,
        programs: programs.filter((program) => isActiveProgram(program, today)),
        today,
        unread: conversations.filter(({ unread }) => unread > 0),
      }}
      view={view}
    />
  )
}
