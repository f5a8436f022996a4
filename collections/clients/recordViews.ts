import type { DocumentTabCondition, EditConfigWithoutRoot } from 'payload'

import { getActor, hasPermission } from '../../access/actor.js'
import type { PluginContext } from '../../src/config/context.js'
import {
  RECORD_TABS,
  type RecordTabName,
  type RecordTabRow,
} from '../../src/contract/recordTabs.js'
import { tabLabel } from '../../src/translations/label.js'
import { API_TAB } from '../fields/apiTab.js'

const PROFILE_ORDER = 0
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
  const views = Object.entries(RECORD_TABS).map(([name, row], index) => {
    const { collection, path }: RecordTabRow = row
    const tab = name as RecordTabName
    const isPortal = tab === 'clientPortal'
    return [
      tab,
      {
        Component: isPortal
          ? 'payload-client-portal/rsc#ClientPortalTab'
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
    ...Object.fromEntries(views),
  }
}
