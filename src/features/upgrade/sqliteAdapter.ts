type Column = {
  autoincrement: boolean
  default?: boolean | number | string
  name: string
  notNull: boolean
  primaryKey: boolean
  type: string
}

type ForeignKey = {
  columnsFrom: string[]
  columnsTo: string[]
  onDelete?: string
  onUpdate?: string
  tableTo: string
}

type Table = {
  columns: Record<string, Column>
  foreignKeys: Record<string, ForeignKey>
  name: string
}

/** The tables of one moment, as drizzle keeps them beside each migration: what is read of it here. */
export type Snapshot = { tables: Record<string, Table> }

/** What `@payloadcms/db-sqlite` has for making migrations: it is no dependency, hosts choose their database. */
export type SQLiteAdapter = {
  defaultDrizzleSnapshot: Snapshot
  migrationDir: string
  requireDrizzleKit: () => {
    generateDrizzleJson: (schema: unknown) => Promise<Snapshot>
    generateMigration: (before: Snapshot, after: Snapshot) => Promise<string[]>
  }
  schema: unknown
}

export const isSQLite = (adapter: unknown): adapter is SQLiteAdapter =>
  typeof adapter === 'object' &&
  adapter !== null &&
  'packageName' in adapter &&
  adapter.packageName === '@payloadcms/db-sqlite'
