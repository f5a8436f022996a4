import { withSignedInAs } from '../../../../portal/kit/withSignedInAs.js'
import { leadOn, type OpenClientPage } from '../../../../portal/kit/page.js'
import { loadRelease } from '../../loaders/privacy.js'
import { RevokeView } from './index.js'

export const openPage: OpenClientPage = async ({ params, settings, view, visit }) => {
  const { renewalWindowDays } = (await settings()).roi
  const release = await loadRelease(visit, params.id ?? '', renewalWindowDays)
  if (!release) return null
  // Over or taken back meanwhile: the release itself says so
  if (!release.revocable) return leadOn(view.path(`/privacy/releases/${release.id}`))
  return withSignedInAs({ view, visit }, <RevokeView release={release} view={view} />)
}
