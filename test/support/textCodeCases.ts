import type { FormCase, FormSetting } from './formCase.js'
import { PASSWORD } from './people.js'
import { codeTextedTo } from './takeText.js'
import type { Visitor } from './visitor.js'

const PAGE = '/account/text-codes'

/** The forms of codes by text; each has a number of its own, because a number gets few of them. */
export const textCodeCases = (setting: () => FormSetting): Readonly<Record<string, FormCase>> => {
  const client = async (phone: string): Promise<Visitor> => {
    const { agency, people, worker } = setting()
    return (await people.connected(worker, agency, { phone })).visitor
  }
  const started = async (phone: string): Promise<Visitor> => {
    const visitor = await client(phone)
    await visitor.post('/portal/text-codes/start', { password: PASSWORD })
    return visitor
  }
  return {
    '/text-codes/confirm code': {
      open: async () => ({ path: PAGE, visitor: await started('+19095550171') }),
      wrong: { code: 'no-code' },
    },
    '/text-codes/start password': {
      open: async () => ({ path: PAGE, visitor: await client('+19095550172') }),
      wrong: { password: 'not the password' },
    },
    '/text-codes/stop password': {
      open: async () => {
        const phone = '+19095550173'
        const visitor = await started(phone)
        await setting().app.settled()
        await visitor.post('/portal/text-codes/confirm', { code: codeTextedTo(phone) })
        return { path: PAGE, visitor }
      },
      wrong: { password: 'not the password' },
    },
  }
}
