import { ListRow, ListRows } from '../../../../portal/kit/components/ListRow/index.js'
import { PageHeading } from '../../../../portal/kit/components/PageHeading/index.js'
import { ShowMore } from '../../../../portal/kit/components/ShowMore/index.js'
import type { ViewContext } from '../../../../portal/kit/viewContext.js'
import type { ServiceItem } from '../../loaders/services.js'
import { serviceText } from '../../serviceText.js'

type Props = { more: null | string; services: readonly ServiceItem[]; view: ViewContext }

const detailOf = ({ format }: ViewContext, { agency, date, program }: ServiceItem): string =>
  [format.day(date), program, agency].filter(Boolean).join(' · ')

/** What the client was given: what, when, by whom. */
export const ServicesView = ({ more, services, view }: Props) => {
  const { t } = view
  return (
    <div className="pcp-stack pcp-stack--loose pcp-main--reading">
      <PageHeading title={t('client.servicesTitle')}>
        <p className="pcp-quiet">{t('client.servicesIntro')}</p>
        {services.length === 0 ? <p>{t('client.noResults')}</p> : null}
      </PageHeading>
      {services.length > 0 ? (
        <ListRows>
          {services.map((service) => (
            <ListRow
              detail={detailOf(view, service)}
              icon="services"
              key={service.id}
              title={serviceText(view, service)}
            />
          ))}
        </ListRows>
      ) : null}
      <ShowMore more={more} path="/services" view={view} />
    </div>
  )
}
