/** JSON Schema 2020-12, as OpenAPI 3.1 uses it. */
export type Schema = { readonly [keyword: string]: unknown }

export type Parameter = {
  description?: string
  in: 'path' | 'query'
  name: string
  required?: boolean
  schema: Schema
}

export type Operation = {
  description?: string
  operationId: string
  parameters?: Parameter[]
  requestBody?: { content: Record<string, { schema: Schema }>; required?: boolean }
  responses: Record<string, unknown>
  security: readonly Readonly<Record<string, readonly string[]>>[]
  summary?: string
  tags: string[]
}

export type Paths = Record<string, Record<string, Operation>>

/** Rights of the three kinds of callers, as `securitySchemes` name them. */
export const SECURITY = {
  anyone: [{}],
  client: [{ client: [] }],
  either: [{ client: [] }, { staff: [] }],
  staff: [{ staff: [] }],
} as const
