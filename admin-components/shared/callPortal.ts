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
  /** Sent as JSON, or as a form with files; its presence makes the call a POST. */
  body?: FormData | Record<string, unknown>
  language: string
  /** @default POST with a body, else GET */
  method?: 'PATCH'
  /** Shown when no answer came, or one that is not ours. */
  networkError: string
  path: string
}

/** `fields` of the portal's own endpoints, `errors` of Payload's generated ones. */
type ErrorData = { code?: string; errors?: { message: string; path: string }[]; fields?: Problem[] }
type ErrorBody = { errors?: { data?: ErrorData; message?: string }[] }

const problemsIn = ({ errors = [], fields }: ErrorData = {}): readonly Problem[] =>
  fields ?? errors.map(({ message, path }) => ({ field: path, message }))

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
  method,
  networkError,
  path,
}: Call): Promise<PortalAnswer<T>> => {
  try {
    const form = body instanceof FormData ? body : null
    const json = body && !form ? JSON.stringify(body) : null
    const response = await fetch(`${api}${path}`, {
      body: form ?? json,
      cache: 'no-store',
      credentials: 'include',
      headers: {
        Accept: 'application/json',
        'Accept-Language': language,
        // The browser writes the type of a form by itself: it draws the boundary
        ...(json === null ? {} : { 'Content-Type': 'application/json' }),
      },
      // What is sent as the page is left still arrives
      keepalive: json !== null && json.length < MAX_KEPT_ALIVE,
      method: method ?? (body ? 'POST' : 'GET'),
    })
    const answer = await parse(response)
    if (response.ok && answer !== null) return { data: answer as T, ok: true }
    const error = (answer as ErrorBody | null)?.errors?.[0]
    return {
      code: error?.data?.code ?? null,
      message: error?.message ?? networkError,
      ok: false,
      problems: problemsIn(error?.data),
      status: response.status,
    }
  } catch {
    return { code: null, message: networkError, ok: false, problems: [], status: 0 }
  }
}
