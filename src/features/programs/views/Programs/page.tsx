import { dayIn } from '../../../../core/day.js'
import { ownAgency } from '../../../../portal/kit/agency.js'
import { loadPrograms } from '../../loaders/programs.js'
import type { OpenClientPage } from '../../../../portal/kit/page.js'
import { ProgramsView } from './index.js'

export const openPage: OpenClientPage = async ({ view, visit }) => {
  const [agency, programs] = await Promise.all([ownAgency(visit), loadPrograms(visit)])
  const today = dayIn(agency?.timeZone, visit.ctx.options.clock())
  return <ProgramsView programs={programs} today={today} view={view} />
}
