/** What is wrong with one field, in a sentence. */
export type Problem = { field: string; message: string }
export type Failure = {
  code: null | string
  message: string
  ok: false
  problems: readonly Problem[]
  status: number
}
export type PortalAnswer<T> = Failure | { data: T; ok: true }

type Call = {
  api: string
  /** Sent as JSON; its presence makes the call a POST. */
  body?: Record<string, unknown>
  language: string
  /** Shown when no answer came, or one that is not ours. */
  networkError: string
  path: string
}

type ErrorBody = { errors?: { data?: { code?: string; fields?: Problem[] }; message?: string }[] }

/** Browsers keep 64 kB alive, of all calls together (Fetch, 5.5). */
const MAX_KEPT_ALIVE = 16_000

const parse = async (response: Response): Promise<unknown> => {
  try {
    return (await response.json()) as unknown
  } catch {
    return null
  }
}

/** One call of the installation's REST API as the signed-in staff user. Never throws. */
export const callPortal = async <T>({
  api,
  body,
  language,
  networkError,
  path,
}: Call): Promise<PortalAnswer<T>> => {
  try {
    const sent = body ? JSON.stringify(body) : null
    const response = await fetch(`${api}${path}`, {
      body: sent,
      cache: 'no-store',
      credentials: 'include',
      headers: {
        Accept: 'application/json',
        'Accept-Language': language,
        ...(body ? { 'Content-Type': 'application/json' } : {}),
      },
      // What is sent as the page is left still arrives
      keepalive: sent !== null && sent.length < MAX_KEPT_ALIVE,
      method: body ? 'POST' : 'GET',
    })
    const answer = await parse(response)
    if (response.ok && answer !== null) return { data: answer as T, ok: true }
    const error = (answer as ErrorBody | null)?.errors?.[0]
    return {
      code: error?.data?.code ?? null,
      message: error?.message ?? networkError,
      ok: false,
      problems: error?.data?.fields ?? [],
      status: response.status,
    }
  } catch {
    return { code: null, message: networkError, ok: false, problems: [], status: 0 }
  }
}
