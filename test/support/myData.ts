import { handleEndpoints } from 'payload'

import { PASSWORD } from './people.js'
import type { PortalApp } from './portalApp.js'
import { unzip } from './unzip.js'
import type { Visitor } from './visitor.js'

type Item = Record<string, unknown> & { id?: string }
export type MyData = {
  bytes: Buffer
  data: Record<string, Item[]> & { about: Record<string, unknown> }
  files: string[]
  headers: Headers
  page: string
  read: (name: string) => Buffer | undefined
}

/** The answer to a client who asks for their data, before it is read. */
export const askForData = (
  { config, key }: PortalApp,
  visitor: Visitor,
  body: Record<string, unknown> = { password: PASSWORD },
  signal?: AbortSignal,
): Promise<Response> =>
  handleEndpoints({
    config,
    payloadInstanceCacheKey: key,
    request: new Request('http://portal.example/api/portal/my-data', {
      body: JSON.stringify(body),
      headers: {
        'content-type': 'application/json',
        cookie: [...visitor.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      },
      method: 'POST',
      ...(signal ? { signal } : {}),
    }),
  })

/** A whole download, unpacked. */
export const downloadOf = async (
  app: PortalApp,
  visitor: Visitor,
  body?: Record<string, unknown>,
): Promise<MyData> => {
  const response = await askForData(app, visitor, body)
  const bytes = Buffer.from(await response.arrayBuffer())
  if (response.status !== 200) throw new Error(`download: ${response.status} ${bytes.toString()}`)
  const files = unzip(bytes)
  return {
    bytes,
    data: JSON.parse(String(files.get('data.json'))) as MyData['data'],
    files: [...files.keys()].filter((name) => name.startsWith('files/')),
    headers: response.headers,
    page: String(files.get('index.html')),
    read: (name) => files.get(name),
  }
}
