import { ownAgency } from '../../../../portal/kit/agency.js'
import { showWith, type OpenClientPage } from '../../../../portal/kit/page.js'
import { firstParam } from '../../../../portal/kit/searchParams.js'
import { loadFreeTimes } from '../../loaders/calendar.js'
import { BookTimeView } from './index.js'

export const openPage: OpenClientPage = async ({ search, view, visit }) => {
  const [slot, at] = [firstParam(search, 'slot'), firstParam(search, 'at')]
  const [agency, { free }] = await Promise.all([ownAgency(visit), loadFreeTimes(visit)])
  const time = free.find((one) => one.slot === slot && one.startsAt === at) ?? null
  const timeZone = agency?.timeZone ?? undefined
  const content = <BookTimeView time={time} timeZone={timeZone} view={view} />
  return time ? content : showWith(410, content)
}
