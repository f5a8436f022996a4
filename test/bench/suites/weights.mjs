import { firstPaint, launchBrowser, openPhone, slowDown } from '../browser.mjs'
import { openMeter } from '../meter.mjs'
import { signInStaff } from '../people.mjs'
import { portalPages } from '../portalPages.mjs'
import { median } from '../rounds.mjs'
import { METERS, PORTS, RELEASE, SLOW } from '../settings.mjs'
import { withSides } from '../sides.mjs'
import { table } from '../tables.mjs'
import { checkout, NO_RELEASE, releaseTree } from '../trees.mjs'

const SIDES = ['portal', 'release']
/** What scripts, a service worker or the browser itself fetch after a page is there. */
const SETTLED = 1500

const PAINTED = ['/sign-in', '/', '/calendar', '/resources', '/messages/:staffID']
/** What the same server serves besides: the least that Next can, and Payload's own way in. */
const BESIDE = [
  { path: '/bare', pattern: 'an empty page of Next' },
  { path: '/admin/login', pattern: 'Payload’s own sign-in page' },
]

const kB = (bytes) => `${(bytes / 1000).toFixed(1)} kB`
const seconds = (list) => `${(median(list) / 1000).toFixed(2)} s`

const visit = async ({ tab }, meter, url) => {
  const passed = meter.start()
  await tab.goto(url, { waitUntil: 'load' })
  await tab.waitForTimeout(SETTLED)
  return passed()
}

/** A page in a browser that has seen nothing of the portal, and again in the same one. */
const weigh = async (browser, meter, page) => {
  const phone = await openPhone(browser, page)
  try {
    return {
      first: await visit(phone, meter, page.url),
      later: await visit(phone, meter, page.url),
    }
  } finally {
    await phone.close()
  }
}

/** Until something is seen, over a slow line: in a browser that has seen nothing, and in one that has the portal's files. */
const paint = async (browser, meter, { page, warm }) => {
  const phone = await openPhone(browser, page)
  try {
    if (warm) await visit(phone, meter, page.url)
    meter.connectingTakes(SLOW.latency)
    await slowDown(phone, SLOW)
    await phone.tab.goto(page.url, { waitUntil: 'load' })
    return await firstPaint(phone.tab)
  } finally {
    meter.connectingTakes(0)
    await phone.close()
  }
}

const paints = async (browser, { meter, pages }, rounds) => {
  const found = {}
  for (const page of pages) {
    const times = { cold: [], warm: [] }
    for (let round = 0; round < rounds; round += 1) {
      times.cold.push(await paint(browser, meter, { page, warm: false }))
      times.warm.push(await paint(browser, meter, { page, warm: true }))
    }
    found[page.pattern] = times
  }
  return found
}

const measureSide = async (side, { browser, mail, rounds }) => {
  const meter = await openMeter({ port: METERS[side], target: PORTS[side] })
  try {
    const { origin } = meter
    const staff = await signInStaff(origin)
    const tree = side === 'release' ? releaseTree() : checkout
    const pages = await portalPages({ mail, origin, staff, tree })
    const weights = new Map()
    for (const page of pages) weights.set(page.pattern, await weigh(browser, meter, page))
    const painted = [
      ...PAINTED.map((pattern) => pages.find((one) => one.pattern === pattern)),
      ...BESIDE.map(({ path, pattern }) => ({ cookie: '', pattern, url: `${origin}${path}` })),
    ].filter(Boolean)
    return { paints: await paints(browser, { meter, pages: painted }, rounds), weights }
  } finally {
    meter.close()
  }
}

const cells = (weight) =>
  weight ? [weight.first.requests, kB(weight.first.bytes), kB(weight.later.bytes)] : ['', '', '']

/** The greatest of each number, whichever page it is of. */
const most = (weights) => {
  const all = [...weights.values()]
  const greatest = (read) => Math.max(...all.map(read))
  return {
    first: {
      bytes: greatest(({ first }) => first.bytes),
      requests: greatest(({ first }) => first.requests),
    },
    later: { bytes: greatest(({ later }) => later.bytes) },
  }
}

const columns = (release, names) => [
  '',
  ...names,
  ...(release ? names.map((name) => `${RELEASE.version}: ${name.toLowerCase()}`) : []),
]

const weightTable = ({ portal, release }) => {
  const line = (label, pattern) => [
    label,
    ...cells(portal.weights.get(pattern)),
    ...(release ? cells(release.weights.get(pattern)) : []),
  ]
  return table(columns(release, ['Requests', 'First visit', 'Later']), [
    ...[...portal.weights.keys()].map((pattern) => line(`\`${pattern}\``, pattern)),
    [
      '**The most**',
      ...cells(most(portal.weights)),
      ...(release ? cells(most(release.weights)) : []),
    ].map((cell) => (String(cell).startsWith('**') ? cell : `**${cell}**`)),
  ])
}

const paintTable = ({ portal, release }) =>
  table(
    columns(release, ['First visit', 'Later']),
    Object.keys(portal.paints).map((pattern) => {
      const shown = ({ paints: { [pattern]: times } }) =>
        times ? [seconds(times.cold), seconds(times.warm)] : ['', '']
      const label = pattern.startsWith('/') ? `\`${pattern}\`` : pattern
      return [label, ...shown(portal), ...(release ? shown(release) : [])]
    }),
  )

/** What each page costs on a phone: requests and bytes over the wire, and time until something is seen on a slow line. */
export const measureWeights = (settings) => {
  const env = Object.fromEntries(
    SIDES.map((side) => [side, { SERVER_URL: `http://localhost:${METERS[side]}` }]),
  )
  return withSides(
    { env, name: 'weights', sides: SIDES, size: settings.small, staff: false },
    async ({ mail, ...servers }) => {
      const browser = await launchBrowser()
      try {
        const found = {}
        for (const side of SIDES.filter((name) => servers[name])) {
          found[side] = await measureSide(side, { browser, mail, rounds: settings.paints })
        }
        const text = `${weightTable(found)}\n\nUntil something is seen, over a slow line:\n\n${paintTable(found)}`
        return found.release ? text : `${text}\n\n${NO_RELEASE}`
      } finally {
        await browser.close()
      }
    },
  )
}
