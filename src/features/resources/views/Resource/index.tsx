import { languageNames } from '../../../../core/formatters.js'
import { BackLink } from '../../../../portal/kit/components/BackLink/index.js'
import { Button, ButtonLink } from '../../../../portal/kit/components/Button/index.js'
import { Card } from '../../../../portal/kit/components/Card/index.js'
import { Facts, type Fact } from '../../../../portal/kit/components/Facts/index.js'
import { Form } from '../../../../portal/kit/components/Form/index.js'
import { PageHeading } from '../../../../portal/kit/components/PageHeading/index.js'
import { Prose } from '../../../../portal/kit/components/Prose/index.js'
import { Section } from '../../../../portal/kit/components/Section/index.js'
import { Tag } from '../../../../portal/kit/components/Tag/index.js'
import type { ViewContext } from '../../../../portal/kit/viewContext.js'
import type { HoursOfDay, ResourceDetail } from '../../loaders/resource.js'
import { dayText, periodsText, stateText } from '../../words.js'
import { callLink, directionsLink } from '../../links.js'

type Props = { detail: ResourceDetail; view: ViewContext }

const factsOf = ({ row }: ResourceDetail, { format, locale, t }: ViewContext): Fact[] => {
  const name = languageNames(locale, { type: 'language' })
  const several = (items: readonly string[]): string => items.join(', ')
  const facts: [label: string, value: string][] = [
    [
      t('client.placeHelpsWith'),
      several((row.categories ?? []).map((one) => t(`client.place_${one}`))),
    ],
    [t('client.placeWho'), row.eligibility ?? ''],
    [t('client.placeSpeaks'), several((row.languages ?? []).map((one) => name.of(one) ?? one))],
    [t('client.placeCost'), row.free ? t('client.placeFree') : ''],
    [t('client.placeWheelchair'), row.accessible ? t('client.placeAccessible') : ''],
    [t('client.placeWebsite'), row.url ?? ''],
    [t('client.placeChecked'), row.lastVerifiedOn ? format.day(row.lastVerifiedOn) : ''],
  ]
  return facts.filter(([, value]) => value !== '').map(([label, value]) => ({ label, value }))
}

const Hours = ({
  days,
  look,
  view,
}: {
  days: readonly HoursOfDay[]
  look: 'date' | 'weekday'
  view: ViewContext
}) => (
  <Facts
    facts={days.map((one) => ({
      label: dayText(view.locale, one.day, look),
      value: [periodsText(view, one.periods), one.note].filter(Boolean).join(' · '),
    }))}
  />
)

const Contact = ({ detail: { row, state }, view }: Props) => {
  const { t } = view
  const call = callLink(row.phone)
  const directions = directionsLink(row)
  return (
    <Card>
      {view.copy ? null : (
        <p>
          {state?.open ? <Tag label={t('client.placeOpenNow')} tone="good" /> : null}{' '}
          {stateText(view, state)}
        </p>
      )}
      {row.address ? <p className="pcp-lines">{row.address}</p> : null}
      {call ? (
        <ButtonLink href={call}>{t('client.placeCall', { phone: row.phone ?? '' })}</ButtonLink>
      ) : null}
      {directions ? (
        <ButtonLink href={directions} look="second">
          {t('client.placeDirections')}
        </ButtonLink>
      ) : null}
    </Card>
  )
}

/** Keeps the place among the client's own, or takes it out again. */
const Save = ({ detail: { row, saved }, view }: Props) => {
  const { path, t } = view
  const own = `/resources/${row.id}`
  return saved ? (
    <>
      <p>
        <Tag label={t('client.placeSaved')} tone="good" />{' '}
        <a className="pcp-phone" href={path('/resources/saved')}>
          {t('client.savedTitle')}
        </a>
      </p>
      <Form action={`${own}/unsave`} next={`${path(own)}?notice=place-unsaved`} view={view}>
        <Button look="second">{t('client.placeUnsave')}</Button>
      </Form>
    </>
  ) : (
    <Form action={`${own}/save`} view={view}>
      <Button look="second">{t('client.placeSave')}</Button>
    </Form>
  )
}

/** One place that helps: call, go there, when. */
export const ResourceView = ({ detail, view }: Props) => {
  const { path, t } = view
  const { description, exceptions, row, week } = detail
  return (
    <div className="pcp-stack pcp-stack--loose pcp-main--reading">
      {view.copy ? null : <BackLink href={path('/resources')} label={t('client.placesTitle')} />}
      <PageHeading title={row.name} />
      <Contact detail={detail} view={view} />
      {view.copy ? null : <Save detail={detail} view={view} />}
      {description ? <Prose text={description} /> : null}
      <Facts facts={factsOf(detail, view)} />
      {week.length > 0 || row.hoursNote ? (
        <Section title={t('client.placeHours')}>
          <Hours days={week} look={view.copy ? 'date' : 'weekday'} view={view} />
          {row.hoursNote ? <p>{row.hoursNote}</p> : null}
        </Section>
      ) : null}
      {exceptions.length > 0 ? (
        <Section title={t('client.placeOtherHours')}>
          <Hours days={exceptions} look="date" view={view} />
        </Section>
      ) : null}
    </div>
  )
}
