import { ListRow, ListRows } from '../../../../portal/kit/components/ListRow/index.js'
import { PageHeading } from '../../../../portal/kit/components/PageHeading/index.js'
import { Section } from '../../../../portal/kit/components/Section/index.js'
import { ShowMore } from '../../../../portal/kit/components/ShowMore/index.js'
import type { ViewContext } from '../../../../portal/kit/viewContext.js'
import type { ActivityDay } from '../../loaders/activities.js'

type Entry = ActivityDay['entries'][number]
type Props = { days: readonly ActivityDay[]; more: null | string; view: ViewContext }

/** About what, how often, and at which hour where that is known. */
const detailOf = ({ format, t }: ViewContext, { at, count, isDay, text }: Entry): string =>
  [
    text,
    count > 1 ? t('client.activitiesTimes', { count }) : '',
    isDay || count > 1 ? '' : format.time(at),
  ]
    .filter(Boolean)
    .join(' · ')

/** What happened, day by day, the newest first. */
export const ActivitiesView = ({ days, more, view }: Props) => {
  const { format, path, t } = view
  return (
    <div className="pcp-stack pcp-stack--loose pcp-main--reading" data-live="activities">
      <PageHeading title={t('client.activitiesTitle')}>
        <p className="pcp-quiet">{t('client.activitiesIntro')}</p>
        {days.length === 0 ? <p>{t('client.noResults')}</p> : null}
      </PageHeading>
      {days.map(({ day, entries }) => (
        <Section key={day} title={format.day(day)}>
          <ListRows>
            {entries.map((entry) => (
              <ListRow
                detail={detailOf(view, entry)}
                href={entry.path === null ? undefined : path(entry.path)}
                icon={entry.icon}
                key={entry.id}
                title={t(entry.title)}
              />
            ))}
          </ListRows>
        </Section>
      ))}
      <ShowMore more={more} path="/activities" view={view} />
    </div>
  )
}
