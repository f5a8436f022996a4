import type { ActionName } from '../../src/contract/actions.js'
import { createPasskey, showAgain, signInWith } from './passkey.js'
import { PASSWORD } from './people.js'
import type { PortalApp } from './portalApp.js'
import type { Step } from './step.js'
import type { Visitor } from './visitor.js'

type Setting = { about: () => string; app: PortalApp; browser: Visitor }

/** A passkey from its beginning to its end; the client has no other second factor. */
export const passkeyStepsOf = ({
  about,
  app,
  browser,
}: Setting): Partial<Record<ActionName, Step>> => {
  const passkey = createPasskey()
  let options: unknown
  const id = async (): Promise<string> => {
    const { body } = await browser.call('/portal/passkeys')
    return (body.passkeys as unknown as { id: string }[])[0]?.id ?? ''
  }
  return {
    startPasskey: {
      client: about,
      run: async () => {
        const answer = await browser.post('/portal/passkeys/start', { password: PASSWORD })
        ;({ options } = answer.body)
        return answer
      },
    },
    addPasskey: {
      client: about,
      run: () =>
        browser.post('/portal/passkeys', { credential: passkey.make(options), name: 'Phone' }),
    },
    signInWithPasskey: {
      action: 'sign-in.done',
      client: about,
      run: () => signInWith(app.visitor(), passkey),
    },
    provePasskey: { client: about, run: () => showAgain(browser, passkey) },
    renamePasskey: {
      client: about,
      run: async () => browser.post(`/portal/passkeys/${await id()}/rename`, { name: 'My phone' }),
    },
    removePasskey: {
      client: about,
      run: async () =>
        browser.post(`/portal/passkeys/${await id()}/remove`, { password: PASSWORD }),
    },
  }
}
