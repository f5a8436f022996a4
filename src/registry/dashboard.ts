import type { Config, DashboardConfig, Widget, WidgetInstance } from 'payload'

import {
  DASHBOARD_BOX_NAMES,
  DASHBOARD_BOXES,
  type DashboardBox,
} from '../contract/dashboardBoxes.js'
import { label } from '../translations/label.js'

/** Two beside each other where there is room; a person makes one wider, or the page does. */
const WIDTH = 'medium'

const widgetOf = (box: DashboardBox): Widget => ({
  Component: 'payload-client-portal/rsc#DashboardBoxWidget',
  label: label(`dashboard_${box}`),
  minWidth: 'small',
  slug: DASHBOARD_BOXES[box].slug,
})

const LAYOUT: readonly WidgetInstance[] = DASHBOARD_BOX_NAMES.map((box) => ({
  widgetSlug: DASHBOARD_BOXES[box].slug,
  width: WIDTH,
}))

type Layout = NonNullable<DashboardConfig['defaultLayout']>

/** Ours, then what the host laid out. Payload's tiles of collections are offered, and not laid out. */
const layoutWith = (host: Layout | undefined): Layout => {
  if (typeof host !== 'function') return [...LAYOUT, ...(host ?? [])]
  return async (args) => [...LAYOUT, ...(await host(args))]
}

/** The host's dashboard with the boxes of the portal before its own widgets. */
export const withDashboard = (admin: Config['admin']): DashboardConfig => ({
  ...admin?.dashboard,
  defaultLayout: layoutWith(admin?.dashboard?.defaultLayout),
  widgets: [...DASHBOARD_BOX_NAMES.map(widgetOf), ...(admin?.dashboard?.widgets ?? [])],
})
