/**
 * The whole main job over HTTP against a running installation: staff invite, client registers, signs in, answers, staff see it, and
 * both write to each other.
 */
import assert from 'node:assert/strict'

import PostalMime from 'postal-mime'
import { SMTPServer } from 'smtp-server'

/** A real SMTP server; `next(address)` waits for the next mail to an address. */
export const openMailServer = async () => {
  const mails = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, session, done) => {
      const chunks = []
      stream.on('data', (chunk) => chunks.push(chunk))
      stream.on('end', () => {
        PostalMime.parse(Buffer.concat(chunks)).then((mail) => {
          mails.push({ ...mail, recipient: session.envelope.rcptTo[0]?.address })
          done()
        }, done)
      })
    },
  })
  await new Promise((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const next = async (address) => {
    for (let tries = 0; tries < 100; tries += 1) {
      const at = mails.findIndex(({ recipient }) => recipient === address)
      if (at >= 0) return mails.splice(at, 1)[0]
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
    throw new Error(`no mail to ${address}`)
  }
  return { close: () => server.close(), next, port: server.server.address().port }
}

/** A browser without pages: keeps cookies. `address` says where the host serves a path of a plain host from. */
export const openVisitor = ({ address, origin }) => {
  const jar = new Map()
  return async (path, body, expected = 200) => {
    const isForm = body instanceof FormData
    const response = await fetch(`${origin}${address(path)}`, {
      body: body && (isForm ? body : JSON.stringify(body)),
      headers: {
        accept: 'application/json',
        cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; '),
        origin,
        ...(body && !isForm ? { 'content-type': 'application/json' } : {}),
      },
      method: body ? 'POST' : 'GET',
      redirect: 'manual',
    })
    for (const cookie of response.headers.getSetCookie()) {
      const [name, value] = cookie.split(';', 1)[0].split('=')
      jar.set(name, value)
    }
    const text = await response.text()
    assert.equal(response.status, expected, `${path}: ${response.status} ${text.slice(0, 300)}`)
    return /^[{[]/.test(text) ? JSON.parse(text) : text
  }
}

/** The code of the next mail that holds one; mails about what was asked are passed over. */
export const codeFor = async (mail, address) => {
  for (;;) {
    const code = /^(\d{6})\r?$/m.exec((await mail.next(address)).text)
    if (code) return code[1]
  }
}

export const PASSWORD = 'lantern orchard pebble wagon'
export const CLIENT = 'mike@client.example'
/** As small as a PDF can be and still be one. */
const PDF = '%PDF-1.4\n1 0 obj<<>>endobj\nxref\n0 1\ntrailer<<>>\nstartxref\n0\n%%EOF\n'

export const STAFF = { email: 'ana@agency.example', password: 'staff-password' }

/** A staff user, the first of an empty installation or one who is there; an agency, a category and a client. */
const prepare = async (staff, login) => {
  const { user } = login
    ? await staff('/api/users/login', login)
    : await staff('/api/users/first-register', { ...STAFF, name: 'Ana Ruiz' })
  const { doc: agency } = await staff(
    '/api/agencies',
    { name: 'Harbor Outreach', portalEnabled: true },
    201,
  )
  const predefinedNames = [{ name: 'Birth Certificate' }]
  const { doc: category } = await staff(
    '/api/file-categories',
    { active: true, name: 'Person Identification', predefinedNames },
    201,
  )
  const { doc: record } = await staff(
    '/api/clients',
    { agency: agency.id, careTeam: [user.id], firstName: 'Mike', lastName: 'Tyler' },
    201,
  )
  return { category, record, user }
}

/** A refusal names each field, so that the admin panel marks them. */
export const checkRefusal = async (staff) => {
  const { errors } = await staff('/api/clients', {}, 400)
  const [{ data, message, name }] = errors
  assert.equal(name, 'ValidationError')
  const paths = data.errors.map(({ path }) => path)
  assert.deepEqual(paths.sort(), ['agency', 'firstName'])
  assert.match(message, /Agency.*First name/)
}

/**
 * Answers who took part, signed in, and the client's record.
 * @throws AssertionError at the first step that does not answer as it should.
 */
export const runMainJob = async ({ client: email = CLIENT, login, mail, ...place }) => {
  const [staff, client] = [openVisitor(place), openVisitor(place)]
  const { category, record, user } = await prepare(staff, login)

  await staff(`/api/portal/clients/${record.id}/invite`, { attestation: true, email }, 201)
  const token = /[?&]token=([\w-]+)/.exec((await mail.next(email)).text)[1]
  await client('/api/portal/register', { password: PASSWORD, token }, 201)
  await client('/api/portal/login', { email, password: PASSWORD })
  await client('/api/portal/login/verify', { code: await codeFor(mail, email) })

  const request = await staff(
    `/api/portal/clients/${record.id}/requests`,
    { category: category.id, predefinedName: 'Birth Certificate', type: 'document' },
    201,
  )
  const page = await client(`/portal/requests/${request.id}`)
  assert.match(page, /Birth Certificate/, 'the portal page shows the request')
  const form = new FormData()
  form.append('file', new File([PDF], 'birth.pdf'))
  await client(`/api/portal/requests/${request.id}/fulfill`, form)

  const documents = await staff(`/api/client-documents?where[client][equals]=${record.id}`)
  assert.equal(documents.totalDocs, 1, 'staff see the document')
  assert.equal(documents.docs[0].mimeType, 'application/pdf')

  const hello = `/api/portal/clients/${record.id}/messages`
  await staff(hello, { text: 'Your paper has come.' }, 201)
  assert.match(await client(`/portal/messages/${user.id}`), /Your paper has come\./)
  await client('/api/portal/messages', { text: 'Thank you, Ana.', to: user.id }, 201)
  const messages = await staff(`/api/portal-messages?where[client][equals]=${record.id}`)
  assert.equal(messages.totalDocs, 2, 'staff see both messages')

  const inbox = await staff(`/api/portal-inbox?where[client][equals]=${record.id}`)
  assert.deepEqual(inbox.docs.map(({ kind }) => kind).toSorted(), [
    'account-created',
    'client-message',
    'message-copy',
    'request-completed',
  ])
  return { client, record, staff }
}
