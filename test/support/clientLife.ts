import type { ActionName } from '../../src/contract/actions.js'
import { phoneOf, STEP, type Phone } from './authenticator.js'
import { caseStepsOf } from './caseSteps.js'
import { appointmentStepsOf } from './clientAppointments.js'
import { programsOf, scheduledOf } from './clientPrograms.js'
import { requestsOf } from './clientRequests.js'
import { directoryStepsOf } from './directorySteps.js'
import { massSendStepsOf } from './massSendSteps.js'
import { noticeStepsOf } from './noticeSteps.js'
import { codeIn, tokenIn } from './mailbox.js'
import { passkeyStepsOf } from './passkeySteps.js'
import { PASSWORD, type People } from './people.js'
import { planStepsOf } from './planSteps.js'
import type { PortalApp } from './portalApp.js'
import type { Step } from './step.js'
import { sendPhoto } from './sendPhoto.js'
import { takeOverStepsOf } from './takeOverSteps.js'
import { LIFE_PHONE, textCodeStepsOf } from './textCodeSteps.js'
import type { Visitor } from './visitor.js'
import { webhookStepsOf } from './webhookSteps.js'

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
  let release = ''
  let phone: Phone | undefined
  const about = () => id
  const post = (path: string, body: Record<string, unknown> = {}) =>
    worker.visitor.post(`/portal/clients/${id}/${path}`, body)
  const erase = (path: string, body: Record<string, unknown> = {}) =>
    root.visitor.post(`/portal/clients/${id}/${path}`, body)
  const invite = () => post('invite', { attestation: true, email })
  const soon = () => new Date(app.now().getTime() + 3_600_000).toISOString()
  const token = async () => tokenIn(await people.lastMail(email))
  return {
    inviteClient: {
      client: about,
      run: async () => {
        const data = { careTeam: [worker.id], phone: LIFE_PHONE, ssn: '219-09-9999' }
        id = (await people.client(agency, data)).id
        return invite()
      },
    },
    checkInvites: {
      run: () => worker.visitor.post('/portal/invitations/check', { clients: [id] }),
    },
    inviteClients: {
      run: () =>
        worker.visitor.post('/portal/invitations/send', { attestation: true, clients: [id] }),
    },
    likelyDuplicates: {
      run: () => worker.visitor.post('/portal/likely-duplicates', { ssn: '219-09-9999' }),
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
    printInvitation: {
      client: about,
      run: async () => {
        const answer = await post('invite/sheet')
        code = String(answer.body.code)
        return answer
      },
    },
    typeSheetCode: {
      client: about,
      run: () => browser.post('/portal/invitations/code', { code, email }),
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
    ...requestsOf({ about, browser, people, post, said, worker }),
    ...takeOverStepsOf({ about, browser, people, post, said, worker }),
    ...programsOf({ about, agency, people, post, worker }),
    ...scheduledOf({ about, post, said, soon, worker }),
    ...appointmentStepsOf({ about, app, browser, post, worker }),
    ...massSendStepsOf({ about, agency, app, worker }),
    ...caseStepsOf({ about, agency, app, browser, people, post, said, worker }),
    ...planStepsOf({ about, app, browser, said, worker }),
    sendMessage: { client: about, run: () => post('messages', { text: said }) },
    clientMessage: {
      client: about,
      run: () => browser.post('/portal/messages', { text: said, to: worker.id }),
    },
    handOverConversation: {
      client: about,
      run: async () => post('hand-over', { to: (await people.staff({ agency })).id }),
    },
    signRelease: {
      client: about,
      run: async () => {
        const answer = await browser.post('/portal/releases', {
          password: PASSWORD,
          permission: 'yes',
          signedName: said,
        })
        release = String(answer.body.id)
        return answer
      },
    },
    revokeRelease: {
      client: about,
      run: () => browser.post(`/portal/releases/${release}/revoke`),
    },
    downloadMyData: {
      client: about,
      run: () => browser.post('/portal/my-data', { password: PASSWORD }),
    },
    setPhoto: {
      client: about,
      run: async () => sendPhoto(worker.visitor, `/portal/clients/${id}/photo`),
    },
    removePhoto: { client: about, run: () => post('photo/remove') },
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
    ...textCodeStepsOf({ about, app, browser, email }),
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
    ...passkeyStepsOf({ about, app, browser }),
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
    changeContact: {
      client: about,
      run: () => browser.post('/portal/contact', { mailingCareOf: 'Sam', safeWays: ['text'] }),
    },
    ...noticeStepsOf({ about, browser, email }),
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
    ...directoryStepsOf(root),
    ...webhookStepsOf(root),
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
