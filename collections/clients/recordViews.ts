import type { DocumentTabCondition, EditConfigWithoutRoot } from 'payload'

import { getActor, hasPermission } from '../../access/actor.js'
import type { PluginContext } from '../../src/config/context.js'
import { hasCollection } from '../../src/contract/collectionLists.js'
import {
  HISTORY_PATH,
  RECORD_TABS,
  type RecordTabName,
  type RecordTabRow,
} from '../../src/contract/recordTabs.js'
import { tabLabel } from '../../src/translations/label.js'
import { API_TAB } from '../fields/apiTab.js'

const PROFILE_ORDER = 0
const HISTORY_ORDER = 50
/** Behind Profile; Payload's own API tab comes at 1000. */
const FIRST_ORDER = 100

const mayRead =
  (slug: string): DocumentTabCondition =>
  ({ permissions }) =>
    Boolean(permissions.collections?.[slug]?.read)

const managesClients: DocumentTabCondition = ({ req }) => {
  const actor = getActor(req)
  return actor.kind === 'staff' && hasPermission(actor, 'client-management')
}

/** The tabs of a client's record: Profile, and one for each row of the table of tabs. */
export const recordViews = (ctx: PluginContext): EditConfigWithoutRoot => {
  const present = Object.entries<RecordTabRow>(RECORD_TABS).filter(([, { collection }]) =>
    hasCollection(ctx.options, collection),
  )
  const views = present.map(([name, row], index) => {
    const { collection, path, view } = row
    const tab = name as RecordTabName
    const isPortal = tab === 'clientPortal'
    return [
      tab,
      {
        Component: view
          ? `payload-client-portal/rsc#${view}`
          : { path: 'payload-client-portal/rsc#RecordTab', serverProps: { tab } },
        path,
        tab: {
          condition: isPortal ? managesClients : mayRead(ctx.slugs[collection]),
          href: path,
          label: tabLabel(`tab_${tab}`),
          order: FIRST_ORDER + index,
        },
      },
    ] as const
  })
  return {
    api: API_TAB,
    default: { tab: { label: tabLabel('tab_profile'), order: PROFILE_ORDER } },
    history: {
      Component: 'payload-client-portal/rsc#HistoryTab',
      path: HISTORY_PATH,
      tab: {
        condition: mayRead(ctx.slugs.clients),
        href: HISTORY_PATH,
        label: tabLabel('tab_history'),
        order: HISTORY_ORDER,
      },
    },
    ...Object.fromEntries(views),
    // Opened from the tab of programs, so it has none of its own
    program: {
      Component: 'payload-client-portal/rsc#ProgramView',
      path: `${RECORD_TABS.programs.path}/:enrollment`,
    },
  }
}
