import type { PayloadRequest } from 'payload'

import { withPlainLineBreaks } from '../core/lineBreaks.js'
import { MAX_BODY, readBytes } from '../core/readBytes.js'
import { PortalError } from '../errors/PortalError.js'
import { sameOrigin } from '../identity/origin.js'

export type Fields = Record<string, unknown>
export type BodyKind = 'form' | 'json' | 'multipart' | 'none'

/**
 * How a body is written, once it is clear that it may be read: HTML forms are taken only from our
 * own pages, JSON never from another site. Anything else cannot be told from a forged form (ASVS
 * 5.0 3.5.1–3.5.3).
 * @throws PortalError ORIGIN_NOT_ALLOWED (403) or UNSUPPORTED_CONTENT_TYPE (415)
 */
export const bodyKind = (req: PayloadRequest): BodyKind => {
  const type = (req.headers.get('content-type') ?? '').split(';', 1)[0]?.trim().toLowerCase()
  const ours = sameOrigin(req)
  // guard: no-foreign-requests
  if (ours === false) throw new PortalError('ORIGIN_NOT_ALLOWED')
  if (type === '' || type === undefined) return 'none'
  // guard: json-by-its-content-type
  if (type === 'application/json') return 'json'
  const form = type === 'application/x-www-form-urlencoded'
  // guard: known-content-types
  if (!form && type !== 'multipart/form-data') throw new PortalError('UNSUPPORTED_CONTENT_TYPE')
  // guard: forms-from-own-origin
  if (ours !== true) throw new PortalError('ORIGIN_NOT_ALLOWED')
  return form ? 'form' : 'multipart'
}

/** Asked for by a browser that shows the answer, not by a script or program that reads it. */
export const wantsPage = ({ headers }: Pick<PayloadRequest, 'headers'>): boolean =>
  !(headers.get('accept') ?? '').startsWith('application/json')

/** Sent by a form of a page: whoever did that stands before the browser. */
export const isPageForm = (req: Pick<PayloadRequest, 'headers'>): boolean =>
  /^(?:application\/x-www-form-urlencoded|multipart\/form-data)\b/i.test(
    req.headers.get('content-type') ?? '',
  ) && wantsPage(req)

/**
 * Repeated form fields become a list, single ones their value; a line break is one character.
 */
export const flatten = (fields: Readonly<Record<string, readonly unknown[]>>): Fields =>
  withPlainLineBreaks(
    Object.fromEntries(
      Object.entries(fields).map(([name, values]) => [
        name,
        values.length === 1 ? values[0] : values,
      ]),
    ),
  )

/** The body, as far as it is not too long: its length is counted, not believed. */
const readBody = async (req: PayloadRequest): Promise<Uint8Array<ArrayBuffer>> => {
  const isLong = Number(req.headers.get('content-length') ?? 0) > MAX_BODY
  const bytes = isLong ? null : await readBytes(req.body)
  if (bytes === null) throw new PortalError('PAYLOAD_TOO_LARGE')
  return bytes
}

const readJSON = (bytes: Uint8Array): Fields => {
  if (bytes.length === 0) return {}
  try {
    const body: unknown = JSON.parse(new TextDecoder().decode(bytes))
    if (typeof body === 'object' && body !== null && !Array.isArray(body)) {
      return withPlainLineBreaks(body as Fields)
    }
  } catch {
    // Said below, like JSON that is no object.
  }
  throw new PortalError('INVALID_INPUT', { values: { detail: 'JSON' } })
}

const readForm = async (bytes: Uint8Array<ArrayBuffer>, type: string): Promise<Fields> => {
  const fields: Record<string, string[]> = Object.create(null) as Record<string, string[]>
  const form = await new Response(bytes, { headers: { 'content-type': type } })
    .formData()
    .catch(() => {
      // guard: unread-form-answered
      throw new PortalError('INVALID_INPUT', { values: { detail: 'form' } })
    })
  form.forEach((value, name) => {
    if (typeof value === 'string') (fields[name] ??= []).push(value)
  })
  return flatten(fields)
}

/**
 * Fields of a body without files.
 * @throws PortalError INVALID_INPUT (400) or PAYLOAD_TOO_LARGE (413)
 */
export const readFields = async (req: PayloadRequest, kind: BodyKind): Promise<Fields> => {
  if (kind === 'none') return {}
  const bytes = await readBody(req)
  return kind === 'json' ? readJSON(bytes) : readForm(bytes, req.headers.get('content-type') ?? '')
}
