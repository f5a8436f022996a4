import { Kind, parse } from 'graphql'

type Sent = { body: Buffer; method: string; url: string }

/** Names of the root fields of a GraphQL request, or none where it is no document. */
const rootFields = (body: Buffer): string[] => {
  try {
    const { query } = JSON.parse(body.toString('utf8')) as { query: string }
    return parse(query).definitions.flatMap((definition) =>
      definition.kind === Kind.OPERATION_DEFINITION
        ? definition.selectionSet.selections.flatMap((field) =>
            field.kind === Kind.FIELD ? [field.name.value] : [],
          )
        : [],
    )
  } catch {
    return []
  }
}

/** `PATCH /clients/{id}` as an expression over what was asked for. */
const patternOf = (operation: string): RegExp =>
  new RegExp(
    `^${operation
      .replaceAll(/[.*+?^$()|[\]\\]/g, String.raw`\$&`)
      .replaceAll(/\{\w+\}/g, '[^/]*')}$`,
  )

/** Which operations were asked for. */
export const createCoverage = () => {
  const asked = new Set<string>()
  const fields = new Set<string>()
  return {
    /** Of operations such as `GET /clients/{id}` those that nobody asked for. */
    missing: (operations: readonly string[]): string[] => {
      const lines = [...asked]
      return operations.filter((operation) => {
        const pattern = patternOf(operation)
        return !lines.some((line) => pattern.test(line))
      })
    },
    missingFields: (names: readonly string[]) => names.filter((name) => !fields.has(name)),
    note: ({ body, method, url }: Sent): void => {
      const path = url.replace(/^\/api/, '').split('?', 1)[0] ?? ''
      asked.add(`${method} ${path}`)
      if (path === '/graphql') for (const name of rootFields(body)) fields.add(name)
    },
  }
}
