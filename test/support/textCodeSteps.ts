import type { ActionName } from '../../src/contract/actions.js'
import { PASSWORD } from './people.js'
import type { PortalApp } from './portalApp.js'
import type { Step } from './step.js'
import { codeTextedTo } from './takeText.js'
import type { Visitor } from './visitor.js'

type Setting = {
  about: () => string
  app: PortalApp
  browser: Visitor
  email: string
}

/** Of the client whose life it is. */
export const LIFE_PHONE = '+19095550142'

/** Codes by text are turned on, asked for at a sign-in, and turned off; then the number is another. */
export const textCodeStepsOf = ({
  about,
  app,
  browser,
  email,
}: Setting): Partial<Record<ActionName, Step>> => ({
  startTextCodes: {
    client: about,
    run: () => browser.post('/portal/text-codes/start', { password: PASSWORD }),
  },
  confirmTextCodes: {
    client: about,
    run: async () => {
      await app.settled()
      return browser.post('/portal/text-codes/confirm', { code: codeTextedTo(LIFE_PHONE) })
    },
  },
  textCode: {
    client: about,
    run: async () => {
      const visitor = app.visitor()
      await visitor.post('/portal/login', { email, password: PASSWORD })
      return visitor.post('/portal/login/text')
    },
  },
  stopTextCodes: {
    client: about,
    run: () => browser.post('/portal/text-codes/stop', { password: PASSWORD }),
  },
  changePhone: {
    client: about,
    run: () => browser.post('/portal/change-phone', { phone: '909-555-0143' }),
  },
})
