import { ListRow, ListRows } from '../../../../portal/kit/components/ListRow/index.js'
import { PageHeading } from '../../../../portal/kit/components/PageHeading/index.js'
import { SearchForm } from '../../../../portal/kit/components/SearchForm/index.js'
import { Tag } from '../../../../portal/kit/components/Tag/index.js'
import { TextField } from '../../../../portal/kit/components/TextField/index.js'
import type { ViewContext } from '../../../../portal/kit/viewContext.js'
import type { ArticleItem } from '../../loaders/articles.js'

type Props = { articles: readonly ArticleItem[]; view: ViewContext; words: string }

/** The one in the spotlight first; the others as they come, by title. */
const inOrder = (articles: readonly ArticleItem[]): ArticleItem[] => [
  ...articles.filter(({ spotlight }) => spotlight),
  ...articles.filter(({ spotlight }) => !spotlight),
]

const found = ({ t }: ViewContext, words: string, count: number): string => {
  if (!words) return t(count === 0 ? 'client.infoNone' : 'client.infoIntro')
  return count === 0
    ? t('client.infoFoundNone', { words })
    : t('client.infoFound', { count, words })
}

/** What a community should know: searched, and read one by one. */
export const CommunityInfoView = ({ articles, view, words }: Props) => {
  const { path, t } = view
  return (
    <div className="pcp-stack pcp-stack--loose pcp-main--reading">
      <PageHeading title={t('client.infoTitle')}>
        <p className="pcp-quiet">{found(view, words, articles.length)}</p>
      </PageHeading>
      {articles.length > 0 || words ? (
        <SearchForm action="/community-info" label={t('client.infoSearch')} view={view}>
          <TextField
            defaultValue={words}
            label={t('client.infoSearchLabel')}
            maxLength={200}
            name="q"
          />
        </SearchForm>
      ) : null}
      {articles.length > 0 ? (
        <ListRows>
          {inOrder(articles).map(({ excerpt, id, spotlight, title }) => (
            <ListRow
              detail={excerpt}
              href={path(`/community-info/${id}`)}
              key={id}
              tag={spotlight ? <Tag label={t('client.infoSpotlight')} tone="good" /> : null}
              title={title}
            />
          ))}
        </ListRows>
      ) : null}
      {words ? (
        <p>
          <a className="pcp-phone" href={path('/community-info')}>
            {t('client.infoAll')}
          </a>
        </p>
      ) : null}
    </div>
  )
}
