/** What pages of other features may use. Apart from `index.ts`, which loads without React. */
export { writersOf } from './loaders/messages.js'
export { byWriter, unreadRows, type UnreadThread } from './loaders/unread.js'
