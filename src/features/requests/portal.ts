/** What pages of other features may use. Apart from `index.ts`, which loads without React. */
export { toOwnDocument, type OwnDocument } from './loaders/request.js'
export { placeFacts } from './placeFacts.js'
export { LocationForm } from './views/Request/LocationForm.js'
export { DocumentPicker } from './views/DocumentPicker/index.js'
export {
  pendingRows,
  requesterNames,
  requestersOf,
  toRequestItem,
  type RequestItem,
} from './loaders/requests.js'
export { askedText, requestIcon, requestTag, taskTitle } from './requestTexts.js'
