import { loadConversations } from '../../loaders/messages.js'
import type { OpenClientPage } from '../../../../portal/kit/page.js'
import { MessagesView } from './index.js'

export const openPage: OpenClientPage = async ({ view, visit }) => (
  <MessagesView conversations={await loadConversations(visit)} view={view} />
)
