import { ListRow, ListRows } from '../../../../portal/kit/components/ListRow/index.js'
import { Section } from '../../../../portal/kit/components/Section/index.js'
import { Tag } from '../../../../portal/kit/components/Tag/index.js'
import type { ViewContext } from '../../../../portal/kit/viewContext.js'
import type { DashboardData } from '../../loaders/dashboard.js'

type Props = { data: DashboardData; view: ViewContext }

/** The care team; whoever takes messages can be written to from here. */
export const CareTeam = ({ data: { people }, view: { path, t } }: Props) => (
  <Section title={t('client.messagesCareTeam')}>
    {people.length === 0 ? (
      <p className="pcp-quiet">{t('client.messagesNone')}</p>
    ) : (
      <ListRows>
        {people.map(({ canMessage, id, name }) => (
          <ListRow
            detail={t(canMessage ? 'client.dashboardWrite' : 'client.dashboardNoWriting')}
            href={canMessage ? `${path(`/messages/${id}`)}#newest` : undefined}
            icon="account"
            key={id}
            title={name}
          />
        ))}
      </ListRows>
    )}
  </Section>
)

/** ProgramsToday that run today. */
export const ProgramsToday = ({ data: { programs }, view }: Props) => (
  <Section title={view.t('client.dashboardPrograms')}>
    {programs.length === 0 ? (
      <p className="pcp-quiet">{view.t('client.dashboardNoPrograms')}</p>
    ) : (
      <ListRows>
        {programs.map((program) => (
          <ListRow
            detail={view.t('client.programStart', { date: view.format.day(program.start) })}
            href={view.path('/programs')}
            icon="programs"
            key={program.id}
            tag={<Tag label={view.t('client.programActive')} tone="good" />}
            title={program.name}
          />
        ))}
      </ListRows>
    )}
  </Section>
)

/** Where the client said they are, and when they said so. */
export const PlaceSection = ({ data: { place }, view: { format, path, t } }: Props) => (
  <Section title={t('client.dashboardPlace')}>
    <ListRows>
      <ListRow
        detail={
          place === null
            ? t('client.dashboardTellPlace')
            : t('client.dashboardPlaceSaid', { date: format.on(place.recordedAt) })
        }
        href={path('/location')}
        icon="location"
        title={
          place === null
            ? t('client.dashboardNoPlace')
            : place.address || place.note || t('client.locationPosition')
        }
      />
    </ListRows>
  </Section>
)

/** The article that everybody should read now, with how it begins. */
export const Spotlight = ({ data: { article }, view: { path, t } }: Props) =>
  article === null ? null : (
    <Section title={t('client.infoSpotlight')}>
      <ListRows>
        <ListRow
          detail={article.excerpt}
          href={path(`/community-info/${article.id}`)}
          icon="info"
          title={article.title}
        />
      </ListRows>
    </Section>
  )
