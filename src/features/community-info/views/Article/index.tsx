import { BackLink } from '../../../../portal/kit/components/BackLink/index.js'
import { PageHeading } from '../../../../portal/kit/components/PageHeading/index.js'
import { isRichText, RichText } from '../../../../portal/kit/components/RichText/index.js'
import type { ViewContext } from '../../../../portal/kit/viewContext.js'
import type { Article } from '../../loaders/articles.js'

type Props = { article: Article; view: ViewContext }

/** One article of what a community should know. */
export const ArticleView = ({ article, view }: Props) => (
  <div className="pcp-stack pcp-stack--loose pcp-main--reading">
    <BackLink href={view.path('/community-info')} label={view.t('client.infoTitle')} />
    <PageHeading title={article.title} />
    {isRichText(article.body) ? <RichText state={article.body} /> : null}
  </div>
)
