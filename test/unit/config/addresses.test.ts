import type { PayloadRequest } from 'payload'
import { afterEach, describe, expect, test, vi } from 'vitest'

import { hostSlash } from '../../../src/config/hostSlash.js'
import { pathBelowAPI } from '../../../src/config/pathBelowAPI.js'
import { placeOf } from '../../../src/portal/handle/placeOf.js'

afterEach(() => {
  vi.unstubAllEnvs()
})

describe('where the host serves itself from', () => {
  const ask = (pathname: string, api = '/api') =>
    pathBelowAPI({ pathname, payload: { config: { routes: { api } } } } as PayloadRequest)

  test('a path below the API is told with and without the host’s base path and slash', () => {
    vi.stubEnv('NEXT_BASE_PATH', '/services')
    expect(ask('/services/api/portal/me')).toBe('/portal/me')
    expect(ask('/api/portal/me/')).toBe('/portal/me')
    expect(ask('/services/rest/clients/', '/rest')).toBe('/clients')
  })

  test.each(['/apiary/portal/me', '/other/api/portal/me', '/portal/me', '/api'])(
    '%s is not below the API',
    (pathname) => {
      expect(ask(pathname)).toBeUndefined()
    },
  )

  test('a place below the portal is told with and without it', () => {
    const options = { basePath: '/services', portalPath: '/services/portal' }
    const at = (path: string) => placeOf({ url: `http://localhost${path}` }, options)
    expect(at('/services/portal/requests/7/?show=60')).toMatchObject({
      pathname: '/requests/7',
      segments: ['requests', '7'],
    })
    expect(at('/portal')).toMatchObject({ pathname: '/', segments: [] })
    expect(at('/services/portals')).toBeUndefined()
    expect(at('/services')).toBeUndefined()
  })
})

describe('the slash that some hosts end addresses with', () => {
  test('is added to paths, before query and fragment, and not to files', () => {
    vi.stubEnv('__NEXT_TRAILING_SLASH', 'true')
    expect(hostSlash('/portal')).toBe('/portal/')
    expect(hostSlash('/portal/')).toBe('/portal/')
    expect(hostSlash('/portal/messages/7?notice=sent#newest')).toBe(
      '/portal/messages/7/?notice=sent#newest',
    )
    expect(hostSlash('/api/client-documents/file/a.pdf')).toBe('/api/client-documents/file/a.pdf')
  })

  test('is left out elsewhere', () => {
    expect(hostSlash('/portal/messages?show=60')).toBe('/portal/messages?show=60')
  })
})
