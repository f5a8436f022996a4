import { dayIn } from '../../../../core/day.js'
import { agencyNames, ownAgency } from '../../../../portal/kit/agency.js'
import type { OpenClientPage } from '../../../../portal/kit/page.js'
import { loadPrograms } from '../../loaders/programs.js'
import { ProgramsView } from './index.js'

export const openPage: OpenClientPage = async ({ view, visit }) => {
  const [own, programs] = await Promise.all([ownAgency(visit), loadPrograms(visit)])
  const agencies = await agencyNames(
    visit,
    programs.map(({ agency }) => agency),
  )
  const today = dayIn(own?.timeZone, visit.ctx.options.clock())
  return <ProgramsView agencies={agencies} programs={programs} today={today} view={view} />
}
