/** What other features may use. */
export { refusedNotice } from './refusedNotice.js'
export { nextReminder } from './reminders.js'
export { isSame } from './alreadyAsked.js'
export {
  describeChoice,
  describeRequest,
  preferences,
  type Described,
  type Preferences,
} from './describeRequest.js'
export { locationInput, placeIn } from './fulfill/location.js'
export { prepareSent, togetherInput } from './merge/together.js'
export { STILL_THERE } from './correct/standing.js'
export {
  requireOpenForDocuments,
  requireOpenForFiles,
  UNASKED_FILES,
} from './fulfill/openForFiles.js'
export { removeRecords } from './fulfill/removeRecords.js'
export { requireRoom } from './fulfill/quota.js'
export { insertRequests, refusePastDay } from './newRequests.js'
export { storeAnswerFiles } from './storeAnswerFiles.js'
