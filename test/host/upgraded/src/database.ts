import { postgresAdapter } from '@payloadcms/db-postgres'

export const database = (migrationDir: string) =>
  postgresAdapter({
    migrationDir,
    pool: { connectionString: process.env.DATABASE_URL ?? '' },
    push: false,
  })
