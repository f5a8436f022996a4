import { hasBegun, isOver, type Day } from '../../../../core/day.js'
import { ListRow, ListRows } from '../../../../portal/kit/components/ListRow/index.js'
import { PageHeading } from '../../../../portal/kit/components/PageHeading/index.js'
import { Section } from '../../../../portal/kit/components/Section/index.js'
import { Tag, type TagTone } from '../../../../portal/kit/components/Tag/index.js'
import { isActiveProgram, type ProgramItem } from '../../loaders/programs.js'
import type { ViewContext } from '../../../../portal/kit/viewContext.js'

type Props = {
  /** Names by id as text. */
  agencies: ReadonlyMap<string, string>
  programs: readonly ProgramItem[]
  today: Day
  view: ViewContext
}

const stateTag = (
  { t }: ViewContext,
  program: ProgramItem,
  today: Day,
): { label: string; tone: TagTone } => {
  if (isActiveProgram(program, today)) return { label: t('client.programActive'), tone: 'good' }
  return hasBegun(program.start, today)
    ? { label: t('client.programEnded'), tone: 'none' }
    : { label: t('client.programNotStarted'), tone: 'wait' }
}

const daysOf = ({ format, t }: ViewContext, { end, start }: ProgramItem): string =>
  end
    ? t('client.programFromTo', { end: format.day(end), start: format.day(start) })
    : t('client.programStart', { date: format.day(start) })

const List = ({ agencies, programs, today, view }: Props) => (
  <ListRows>
    {programs.map((program) => (
      <ListRow
        detail={[daysOf(view, program), agencies.get(String(program.agency))]
          .filter(Boolean)
          .join(' · ')}
        icon="programs"
        key={program.id}
        tag={<Tag {...stateTag(view, program, today)} />}
        title={program.name}
      />
    ))}
  </ListRows>
)

/** The programs a client is in, and below those that are over: name, days, status, agency. */
export const ProgramsView = ({ programs, today, ...props }: Props) => {
  const { t } = props.view
  const over = programs.filter(({ end }) => isOver(end, today))
  const now = programs.filter(({ end }) => !isOver(end, today))
  return (
    <div className="pcp-stack pcp-stack--loose pcp-main--reading" data-live="programs">
      <PageHeading title={t('client.programsTitle')}>
        {now.length === 0 ? <p>{t('client.programsNone')}</p> : null}
      </PageHeading>
      {now.length > 0 ? <List {...props} programs={now} today={today} /> : null}
      {over.length > 0 ? (
        <Section title={t('client.programsBefore')}>
          <List {...props} programs={over} today={today} />
        </Section>
      ) : null}
    </div>
  )
}
