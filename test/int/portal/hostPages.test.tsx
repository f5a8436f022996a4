import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'

import type { PortalOptions } from '../../../src/config/portalOptions.js'
import { peopleOf, type People } from '../../support/people.js'
import { startPortalApp, type PortalApp } from '../../support/portalApp.js'

const Broken = (): never => {
  throw new Error('a component of the host')
}
let slotFails = false

const portal: PortalOptions = {
  pages: [
    {
      access: 'anyone',
      nav: { icon: 'location', place: 'tab' },
      path: '/food',
      render: ({ say }) => <p>{say({ en: 'Soup & bread', es: 'Sopa y pan' })}</p>,
      title: { en: 'Food this week', es: 'Comida esta semana' },
    },
    {
      access: 'anyone',
      path: '/food/:id',
      render: ({ leadTo, params, search, show }) => {
        if (params.id === 'none') return null
        if (params.id === 'old') return leadTo('/food?from=old')
        if (params.id === 'gone') return show(410, <p>It has closed.</p>)
        return <h1>{`${String(params.id)} ${String(search.q)}`}</h1>
      },
      title: 'Food',
    },
    {
      access: 'connected',
      path: '/mine',
      render: async ({ client, payload, req }) => {
        const { totalDocs } = await payload.count({
          collection: 'clients',
          overrideAccess: false,
          req,
        })
        return <p>{`${String(await client?.name())} sees ${String(totalDocs)}`}</p>
      },
      title: 'Mine',
    },
    { access: 'anyone', path: '/broken', render: () => <Broken />, title: 'Broken' },
    {
      access: 'anyone',
      path: '/astray',
      render: ({ leadTo }) => leadTo('/../../admin'),
      title: 'Astray',
    },
  ],
  slots: {
    beforeSignIn: () => <p>Before you sign in</p>,
    footer: ({ client }) => (slotFails ? <Broken /> : <p>{client ? 'For you' : 'For all'}</p>),
    header: () => <p>Closed on Monday</p>,
  },
  theme: { light: { accent: '#1d4f91' }, logo: { height: 32, src: '/seal.svg', width: 32 } },
}

let app: PortalApp
let people: People
let client: Awaited<ReturnType<People['connected']>>

beforeAll(async () => {
  app = await startPortalApp('host-pages', { plugin: { portal } })
  people = peopleOf(app)
  const agency = (await people.agency()).id
  client = await people.connected(await people.staff({ agency }), agency)
})
afterAll(() => app.stop())

describe('a page of the host', () => {
  test('stands in the portal’s frame under its title', async () => {
    const { html, status } = await app.visitor().page('/food')
    expect(status).toBe(200)
    expect(html).toContain('<title>Food this week - ')
    expect(html).toMatch(/<main.*<h1>Food this week<\/h1>.*<p>Soup &amp; bread<\/p>.*<\/main>/s)
  })

  test('stands in the menu of who is signed in', async () => {
    const { html } = await client.visitor.page('/food')
    expect(html).toMatch(/<a aria-current="page"[^>]*href="\/portal\/food"/)
    expect((await app.visitor().page('/help')).html).not.toContain('href="/portal/food"')
  })

  test('knows names of its path and the query, brings its own heading and says what is not there', async () => {
    const page = await app.visitor().page('/food/pier?q=1')
    expect(page.html.match(/<h1/g)).toHaveLength(1)
    expect(page.html).toContain('<h1>pier 1</h1>')
    expect((await app.visitor().page('/food/none')).status).toBe(404)
    const gone = await app.visitor().page('/food/gone')
    expect([gone.status, gone.html.includes('It has closed.')]).toEqual([410, true])
    const old = await app.visitor().page('/food/old')
    expect([old.status, old.headers.get('location')]).toEqual([303, '/portal/food?from=old'])
  })

  test('reads with the rights of the client who looks at it, and of nobody else', async () => {
    expect((await client.visitor.page('/mine')).html).toMatch(/<p>\w+ sees 1<\/p>/)
    const signedOut = await app.visitor().page('/mine')
    expect(signedOut.headers.get('location')).toBe('/portal/sign-in?next=%2Fportal%2Fmine')
  })

  test.each(['/broken', '/astray'])('%s: an error in it is the portal’s page', async (path) => {
    const { html, status } = await client.visitor.page(path)
    expect(status).toBe(503)
    expect(html).toContain('<h1>Something went wrong on our side')
    expect(html).not.toContain('a component of the host')
    expect(html).toContain('href="/portal/messages"')
  })
})

describe('the host’s elements in the frame', () => {
  test('stand below the bar, under the help and on the sign-in page', async () => {
    const { html } = await app.visitor().page('/sign-in')
    expect(html).toMatch(
      /Closed on Monday.*<main.*Before you sign in.*<h1.*<footer.*For all.*<\/footer>/s,
    )
    const home = (await client.visitor.page('/')).html
    expect(home).toContain('For you')
    expect(home).not.toContain('Before you sign in')
  })

  test('are left out and logged where they fail', async () => {
    const logged = vi.spyOn(app.payload.logger, 'error').mockImplementation(() => undefined)
    slotFails = true
    try {
      const { html, status } = await client.visitor.page('/help')
      expect(status).toBe(200)
      expect(html).toContain('Closed on Monday')
      expect(html).not.toContain('For you')
      expect(JSON.stringify(logged.mock.calls)).toContain('The slot `footer`')
    } finally {
      slotFails = false
      logged.mockRestore()
    }
  })
})

test('the stylesheet that pages name carries the theme, and the bar the logo', async () => {
  const visitor = app.visitor()
  const { html } = await visitor.page('/sign-in')
  const styles = /href="\/portal(\/assets\/portal\.[\w-]+\.css)"/.exec(html)?.[1] ?? ''
  const answer = await visitor.page(styles)
  expect(answer.status).toBe(200)
  expect(answer.html).toContain('--pcp-accent:#1d4f91')
  expect(html).toMatch(/<img[^>]*height="32"[^>]*src="\/seal\.svg"/)
})
