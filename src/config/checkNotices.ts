import { checkFunction, checkKeys, failOption } from './failOption.js'
import type { ClientPortalOptions } from './options.js'

/** Longer than anybody waits for "some minutes". */
const MOST_MINUTES = 24 * 60

/** @throws Error naming option, value and remedy. */
export const checkNotices = ({ notices, sendSMS }: ClientPortalOptions): void => {
  checkFunction('sendSMS', sendSMS)
  checkKeys('notices', notices, ['groupMinutes'])
  const { groupMinutes = 0 } = notices ?? {}
  if (!Number.isInteger(groupMinutes) || groupMinutes < 0 || groupMinutes > MOST_MINUTES) {
    const remedy = `Give whole minutes from 0 to ${MOST_MINUTES}.`
    failOption('notices.groupMinutes', groupMinutes, remedy)
  }
}
