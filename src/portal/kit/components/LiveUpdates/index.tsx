import type { ViewContext } from '../../viewContext.js'

/**
 * Where scripts run, the page hears of what changed for who is signed in
 * (`src/portal/islands/live.client.ts`): parts of it with `data-live` are exchanged, and what
 * happened is said in here.
 */
export const LiveUpdates = ({
  view,
}: {
  view: Pick<ViewContext, 'accountTag' | 'endpoint' | 't'>
}) => (
  <pcp-live
    data-account={view.accountTag}
    data-change={view.t('client.liveChange')}
    data-message={view.t('client.liveMessage')}
    data-request={view.t('client.liveRequest')}
    data-src={`${view.endpoint('/events')}?as=client`}
  >
    <p className="pcp-hiddenText" role="status" />
  </pcp-live>
)
