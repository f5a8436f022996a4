import { PageHeading } from '../../../../portal/kit/components/PageHeading/index.js'
import { ListRow, ListRows } from '../../../../portal/kit/components/ListRow/index.js'
import { Tag } from '../../../../portal/kit/components/Tag/index.js'
import { isActiveProgram, type ProgramItem } from '../../loaders/programs.js'
import type { ViewContext } from '../../../../portal/kit/viewContext.js'

type Props = { programs: readonly ProgramItem[]; today: string; view: ViewContext }

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
            const active = isActiveProgram(program, today)
            return (
              <ListRow
                detail={
                  program.end
                    ? t('client.programFromTo', { end: format.day(program.end), start })
                    : t('client.programSince', { date: start })
                }
                icon="programs"
                key={program.id}
                tag={
                  <Tag
                    label={t(active ? 'client.programActive' : 'client.programEnded')}
                    tone={active ? 'good' : 'none'}
                  />
                }
                title={program.name}
              />
            )
          })}
        </ListRows>
      ) : null}
    </div>
  )
}
