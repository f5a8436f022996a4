import type { OpenClientPage } from '../../../../portal/kit/page.js'
import { loadArticle } from '../../loaders/articles.js'
import { ArticleView } from './index.js'

export const openPage: OpenClientPage = async ({ params, view, visit }) => {
  const article = await loadArticle(visit, params.id ?? '')
  return article && <ArticleView article={article} view={view} />
}
