import { brotliDecompressSync, gunzipSync } from 'node:zlib'

import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { portalRoutes } from '../../../src/portal/portalRoutes.js'
import { peopleOf, type People } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'

let app: PortalApp
let people: People
let client: Awaited<ReturnType<People['connected']>>
let agency: string
let worker: Awaited<ReturnType<People['staff']>>

beforeAll(async () => {
  app = await startPortalApp('portal-handler')
  people = peopleOf(app)
  agency = (await people.agency()).id
  worker = await people.staff({ agency })
  client = await people.connected(worker, agency)
})
afterAll(() => app.stop())

const routes = () => portalRoutes(app.config, { payloadInstanceCacheKey: app.key })
const ask = (path: string, init: RequestInit = {}): Promise<Response> => {
  const request = new Request(`http://portal.example${path}`, init)
  return routes()[request.method as 'GET' | 'HEAD' | 'POST'](request)
}

describe('every page has its true status', () => {
  test('unknown pages are 404 with a whole page', async () => {
    const { html, status } = await client.visitor.page('/nope')
    expect(status).toBe(404)
    expect(html).toMatch(/^<!doctype html><html[^>]*lang="en".*<h1>We could not find this page/s)
  })

  test('what is not there and what is somebody else’s are the same 404', async () => {
    const other = await people.connected(worker, agency)
    const { body } = await worker.visitor.post(`/portal/clients/${other.id}/requests`, {
      type: 'location',
    })
    const theirs = await client.visitor.page(`/requests/${String(body.id)}`)
    const nobodys = await client.visitor.page(`/requests/${crypto.randomUUID()}`)
    expect([theirs.status, nobodys.status]).toEqual([404, 404])
  })

  test.each([
    '/register?token=nope',
    '/reset-password?token=nope',
    '/account/email/confirm?token=x',
  ])('%s is a dead link: 410', async (path) => {
    const { html, status } = await app.visitor().page(path)
    expect(status).toBe(410)
    expect(html).toContain('<h1>')
  })

  test('a page of an agency is 403 to who is no longer connected', async () => {
    const gone = await people.connected(worker, agency)
    await worker.visitor.post(`/portal/clients/${gone.id}/disconnect`)
    await people.signIn(gone.visitor, gone.email)
    expect((await gone.visitor.page('/requests')).status).toBe(403)
    expect((await gone.visitor.page('/account')).status).toBe(200)
  })

  test('while nothing answers, the page says so with 503 and when to try again', async () => {
    const find = app.payload.db.findOne
    app.payload.db.findOne = () => Promise.reject(new Error('no database'))
    try {
      const { headers, html, status } = await client.visitor.page('/requests')
      expect(status).toBe(503)
      expect(headers.get('retry-after')).toBe('30')
      expect(html).toContain('<h1>Something went wrong on our side')
      expect(html).not.toContain('no database')
    } finally {
      app.payload.db.findOne = find
    }
  })

  test('nothing is posted to a page: 405', async () => {
    const answer = await ask('/portal/help', { method: 'POST' })
    expect(answer.status).toBe(405)
    expect(answer.headers.get('allow')).toBe('GET, HEAD')
  })
})

describe('a signed-out visitor', () => {
  test('is led to sign-in by a path that names where they were going', async () => {
    const { location, status } = await app.visitor().page('/requests?show=60')
    expect(status).toBe(303)
    expect(location).toBe('/portal/sign-in?next=%2Fportal%2Frequests%3Fshow%3D60')
  })

  test('is led by paths alone, whatever host the request names', async () => {
    const request = new Request('http://evil.example/portal/requests', {
      headers: { host: 'evil.example', 'x-forwarded-host': 'evil.example' },
    })
    const answer = await routes().GET(request)
    expect(answer.headers.get('location')).toMatch(/^\/portal\/sign-in/)
    const page = await ask('/portal/sign-in', { headers: { host: 'evil.example' } })
    expect(await page.text()).not.toContain('evil.example')
  })
})

