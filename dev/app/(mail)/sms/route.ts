import { saveMail } from '../../../mail/mailbox.js'

const MOST = 1000

const partOf = (body: unknown, key: 'text' | 'to'): string => {
  const value: unknown =
    typeof body === 'object' && body !== null ? (body as Record<string, unknown>)[key] : ''
  return typeof value === 'string' ? value.slice(0, MOST) : ''
}

/**
 * Stands for a provider of text messages: what it takes shows up at /mail. Numbers that end in 0000
 * are nobody's, so that it can be seen what the portal does then.
 */
export const POST = async (request: Request): Promise<Response> => {
  const body: unknown = await request.json().catch(() => null)
  const [text, to] = [partOf(body, 'text'), partOf(body, 'to')]
  if (!text || !/^\+\d{7,15}$/.test(to)) return Response.json({}, { status: 400 })
  if (to.endsWith('0000')) return Response.json({}, { status: 422 })
  await saveMail({ from: 'Text message', html: '', subject: 'Text message', text, to })
  return Response.json({}, { status: 201 })
}
