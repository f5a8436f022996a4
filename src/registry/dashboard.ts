import type { Config, DashboardConfig, Widget, WidgetInstance } from 'payload'

import { boxesPresent, DASHBOARD_BOXES, type DashboardBox } from '../contract/dashboardBoxes.js'
import type { PartsOn } from '../contract/parts.js'
import { label } from '../translations/label.js'

/** Two beside each other where there is room; a person makes one wider, or the page does. */
const WIDTH = 'medium'

const widgetOf = (box: DashboardBox): Widget => ({
  Component: 'payload-client-portal/rsc#DashboardBoxWidget',
  label: label(`dashboard_${box}`),
  minWidth: 'small',
  slug: DASHBOARD_BOXES[box].slug,
})

const placeOf = (box: DashboardBox): WidgetInstance => ({
  widgetSlug: DASHBOARD_BOXES[box].slug,
  width: WIDTH,
})

type Layout = NonNullable<DashboardConfig['defaultLayout']>

/** Ours, then what the host laid out. Payload's tiles of collections are offered, and not laid out. */
const layoutWith = (ours: readonly WidgetInstance[], host: Layout | undefined): Layout => {
  if (typeof host !== 'function') return [...ours, ...(host ?? [])]
  return async (args) => [...ours, ...(await host(args))]
}

/** The host's dashboard with the boxes of the portal before its own widgets. */
export const withDashboard = (admin: Config['admin'], on: PartsOn): DashboardConfig => {
  const boxes = boxesPresent(on)
  return {
    ...admin?.dashboard,
    defaultLayout: layoutWith(boxes.map(placeOf), admin?.dashboard?.defaultLayout),
    widgets: [...boxes.map(widgetOf), ...(admin?.dashboard?.widgets ?? [])],
  }
}
