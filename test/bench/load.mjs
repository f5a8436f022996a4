/** Callers of a running server: many at once, or one after the other. */
import assert from 'node:assert/strict'

import autocannon from 'autocannon'

const CONNECTIONS = 8

/** Eight callers at once for some seconds; `request` is what autocannon takes. @throws AssertionError where an answer was not a 2xx. */
export const hammer = async ({ seconds, url, ...request }) => {
  const result = await autocannon({ connections: CONNECTIONS, duration: seconds, url, ...request })
  assert.equal(result.non2xx + result.errors, 0, `${url}: ${result.non2xx} answers were not 2xx`)
  const { p50, p99 } = result.latency
  return { p50, p99, perSecond: result['2xx'] / result.duration }
}

/** Milliseconds of each call, one after the other. */
export const oneByOne = async (calls) => {
  const times = []
  for (const call of calls) {
    const started = performance.now()
    await call()
    times.push(performance.now() - started)
  }
  return times
}

/** A browser without pages: keeps cookies, expects a status, answers parsed JSON or text. */
export const createBrowser = (origin) => {
  const jar = new Map()
  const cookie = () => [...jar].map(([name, value]) => `${name}=${value}`).join('; ')

  const call = async (path, { body, status = 200 } = {}) => {
    const response = await fetch(`${origin}${path}`, {
      body: body && JSON.stringify(body),
      headers: {
        accept: 'application/json',
        cookie: cookie(),
        origin,
        ...(body ? { 'content-type': 'application/json' } : {}),
      },
      method: body ? 'POST' : 'GET',
      redirect: 'manual',
    })
    for (const line of response.headers.getSetCookie()) {
      const [pair] = line.split(';', 1)
      const at = pair.indexOf('=')
      jar.set(pair.slice(0, at), pair.slice(at + 1))
    }
    const text = await response.text()
    assert.equal(
      response.status,
      status,
      `${path}: ${response.status} instead of ${status}: ${text.slice(0, 300)}`,
    )
    return text.startsWith('{') ? JSON.parse(text) : text
  }

  return { call, headers: () => ({ cookie: cookie(), origin }) }
}
