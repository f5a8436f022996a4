import { MapOffer, type MapPin } from '../../../../portal/kit/components/MapOffer/index.js'
import { ListRow, ListRows } from '../../../../portal/kit/components/ListRow/index.js'
import { Notice } from '../../../../portal/kit/components/Notice/index.js'
import { PageHeading } from '../../../../portal/kit/components/PageHeading/index.js'
import { Section } from '../../../../portal/kit/components/Section/index.js'
import { Tag } from '../../../../portal/kit/components/Tag/index.js'
import type { ViewContext } from '../../../../portal/kit/viewContext.js'
import type { AskedPlaces } from '../../asked.js'
import type { ResourceItem, ResourceList } from '../../loaders/resources.js'
import { milesText, stateText } from '../../words.js'
import { AskPlaces } from './AskPlaces.js'

type Props = { asked: AskedPlaces; list: ResourceList; more: null | string; view: ViewContext }

const Place = ({ item, view }: { item: ResourceItem; view: ViewContext }) => {
  const { locale, path, t } = view
  const { address, id, miles, name, state } = item
  const detail = [miles === null ? '' : milesText(locale, miles), stateText(view, state), address]
  return (
    <ListRow
      detail={detail.filter(Boolean).join(' · ')}
      href={path(`/resources/${id}`)}
      tag={state?.open ? <Tag label={t('client.placeOpenNow')} tone="good" /> : null}
      title={name}
    />
  )
}

const headingOf = ({ t }: ViewContext, asked: AskedPlaces, list: ResourceList): string => {
  if (asked.position) return t('client.placesNearDevice')
  return asked.place && !list.unknownPlace
    ? t('client.placesNearPlace', { place: asked.place })
    : t('client.placesByName')
}

const pinsOf = ({ path }: ViewContext, items: readonly ResourceItem[]): MapPin[] =>
  items.flatMap(({ id, name, position }) =>
    position
      ? [{ at: [position.latitude, position.longitude], href: path(`/resources/${id}`), name }]
      : [],
  )

/** What is in the list, on a map: behind the list, which has all that the map has. */
const OnMap = ({ items, view }: { items: readonly ResourceItem[]; view: ViewContext }) => {
  const { map, t } = view
  const pins = map ? pinsOf(view, items) : []
  if (pins.length === 0) return null
  return (
    <>
      <MapOffer
        hide={t('client.mapHide')}
        label={t('client.placesMapLabel')}
        pins={pins}
        show={t('client.placesMapShow')}
        view={view}
      />
      {pins.length < items.length ? (
        <p className="pcp-quiet">{t('client.placesMapNotAll')}</p>
      ) : null}
    </>
  )
}

/** Places that help, the nearest first where it is known from where. */
export const ResourcesView = ({ asked, list, more, view }: Props) => {
  const { t } = view
  return (
    <div className="pcp-stack pcp-stack--loose pcp-main--reading">
      <PageHeading title={t('client.placesTitle')}>
        <p className="pcp-quiet">{t('client.placesIntro')}</p>
        <p>
          <a className="pcp-phone" href={view.path('/resources/saved')}>
            {t('client.savedTitle')}
          </a>
        </p>
      </PageHeading>
      <AskPlaces asked={asked} view={view} />
      {list.unknownPlace ? (
        <Notice look="info">{t('client.placesUnknown', { place: asked.place })}</Notice>
      ) : null}
      {list.tooMany ? <Notice look="info">{t('client.placesTooMany')}</Notice> : null}
      <Section title={headingOf(view, asked, list)}>
        {list.items.length > 0 ? (
          <ListRows>
            {list.items.map((item) => (
              <Place item={item} key={item.id} view={view} />
            ))}
          </ListRows>
        ) : (
          <p>{t('client.placesNone')}</p>
        )}
        <OnMap items={list.items} view={view} />
        {more ? (
          <p>
            <a className="pcp-phone" href={`${view.path('/resources')}${more}`}>
              {t('client.showMore')}
            </a>
          </p>
        ) : null}
      </Section>
    </div>
  )
}
