import { BackLink } from '../../../../portal/kit/components/BackLink/index.js'
import { Button } from '../../../../portal/kit/components/Button/index.js'
import { Card } from '../../../../portal/kit/components/Card/index.js'
import { Form } from '../../../../portal/kit/components/Form/index.js'
import { PageHeading } from '../../../../portal/kit/components/PageHeading/index.js'
import type { ViewContext } from '../../../../portal/kit/viewContext.js'
import type { SavedItem, SavedList } from '../../loaders/saved.js'
import { stateText } from '../../words.js'

const Place = ({ item, view }: { item: SavedItem; view: ViewContext }) => {
  const { address, id, name, state } = item
  const { path, t } = view
  return (
    <li>
      <Card>
        <a className="pcp-phone" href={path(`/resources/${id}`)}>
          {name}
        </a>
        <p className="pcp-quiet">{[stateText(view, state), address].filter(Boolean).join(' · ')}</p>
        <Form action={`/resources/${id}/unsave`} view={view}>
          <Button look="second">
            {t('client.placeUnsave')} <span className="pcp-hiddenText">{name}</span>
          </Button>
        </Form>
      </Card>
    </li>
  )
}

/** Places of the directory that the client saved, to open and to remove. */
export const SavedView = ({ list, view }: { list: SavedList; view: ViewContext }) => {
  const { path, t } = view
  const { gone, items } = list
  return (
    <div className="pcp-stack pcp-stack--loose pcp-main--reading">
      <BackLink href={path('/resources')} label={t('client.placesTitle')} />
      <PageHeading title={t('client.savedTitle')}>
        <p className="pcp-quiet">{t('client.savedIntro')}</p>
      </PageHeading>
      {items.length > 0 ? (
        <ul className="pcp-stack" role="list">
          {items.map((item) => (
            <Place item={item} key={item.id} view={view} />
          ))}
        </ul>
      ) : (
        <p>{t('client.savedNone')}</p>
      )}
      {gone > 0 ? <p className="pcp-quiet">{t('client.savedGone', { count: gone })}</p> : null}
    </div>
  )
}
