import type { OpenClientPage } from '../../../../portal/kit/page.js'
import { firstParam } from '../../../../portal/kit/searchParams.js'
import { loadArticles } from '../../loaders/articles.js'
import { CommunityInfoView } from './index.js'

/** As much of what was typed as is looked for. */
const LONGEST = 200

export const openPage: OpenClientPage = async ({ search, view, visit }) => {
  const words = (firstParam(search, 'q') ?? '').trim().slice(0, LONGEST)
  const articles = await loadArticles(visit, words)
  return <CommunityInfoView articles={articles} view={view} words={words} />
}
