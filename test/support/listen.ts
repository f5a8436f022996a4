import { handleEndpoints } from 'payload'

import type { PortalApp } from './portalApp.js'
import type { Visitor } from './visitor.js'

/** Listens to the live events as a browser does; `heard` is what came so far. */
export const listen = async (app: PortalApp, visitor: Visitor, query = '') => {
  const controller = new AbortController()
  const cookie = [...visitor.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const response = await handleEndpoints({
    config: app.config,
    payloadInstanceCacheKey: app.key,
    request: new Request(`http://portal.example/api/portal/events${query}`, {
      headers: { cookie },
      signal: controller.signal,
    }),
  })
  const state = { ended: false, text: '' }
  const read = async (): Promise<void> => {
    const decoder = new TextDecoder()
    const reader = response.body?.getReader()
    for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
      state.text += decoder.decode(part.value)
    }
    state.ended = true
  }
  void read().catch(() => undefined)
  const heard = () =>
    [...state.text.matchAll(/^data: (.+)$/gm)].map(
      ([, json]) => JSON.parse(json ?? '') as Record<string, unknown>,
    )
  return { controller, heard, response, state }
}
