import type { Position } from '../../../../core/distance.js'
import type { SharingMode } from '../../../../config/options.js'
import { Button } from '../../../../portal/kit/components/Button/index.js'
import { Card } from '../../../../portal/kit/components/Card/index.js'
import { ErrorSummary } from '../../../../portal/kit/components/ErrorSummary/index.js'
import { Facts, type Fact } from '../../../../portal/kit/components/Facts/index.js'
import { Form } from '../../../../portal/kit/components/Form/index.js'
import { PageHeading } from '../../../../portal/kit/components/PageHeading/index.js'
import { Section } from '../../../../portal/kit/components/Section/index.js'
import { ShowMore } from '../../../../portal/kit/components/ShowMore/index.js'
import type { ViewContext } from '../../../../portal/kit/viewContext.js'
import { WHO_SEES } from '../../../../portal/kit/whoSees.js'
import { LocationForm, placeFacts } from '../../../requests/portal.js'
import type { ToldPlace } from '../../loaders/places.js'

const factsOf = (view: ViewContext, place: ToldPlace): Fact[] => {
  const { format, t } = view
  const when = `${format.on(place.recordedAt)}, ${format.time(place.recordedAt)}`
  const { latitude, longitude } = place.position ?? {}
  return [
    { label: t(place.mine ? 'client.locationYouTold' : 'client.locationStaffWrote'), value: when },
    ...placeFacts(view, { address: place.address, latitude, longitude, note: place.note }),
    ...(place.private
      ? [{ label: t('client.locationSeenBy'), value: t('client.helpPrivacyAgency') }]
      : []),
  ]
}

const Place = ({ place, view }: { place: ToldPlace; view: ViewContext }) => (
  <li>
    <Card>
      <div className="pcp-stack">
        <Facts facts={factsOf(view, place)} />
        {place.mine ? (
          <Form action={`/locations/${place.id}/take-back`} view={view}>
            <Button look="second">
              {view.t('client.locationDelete')}{' '}
              <span className="pcp-hiddenText">
                {place.address || view.format.on(place.recordedAt)}
              </span>
            </Button>
          </Form>
        ) : null}
      </div>
    </Card>
  </li>
)

type Props = {
  /** Where a map begins, if there is one. */
  mapFrom: null | Position
  /** Query that shows one step more; null where there is no more. */
  more: null | string
  places: readonly ToldPlace[]
  sharing: SharingMode
  view: ViewContext
}

/** Says where the client is, and shows where they said so before, theirs to delete. */
export const LocationView = ({ mapFrom, more, places, sharing, view }: Props) => {
  const { t } = view
  return (
    <div className="pcp-stack pcp-stack--loose pcp-main--reading">
      <ErrorSummary fields={['address', 'note']} view={view} />
      <PageHeading title={t('client.locationTitle')} />
      <LocationForm action="/locations" keep="location" mapFrom={mapFrom} view={view} />
      <Section title={t('client.helpPrivacyTitle')}>
        <p className="pcp-quiet">{t(WHO_SEES[sharing])}</p>
      </Section>
      <Section title={t('client.locationHistory')}>
        {places.length === 0 ? (
          <p className="pcp-quiet">{t('client.dashboardNoPlace')}</p>
        ) : (
          <>
            <p className="pcp-quiet">{t('client.locationHistoryIntro')}</p>
            <ul className="pcp-stack" role="list">
              {places.map((place) => (
                <Place key={place.id} place={place} view={view} />
              ))}
            </ul>
          </>
        )}
        <ShowMore more={more} path="/location" view={view} />
      </Section>
    </div>
  )
}
