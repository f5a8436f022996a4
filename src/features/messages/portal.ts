/** What pages of other features may use. Apart from `index.ts`, which loads without React. */
export { type Conversation, loadConversations } from './loaders/messages.js'
