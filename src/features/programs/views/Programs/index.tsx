import { hasBegun, type Day } from '../../../../core/day.js'
import { PageHeading } from '../../../../portal/kit/components/PageHeading/index.js'
import { ListRow, ListRows } from '../../../../portal/kit/components/ListRow/index.js'
import { Tag, type TagTone } from '../../../../portal/kit/components/Tag/index.js'
import { isActiveProgram, type ProgramItem } from '../../loaders/programs.js'
import type { ViewContext } from '../../../../portal/kit/viewContext.js'

type Props = { programs: readonly ProgramItem[]; today: Day; view: ViewContext }

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

/** The programs a client is or was in, with their days. */
export const ProgramsView = ({ programs, today, view }: Props) => {
  const { format, t } = view
  return (
    <div className="pcp-stack pcp-stack--loose pcp-main--reading">
      <PageHeading title={t('client.programsTitle')}>
        {programs.length === 0 ? <p>{t('client.programsNone')}</p> : null}
      </PageHeading>
      {programs.length > 0 ? (
        <ListRows>
          {programs.map((program) => {
            const start = format.day(program.start)
            return (
              <ListRow
                detail={
                  program.end
                    ? t('client.programFromTo', { end: format.day(program.end), start })
                    : t('client.programSince', { date: start })
                }
                icon="programs"
                key={program.id}
                tag={<Tag {...stateTag(view, program, today)} />}
                title={program.name}
              />
            )
          })}
        </ListRows>
      ) : null}
    </div>
  )
}
