import type { RequestType } from '../../src/core/status/request.js'

/** Slugs of the collections that the inbox shows. */
export type InboxSlugs = {
  clients: string
  inbox: string
  /** In which the answer to each type of request is kept. */
  keptIn: Readonly<Record<RequestType, string>>
  messages: string
  requests: string
  scheduled: string
}
