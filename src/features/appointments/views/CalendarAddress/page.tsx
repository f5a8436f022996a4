import type { OpenClientPage } from '../../../../portal/kit/page.js'
import { ownFeedAddress } from '../../calendarAddress.js'
import { CalendarAddressView } from './index.js'

export const openPage: OpenClientPage = async ({ view, visit: { req, session } }) => {
  const { connectionID } = session
  const url = connectionID === null ? null : await ownFeedAddress(req, String(connectionID))
  return <CalendarAddressView url={url} view={view} />
}
