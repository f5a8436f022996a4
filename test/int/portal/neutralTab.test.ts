import { afterAll, beforeAll, expect, test } from 'vitest'

import { portalRoutes } from '../../../src/portal/portalRoutes.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'
import type { Visitor } from '../../support/visitor.js'

let app: PortalApp
beforeAll(async () => {
  app = await startPortalApp('neutral-tab')
})
afterAll(() => app.stop())

const choose = (visitor: Visitor, to: string) => visitor.form('/portal/neutral-tab', { to })
const titleOf = (html: string) => /<title>([^<]*)<\/title>/.exec(html)?.[1]

test('a browser that asked for it shows a neutral name and icon on every page, before and after signing in', async () => {
  const visitor = app.visitor()
  const before = await visitor.page('/sign-in')
  expect(titleOf(before.html)).toMatch(/^Sign in - /)
  expect(before.html).toContain('rel="manifest"')

  const answer = await choose(visitor, 'on')
  expect([answer.status, answer.headers.get('location')]).toEqual([
    303,
    '/portal/safety?notice=neutral-on',
  ])
  for (const path of ['/sign-in', '/help', '/safety', '/nope', '/register?token=nope']) {
    const { html } = await visitor.page(path)
    expect(titleOf(html), path).toMatch(/^(?:Error: )?Notes$/)
    expect(html, path).not.toMatch(/rel="manifest"|rel="apple-touch-icon"|data-manifest/)
  }

  await choose(visitor, 'off')
  const after = await visitor.page('/sign-in')
  expect(titleOf(after.html)).toBe(titleOf(before.html))
})

test('the name is said in the language of the page', async () => {
  const visitor = app.visitor()
  await choose(visitor, 'on')
  const { html } = await visitor.page('/sign-in', { 'accept-language': 'es' })
  expect(titleOf(html)).toBe('Notas')
})

test('what is neither on nor off changes nothing', async () => {
  const visitor = app.visitor()
  await choose(visitor, 'on')
  const { status } = await visitor.post('/portal/neutral-tab', { to: 'maybe' })
  expect(status).toBe(400)
  expect(titleOf((await visitor.page('/help')).html)).toBe('Notes')
})

test('leaving by the quick exit keeps the choice: the next visit is in the history too', async () => {
  const visitor = app.visitor()
  await choose(visitor, 'on')
  await visitor.form('/portal/exit', {})
  expect([...visitor.cookies.keys()]).toContain('pcp-neutral')
})

test('a page for when nothing answers is neutral as well', async () => {
  const { POST } = portalRoutes(app.config, { payloadInstanceCacheKey: app.key })
  const cookie = 'pcp-neutral=1'
  const answer = await POST(
    new Request('http://portal.example/portal', { headers: { cookie }, method: 'POST' }),
  )
  expect([answer.status, titleOf(await answer.text())]).toEqual([405, 'Notes'])
})
