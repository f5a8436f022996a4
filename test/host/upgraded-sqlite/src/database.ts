import { sqliteAdapter } from '@payloadcms/db-sqlite'

export const database = (migrationDir: string) =>
  sqliteAdapter({
    client: { url: process.env.DATABASE_URL ?? 'file:./host.db' },
    migrationDir,
    push: false,
  })
