import type { DashboardBox } from '../../contract/dashboardBoxes.js'
import type { LoadBox } from './desk.js'
import { invitations } from './loaders/invitations.js'
import { mine } from './loaders/mine.js'
import { opened } from './loaders/opened.js'
import { overdue } from './loaders/overdue.js'
import { releases } from './loaders/releases.js'
import { ownTasks } from './loaders/ownTasks.js'
import { today } from './loaders/today.js'
import { toReview } from './loaders/toReview.js'
import { unread } from './loaders/unread.js'

/** What fills each box. */
export const BOX_LOADERS: Readonly<Record<DashboardBox, LoadBox>> = {
  invitations,
  mine,
  opened,
  overdue,
  releases,
  tasks: ownTasks,
  toReview,
  today,
  unread,
}
