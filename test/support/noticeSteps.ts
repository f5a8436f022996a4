import type { ActionName } from '../../src/contract/actions.js'
import type { Step } from './step.js'
import type { Visitor } from './visitor.js'

type Setting = { about: () => string; browser: Visitor; email: string }

/** How a client is told of what is new. */
export const noticeStepsOf = ({
  about,
  browser,
  email,
}: Setting): Partial<Record<ActionName, Step>> => {
  let phone = ''
  return {
    addPushDevice: {
      client: about,
      run: async () => {
        const answer = await browser.post('/portal/push-devices', {
          auth: Buffer.alloc(16).toString('base64url'),
          endpoint: `https://push.example/${email}`,
          p256dh: Buffer.alloc(65).toString('base64url'),
        })
        phone = String(answer.body.id)
        return answer
      },
    },
    removePushDevice: {
      client: about,
      run: () => browser.post(`/portal/push-devices/${phone}/remove`),
    },
    setNotices: {
      client: about,
      run: () => browser.post('/portal/notices', { messages: ['mail', 'text'] }),
    },
  }
}