describe('the answer', () => {
  test('sets its own headers', async () => {
    const { headers } = await ask('/portal/help')
    expect(headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('x-frame-options')).toBe('DENY')
    expect(headers.get('content-security-policy')).toContain("script-src 'self'")
    // The test host is http: browsers would ignore it
    expect(headers.has('strict-transport-security')).toBe(false)
  })

  test('is packed as the browser takes it', async () => {
    const plain = await (await ask('/portal/help')).text()
    for (const [accepted, encoding, open] of [
      ['gzip, deflate, br', 'br', brotliDecompressSync],
      ['gzip, br;q=0', 'gzip', gunzipSync],
    ] as const) {
      const answer = await ask('/portal/help', { headers: { 'accept-encoding': accepted } })
      expect(answer.headers.get('content-encoding')).toBe(encoding)
      expect(answer.headers.get('vary')?.toLowerCase()).toContain('accept-encoding')
      const packed = Buffer.from(await answer.arrayBuffer())
      expect(answer.headers.get('content-length')).toBe(String(packed.length))
      expect(open(packed).toString()).toBe(plain)
    }
  })

  test('to HEAD has the same head and no body', async () => {
    const [head, get] = [await ask('/portal/help', { method: 'HEAD' }), await ask('/portal/help')]
    expect(head.status).toBe(200)
    expect(await head.text()).toBe('')
    expect(head.headers.get('content-length')).toBe(get.headers.get('content-length'))
  })
})

describe('a conversation', () => {
  const unread = async () => {
    const { docs } = await app.payload.find({
      collection: 'portal-messages',
      where: { and: [{ client: { equals: client.id } }, { readAt: { exists: false } }] },
    })
    return docs.length
  }

  test('is not read by who only asks for its head or fetches ahead', async () => {
    await worker.visitor.post(`/portal/clients/${client.id}/messages`, { text: 'Come at nine.' })
    const cookie = [...client.visitor.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const path = `/portal/messages/${worker.id}`
    await ask(path, { headers: { cookie }, method: 'HEAD' })
    await ask(path, { headers: { cookie, 'sec-purpose': 'prefetch;prerender' } })
    expect(await unread()).toBe(1)
    await ask(path, { headers: { cookie } })
    expect(await unread()).toBe(0)
  })
})

describe('an address that names a language', () => {
  test('sets it and leads to the same page', async () => {
    const visitor = app.visitor()
    const { location, status } = await visitor.page('/es/requests?show=60')
    expect([status, location]).toEqual([303, '/portal/requests?show=60'])
    expect((await visitor.page('/help')).html).toContain('lang="es"')
    expect((await visitor.page('/en')).location).toBe('/portal')
    expect((await visitor.page('/help')).html).toContain('<html dir="ltr" lang="en"')
  })

  test('leads nowhere else', async () => {
    const answer = await ask('/portal/es//evil.example/')
    expect(answer.headers.get('location')).toBe('/portal//evil.example')
    expect((await app.visitor().page('/fr/requests')).status).toBe(404)
  })
})

describe('path tricks', () => {
  test.each([
    '/portal//requests',
    '/portal/requests/%2e%2e/%2e%2e/api/users',
    '/portal/assets/../../../etc/passwd',
    '/portal/assets/%2e%2e%2f%2e%2e%2fpackage.json',
    '/portal/%00',
    '/portal/%E0%A4%A',
    '/portal/__proto__',
    '/portal/constructor',
    `/portal/${'a'.repeat(5000)}`,
  ])('%s leads nowhere', async (path) => {
    const cookie = [...client.visitor.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const answer = await ask(path, { headers: { cookie } })
    expect(answer.status).toBe(404)
    expect(answer.headers.get('cache-control')).toBe('no-store')
  })

  test('a slash at the end changes nothing', async () => {
    expect((await ask('/portal/help/')).status).toBe(200)
    expect((await client.visitor.page('/')).status).toBe(200)
  })
})
