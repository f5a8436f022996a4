import type { ActionName } from '../../src/contract/actions.js'
import { phoneOf, STEP, type Phone } from './authenticator.js'
import { pdf } from './files.js'
import { codeIn, tokenIn } from './mailbox.js'
import { PASSWORD, type People } from './people.js'
import type { PortalApp } from './portalApp.js'
import type { Answer, Visitor } from './visitor.js'

export type Step = { action?: string; client?: () => string; run: () => Promise<Answer> }

type Setting = {
  agency: string
  app: PortalApp
  people: People
  root: { visitor: Visitor }
  /** What is written in messages and stands in the file. */
  said?: string
  worker: { id: string; visitor: Visitor }
}

/** One life of a client, in which every action is done once, in this order. */
export const lifeOf = ({
  agency,
  app,
  people,
  root,
  said = 'Hello',
  worker,
}: Setting): Partial<Record<ActionName, Step>> => {
  const email = `${crypto.randomUUID()}@client.example`
  const browser = app.visitor()
  let id = ''
  const newEmail = `new-${email}`
  let code = ''
  let undo = ''
  let phone: Phone | undefined
  let request = ''
  const about = () => id
  const post = (path: string, body: Record<string, unknown> = {}) =>
    worker.visitor.post(`/portal/clients/${id}/${path}`, body)
  const erase = (path: string, body: Record<string, unknown> = {}) =>
    root.visitor.post(`/portal/clients/${id}/${path}`, body)
  const invite = () => post('invite', { attestation: true, email })
  const token = async () => tokenIn(await people.lastMail(email))
  return {
    inviteClient: {
      client: about,
      run: async () => {
        id = (await people.client(agency, { careTeam: [worker.id], ssn: '219-09-9999' })).id
        return invite()
      },
    },
    cancelInvite: { client: about, run: () => post('invite/cancel') },
    resendInvite: {
      client: about,
      run: async () => {
        await invite()
        await app.settled()
        return post('invite/resend')
      },
    },
    lookupInvitation: {
      client: about,
      run: async () => browser.post('/portal/invitations/lookup', { token: await token() }),
    },
    register: {
      client: about,
      run: async () =>
        browser.post('/portal/register', { password: PASSWORD, token: await token() }),
    },
    login: {
      client: about,
      run: () => browser.post('/portal/login', { email, password: PASSWORD }),
    },
    resendCode: { client: about, run: () => browser.post('/portal/login/resend') },
    verifyCode: {
      action: 'sign-in.done',
      client: about,
      run: async () =>
        browser.post('/portal/login/verify', { code: codeIn(await people.lastMail(email)) }),
    },
    sendRequest: {
      client: about,
      run: async () => {
        const category = await people.create('file-categories', {
          active: true,
          name: 'Income',
          predefinedNames: [{ name: 'Pay stub' }],
        })
        const answer = await post('requests', {
          category: category.id,
          predefinedName: 'Pay stub',
          type: 'document',
        })
        request = String(answer.body.id)
        return answer
      },
    },
    fulfillRequest: {
      client: about,
      run: () => {
        const body = new FormData()
        body.append(
          'file',
          new File([new Uint8Array(pdf(said))], `${said}.pdf`, { type: 'application/pdf' }),
        )
        return browser.call(`/portal/requests/${request}/fulfill`, {
          body,
          headers: { accept: 'application/json', 'sec-fetch-site': 'same-origin' },
          method: 'POST',
        })
      },
    },
    cancelRequest: {
      client: about,
      run: async () => {
        const { body } = await post('requests', { type: 'location' })
        return worker.visitor.post(`/portal/requests/${String(body.id)}/cancel`)
      },
    },
    sendMessage: { client: about, run: () => post('messages', { text: said }) },
    clientMessage: {
      client: about,
      run: () => browser.post('/portal/messages', { text: said, to: worker.id }),
    },
    downloadMyData: {
      client: about,
      run: () => browser.post('/portal/my-data', { password: PASSWORD }),
    },
    revealSSN: { client: about, run: () => post('reveal-ssn') },
    signOutDevice: {
      client: about,
      run: async () => {
        await people.signIn(app.visitor(), email, PASSWORD, { rememberDevice: true })
        const { body } = await browser.call('/portal/devices')
        const [device] = body.devices as unknown as { id: string }[]
        return browser.post(`/portal/devices/${device?.id}/sign-out`)
      },
    },
    signOutSession: {
      client: about,
      run: async () => {
        await people.signIn(app.visitor(), email)
        const { body } = await browser.call('/portal/sessions')
        const other = (body.sessions as unknown as { current: boolean; id: string }[]).find(
          ({ current }) => !current,
        )
        return browser.post(`/portal/sessions/${other?.id}/sign-out`)
      },
    },
    startAuthenticator: {
      client: about,
      run: () => browser.post('/portal/authenticator/start', { password: PASSWORD }),
    },
    confirmAuthenticator: {
      client: about,
      run: async () => {
        const started = await browser.post('/portal/authenticator/start', { password: PASSWORD })
        phone = phoneOf(app, String(started.body.key))
        return browser.post('/portal/authenticator/confirm', { code: phone.code() })
      },
    },
    replaceRecoveryCodes: {
      client: about,
      run: () => {
        app.advance(STEP)
        return browser.post('/portal/authenticator/recovery-codes', {
          code: phone?.code(),
          password: PASSWORD,
        })
      },
    },
    removeAuthenticator: {
      client: about,
      run: () => {
        app.advance(STEP)
        return browser.post('/portal/authenticator/remove', {
          code: phone?.code(),
          password: PASSWORD,
        })
      },
    },
    logout: { client: about, run: () => browser.post('/portal/logout') },
    logoutEverywhere: {
      client: about,
      run: async () => {
        await people.signIn(browser, email)
        return browser.post('/portal/logout-everywhere')
      },
    },
    changePassword: {
      client: about,
      run: async () => {
        await people.signIn(browser, email)
        return browser.post('/portal/change-password', {
          currentPassword: PASSWORD,
          password: PASSWORD,
        })
      },
    },
    changeEmail: {
      client: about,
      run: () =>
        browser.post('/portal/change-email', { currentPassword: PASSWORD, email: newEmail }),
    },
    changePhone: {
      client: about,
      run: () => browser.post('/portal/change-phone', { phone: '909-555-0143' }),
    },
    confirmEmail: {
      client: about,
      run: async () => {
        undo = tokenIn(await people.lastMail(email))
        return browser.post('/portal/change-email/confirm', {
          token: tokenIn(await people.lastMail(newEmail)),
        })
      },
    },
    undoEmail: {
      client: about,
      run: () => browser.post('/portal/change-email/undo', { token: undo }),
    },
    startRecovery: {
      client: about,
      run: async () => {
        const answer = await post('recovery', { attestation: true })
        code = String(answer.body.code)
        return answer
      },
    },
    recover: {
      client: about,
      run: () => browser.post('/portal/recover', { code, email, password: PASSWORD }),
    },
    signOutClient: { client: about, run: () => post('sign-out') },
    disableAccount: { client: about, run: () => post('account/disable') },
    enableAccount: { client: about, run: () => post('account/enable') },
    forgotPassword: {
      client: about,
      run: () => browser.post('/portal/forgot-password', { email }),
    },
    resetPassword: {
      client: about,
      run: async () =>
        browser.post('/portal/reset-password', {
          password: 'a quite different long password',
          token: await token(),
        }),
    },
    verifyAudit: { run: () => root.visitor.post('/portal/audit/verify') },
    exportAudit: { run: () => root.visitor.call('/portal/audit/export?format=jsonl') },
    disconnectClient: { client: about, run: () => post('disconnect') },
    sealClient: {
      client: about,
      run: () => erase('seal', { attestation: true, reason: 'safety' }),
    },
    unsealClient: { client: about, run: () => erase('unseal') },
    deleteClient: {
      client: about,
      run: async () => {
        const { uniqueIdentifier } = (await root.visitor.call(`/clients/${id}`)).body
        return erase('delete', { attestation: true, confirm: uniqueIdentifier, reason: 'safety' })
      },
    },
  }
}
