import { useCount } from './useCount.js'

/** How many items of the inbox are unread. */
export const useUnread = (slug: string, pathname: string): number =>
  useCount(`/${slug}/count?where[readAt][exists]=false`, pathname)
