import type { Snapshot } from './sqliteAdapter.js'

type Tables = Snapshot['tables']
type Table = Tables[string]
type Column = Table['columns'][string]

/** Of "required" alone: what changes in more than that is not for a change in place. */
const losesRequired = (before: Column, after: Column | undefined): boolean =>
  before.notNull &&
  after?.notNull === false &&
  before.type === after.type &&
  before.default === after.default

const definition = ({ default: value, name, type }: Column): string =>
  `\`${name}\` ${type}${value === undefined ? '' : ` DEFAULT ${String(value)}`}`

/** A column of before without "required", and its statement: libSQL changes it where it stands. */
const relax = (before: Table, after: Table | undefined) => {
  const columns: Record<string, Column> = {}
  const statements: string[] = []
  for (const [key, column] of Object.entries(before.columns)) {
    const loses = losesRequired(column, after?.columns[key])
    columns[key] = loses ? { ...column, notNull: false } : column
    if (loses)
      statements.push(
        `ALTER TABLE \`${before.name}\` ALTER COLUMN \`${column.name}\` TO ${definition(column)};`,
      )
  }
  return { columns, statements }
}

/** New columns that point to rows. Drizzle adds them without saying what becomes of them when the row goes. */
const tie = (before: Table, after: Table | undefined) => {
  const columns: Record<string, Column> = {}
  const foreignKeys: Table['foreignKeys'] = {}
  const statements: string[] = []
  for (const [key, foreign] of Object.entries(after?.foreignKeys ?? {})) {
    const [name = '', ...more] = foreign.columnsFrom
    const column = after?.columns[name]
    if (!column || column.notNull || more.length > 0 || before.columns[name]) continue
    columns[name] = column
    foreignKeys[key] = foreign
    statements.push(
      `ALTER TABLE \`${before.name}\` ADD ${definition(column)} REFERENCES \`${foreign.tableTo}\`(\`${foreign.columnsTo.join('`, `')}\`) ON UPDATE ${foreign.onUpdate ?? 'no action'} ON DELETE ${foreign.onDelete ?? 'no action'};`,
    )
  }
  return { columns, foreignKeys, statements }
}

/**
 * What SQLite would do by copying tables, or drizzle by halves, as statements that change tables where they stand; and the tables
 * as those leave them, from which drizzle goes on.
 */
export const inPlace = (
  before: Snapshot,
  after: Snapshot,
): { snapshot: Snapshot; statements: string[] } => {
  const tables: Tables = {}
  const statements: string[] = []
  for (const [key, table] of Object.entries(before.tables)) {
    const relaxed = relax(table, after.tables[key])
    const tied = tie(table, after.tables[key])
    tables[key] = {
      ...table,
      columns: { ...relaxed.columns, ...tied.columns },
      foreignKeys: { ...table.foreignKeys, ...tied.foreignKeys },
    }
    statements.push(...relaxed.statements, ...tied.statements)
  }
  return { snapshot: { ...before, tables }, statements }
}
