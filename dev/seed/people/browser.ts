import { handleEndpoints } from 'payload'
import { portalRoutes } from 'payload-client-portal/portal'

import type { World } from '../surroundings/openWorld.js'

/** What a client has in hand: it keeps cookies, and asks the installation with whole requests. */
export type Browser = {
  /** Reads an answer of the portal's. */
  get: (path: string) => Promise<Record<string, unknown>>
  /** Opens a page of the portal. */
  open: (path: string) => Promise<void>
  post: (path: string, body: FormData | Record<string, unknown>) => Promise<Record<string, unknown>>
}

type About = { language: string; userAgent: string }

export const openBrowser = ({ config, key }: World, { language, userAgent }: About): Browser => {
  const cookies = new Map<string, string>()
  const origin = new URL(config.serverURL).origin

  const requestTo = (path: string, init: RequestInit = {}, headers = {}): Request =>
    new Request(`${origin}${path}`, {
      ...init,
      headers: {
        ...headers,
        'accept-language': language,
        cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        origin,
        'sec-fetch-site': 'same-origin',
        'user-agent': userAgent,
      },
    })

  const take = async (path: string, response: Response): Promise<string> => {
    for (const text of response.headers.getSetCookie()) {
      const [pair = ''] = text.split(';')
      const at = pair.indexOf('=')
      const [name, value] = [pair.slice(0, at), pair.slice(at + 1)]
      if (value) cookies.set(name, value)
      else cookies.delete(name)
    }
    const text = await response.text()
    if (response.status >= 300) throw new Error(`${path}: ${response.status} ${text.slice(0, 300)}`)
    return text
  }

  return {
    get: async (path) => {
      const request = requestTo(`${config.routes.api}/portal${path}`)
      const response = await handleEndpoints({ config, payloadInstanceCacheKey: key, request })
      return JSON.parse(await take(path, response)) as Record<string, unknown>
    },
    open: async (path) => {
      const { GET } = portalRoutes(config, { payloadInstanceCacheKey: key })
      await take(path, await GET(requestTo(`/portal${path}`, {}, { accept: 'text/html' })))
    },
    post: async (path, body) => {
      const files = body instanceof FormData
      const request = requestTo(
        `${config.routes.api}/portal${path}`,
        { body: files ? body : JSON.stringify(body), method: 'POST' },
        { accept: 'application/json', ...(files ? {} : { 'content-type': 'application/json' }) },
      )
      const response = await handleEndpoints({ config, payloadInstanceCacheKey: key, request })
      return JSON.parse(await take(path, response)) as Record<string, unknown>
    },
  }
}
