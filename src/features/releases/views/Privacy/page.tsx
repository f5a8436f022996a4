import { loadReleases } from '../../loaders/privacy.js'
import type { OpenClientPage } from '../../../../portal/kit/page.js'
import { PrivacyView } from './index.js'

export const openPage: OpenClientPage = async ({ view, visit }) => (
  <PrivacyView releases={await loadReleases(visit)} view={view} />
)
