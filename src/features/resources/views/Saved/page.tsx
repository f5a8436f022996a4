import { MOST_AHEAD } from '../../../../core/keptPages.js'
import { showWith, type OpenClientPage } from '../../../../portal/kit/page.js'
import { loadSaved } from '../../loaders/saved.js'
import { SavedView } from './index.js'

export const openPage: OpenClientPage = async ({ view, visit }) => {
  const list = await loadSaved(visit)
  return showWith(200, <SavedView list={list} view={view} />, {
    keep: {
      paths: list.items
        .slice(0, MOST_AHEAD)
        .map(({ id }) => `/resources/${encodeURIComponent(id)}`),
    },
  })
}
