import { mailCode } from '../../mail/mailCode.js'
import { DEMO_PASSWORD } from '../data/password.js'
import type { World } from '../surroundings/openWorld.js'
import { openBrowser, type Browser } from './browser.js'

const BROWSERS = {
  computer: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0',
  phone:
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1',
}
/** A session ends after half an hour in which nothing is asked: before that they go on in it. */
const GOES_ON = 20 * 60 * 1000

export type ClientAtHome = {
  /** Follows the link of the invitation that was mailed, and chooses the demo's password. */
  register: (email: string, phone: string) => Promise<void>
  /** Signed in on the phone, anew where the last time is too long ago. */
  signedIn: () => Promise<Browser>
  /** Signs in on a computer that is remembered: with the mailed code the first time. */
  signInOnComputer: () => Promise<void>
}

/** A client with a phone, and some with a computer as well. */
export const clientAtHome = (world: World, language: string): ClientAtHome => {
  const phone = openBrowser(world, { language, userAgent: BROWSERS.phone })
  const computer = openBrowser(world, { language, userAgent: BROWSERS.computer })
  let address = ''
  let askedAt = 0

  const signIn = async (browser: Browser, more = {}): Promise<void> => {
    const { next } = await browser.post('/login', { email: address, password: DEMO_PASSWORD })
    if (next === 'code') {
      await world.jobs.settle()
      const code = mailCode(world.mailbag.lastTo(address))
      await browser.post('/login/verify', { code, ...more })
    }
    await world.jobs.settle()
  }

  return {
    register: async (email, number) => {
      address = email
      askedAt = 0
      const token = /[?&]token=([\w-]+)/.exec(world.mailbag.lastTo(email))?.[1]
      await phone.post('/register', { password: DEMO_PASSWORD, phone: number, token })
    },
    signedIn: async () => {
      const now = world.clock.now().getTime()
      if (now - askedAt > GOES_ON) await signIn(phone)
      askedAt = now
      return phone
    },
    signInOnComputer: () => signIn(computer, { rememberDevice: true }),
  }
}
