import { loadPrivacy } from '../../loaders/privacy.js'
import type { OpenClientPage } from '../../../../portal/kit/page.js'
import { PrivacyView } from './index.js'

export const openPage: OpenClientPage = async ({ settings, view, visit }) => {
  const { renewalWindowDays } = (await settings()).roi
  return <PrivacyView privacy={await loadPrivacy(visit, renewalWindowDays)} view={view} />
}
