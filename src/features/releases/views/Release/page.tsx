import { withSignedInAs } from '../../../../portal/kit/withSignedInAs.js'
import type { OpenClientPage } from '../../../../portal/kit/page.js'
import { loadRelease } from '../../loaders/privacy.js'
import { ReleaseView } from './index.js'

export const openPage: OpenClientPage = async ({ params, settings, view, visit }) => {
  const { renewalWindowDays } = (await settings()).roi
  const release = await loadRelease(visit, params.id ?? '', renewalWindowDays)
  if (!release) return null
  return withSignedInAs({ view, visit }, <ReleaseView release={release} view={view} />)
}
