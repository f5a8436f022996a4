/** The whole main job over HTTP against a running installation: staff invite, client registers, signs in, answers, staff see it. */
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
const browser = (origin, address) => {
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
    return text.startsWith('{') ? JSON.parse(text) : text
  }
}

export const PASSWORD = 'lantern orchard pebble wagon'
export const CLIENT = 'mike@client.example'
/** As small as a PDF can be and still be one. */
const PDF = '%PDF-1.4\n1 0 obj<<>>endobj\nxref\n0 1\ntrailer<<>>\nstartxref\n0\n%%EOF\n'

/** A first staff user, an agency, a category and a client on an empty installation. */
const prepare = async (staff) => {
  await staff('/api/users/first-register', {
    email: 'ana@agency.example',
    name: 'Ana Ruiz',
    password: 'staff-password',
  })
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
    { agency: agency.id, firstName: 'Mike', lastName: 'Tyler' },
    201,
  )
  return { category, record }
}

/** A refusal names each field, so that the admin panel marks them. */
const checkRefusal = async (staff) => {
  const { errors } = await staff('/api/clients', {}, 400)
  const [{ data, message, name }] = errors
  assert.equal(name, 'ValidationError')
  const paths = data.errors.map(({ path }) => path)
  assert.deepEqual(paths.sort(), ['agency', 'firstName', 'lastName'])
  assert.match(message, /First name.*Last name/)
}

/** @throws AssertionError at the first step that does not answer as it should. */
export const runMainJob = async ({ address = (path) => path, mail, origin }) => {
  const staff = browser(origin, address)
  const client = browser(origin, address)
  const { category, record } = await prepare(staff)
  await checkRefusal(staff)

  await staff(`/api/portal/clients/${record.id}/invite`, { attestation: true, email: CLIENT }, 201)
  const token = /[?&]token=([\w-]+)/.exec((await mail.next(CLIENT)).text)[1]
  await client('/api/portal/register', { password: PASSWORD, token }, 201)
  await client('/api/portal/login', { email: CLIENT, password: PASSWORD })
  const code = /^(\d{6})\r?$/m.exec((await mail.next(CLIENT)).text)[1]
  await client('/api/portal/login/verify', { code })

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
  const inbox = await staff('/api/portal-inbox')
  assert.deepEqual(inbox.docs.map(({ kind }) => kind).toSorted(), [
    'account-created',
    'request-completed',
  ])
}
