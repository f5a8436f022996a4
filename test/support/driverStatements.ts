import type { PortalApp } from './portalApp.js'

/** The driver below Payload's SQLite adapter. */
type Driver = { client: { execute: (...args: unknown[]) => Promise<unknown> } }

const textOf = (statement: unknown): string =>
  typeof statement === 'object' && statement !== null && 'sql' in statement
    ? String(statement.sql)
    : String(statement)

/** The statements that SQLite is given while something is done, in order. */
export const statementsDuring = async (
  { payload }: Pick<PortalApp, 'payload'>,
  work: () => Promise<unknown>,
): Promise<string[]> => {
  const driver = (payload.db as unknown as Driver).client
  const { execute } = driver
  const statements: string[] = []
  driver.execute = (...args) => {
    statements.push(textOf(args[0]))
    return execute.apply(driver, args)
  }
  try {
    await work()
  } finally {
    driver.execute = execute
  }
  return statements
}
