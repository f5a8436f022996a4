import { showMore, shownRows, type OpenClientPage } from '../../../../portal/kit/page.js'
import { firstParam } from '../../../../portal/kit/searchParams.js'
import { loadReferrals } from '../../loaders/referrals.js'
import { ReferralsView } from './index.js'

export const openPage: OpenClientPage = async ({ search, view, visit }) => {
  const shown = shownRows(firstParam(search, 'show'))
  const { more, referrals } = await loadReferrals(visit, shown)
  return <ReferralsView more={more ? showMore(shown) : null} referrals={referrals} view={view} />
}
