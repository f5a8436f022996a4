import type { OpenClientPage } from '../../../../portal/kit/page.js'
import { loadSaved } from '../../loaders/saved.js'
import { SavedView } from './index.js'

export const openPage: OpenClientPage = async ({ view, visit }) => (
  <SavedView list={await loadSaved(visit)} view={view} />
)
