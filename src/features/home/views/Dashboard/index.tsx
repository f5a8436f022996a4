import { ErrorSummary } from '../../../../portal/kit/components/ErrorSummary/index.js'
import { PageHeading } from '../../../../portal/kit/components/PageHeading/index.js'
import type { ViewContext } from '../../../../portal/kit/viewContext.js'
import type { DashboardData } from '../../loaders/dashboard.js'
import { NextOfPlan } from '../../../plans/portal.js'
import { CareTeam, PlaceSection, ProgramsToday, Spotlight } from './Around.js'
import { NextAppointment, NextTask, ReleaseEnds, UnreadMessages, Waiting } from './Now.js'

type Props = { data: DashboardData; view: ViewContext }

const greeting = (hour: number) =>
  hour < 12
    ? 'client.greetingMorning'
    : hour < 18
      ? 'client.greetingAfternoon'
      : 'client.greetingEvening'

/** What is asked of the client next comes first; all else follows, the nearest in time first. */
export const DashboardView = ({ data, view }: Props) => {
  const [next] = data.pending
  const { t } = view
  return (
    <div className="pcp-stack pcp-stack--loose" data-live="dashboard">
      <ErrorSummary fields={[]} view={view} />
      <PageHeading title={t(greeting(data.hour), { name: data.name })}>
        <p className="pcp-quiet">
          {next
            ? t('client.dashboardTodo', { count: data.pending.length })
            : t('client.dashboardAllDone')}
        </p>
      </PageHeading>
      <div className="pcp-columns">
        <div>
          {next ? <NextTask today={data.today} todo={next} view={view} /> : null}
          <Waiting data={data} view={view} />
          <NextOfPlan next={data.plan} today={data.today} view={view} />
          <ReleaseEnds data={data} view={view} />
          <NextAppointment data={data} view={view} />
          <UnreadMessages data={data} view={view} />
        </div>
        <div>
          <CareTeam data={data} view={view} />
          <ProgramsToday data={data} view={view} />
          <PlaceSection data={data} view={view} />
          <Spotlight data={data} view={view} />
        </div>
      </div>
    </div>
  )
}
