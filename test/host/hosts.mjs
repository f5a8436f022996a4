/** The hosts that the tarball goes into, and what is asked of each. */
import { layer } from './layOut.mjs'

const plain = { address: (asked) => asked, manager: 'npm', title: 'a fresh host' }

/** A path of a plain host where the wide one serves it. */
const wideAddress = (asked) => {
  const [own, query = ''] = asked.split('?')
  const moved = own
    .replace(/^\/api\/clients\b/, '/api/people')
    .replace(/^\/admin\/collections\/clients\b/, '/admin/collections/people')
    .replace(/^\/admin\b/, '/office')
    .replace(/^\/api\//, '/rest/')
  return `/services${moved}/${query && `?${query}`}`
}

const PAYLOAD = '3.90.1'

const wide = {
  address: wideAddress,
  casework: true,
  database: 'postgres',
  layers: [layer('wide')],
  manager: 'pnpm',
  packages: {
    add: {
      '@payloadcms/db-postgres': PAYLOAD,
      '@payloadcms/plugin-import-export': PAYLOAD,
      '@payloadcms/plugin-multi-tenant': PAYLOAD,
      '@payloadcms/plugin-search': PAYLOAD,
    },
    remove: ['@payloadcms/db-sqlite'],
  },
  plugins: true,
  portal: '(site)',
  routes: { admin: 'office', api: 'rest' },
  title:
    'a host with everything: strict pnpm, Postgres with migrations, base path, slashes, own routes, two locales, four plugins, its own clients, casework',
  types: true,
}

const upgraded = {
  ...plain,
  database: 'postgres',
  layers: [layer('upgraded')],
  packages: {
    add: { '@payloadcms/db-postgres': PAYLOAD },
    remove: ['@payloadcms/db-sqlite'],
  },
  title: 'a host of 0.1.0, with its schema and data, on Postgres',
  upgrade: true,
}

const upgradedSQLite = {
  ...plain,
  layers: [layer('upgraded'), layer('upgraded-sqlite')],
  // As docs/upgrading.md says
  migration: ['--file', 'payload-client-portal/sqlite'],
  title: 'a host of 0.1.0, with its schema and data, on SQLite',
  upgrade: true,
}

const mongodb = {
  ...plain,
  database: 'mongodb',
  layers: [layer('mongodb')],
  packages: {
    add: { '@payloadcms/db-mongodb': PAYLOAD },
    remove: ['@payloadcms/db-sqlite'],
  },
  title: 'a fresh host on MongoDB',
}

/** `again`: the folder of another host is taken as it stands, and built anew. */
export const HOSTS = {
  plain,
  wide,
  node22: { ...plain, again: 'plain', node: '22', title: 'a fresh host on Node 22' },
  node24: { ...plain, again: 'plain', node: '24', title: 'a fresh host on Node 24' },
  webpack: {
    ...wide,
    again: 'wide',
    bundler: 'webpack',
    title: 'the host with everything, built by webpack',
  },
  mongodb,
  upgraded,
  'upgraded-sqlite': upgradedSQLite,
}

/** What CI runs each time; `--all` takes the others as well. */
export const ALWAYS = ['plain', 'wide']
