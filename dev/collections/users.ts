import type { Access, CollectionConfig } from 'payload'

type Staff = { agency?: unknown; id: number | string; portalPermissions?: unknown }

const isSuperUser = ({ portalPermissions }: Staff): boolean =>
  Array.isArray(portalPermissions) && portalPermissions.includes('super-user')

/** A super user manages staff: those of the own agency, or everybody's without one. */
const bySuperUser: Access = ({ req: { user } }) => {
  const staff = user as null | Staff
  if (!staff || !isSuperUser(staff)) return false
  return staff.agency ? { agency: { equals: staff.agency } } : true
}

/** Without this, Payload lets anyone signed in change anyone's password. */
const bySelfOrSuperUser: Access = (args) => {
  const { user } = args.req
  return user && !isSuperUser(user) ? { id: { equals: user.id } } : bySuperUser(args)
}

/** The host's own staff. The portal plugin adds its staff fields to this collection. */
export const users: CollectionConfig = {
  slug: 'users',
  access: {
    create: async (args) => Boolean(await bySuperUser(args)),
    delete: bySuperUser,
    unlock: async (args) => Boolean(await bySuperUser(args)),
    update: bySelfOrSuperUser,
  },
  admin: { defaultColumns: ['name', 'email', 'agency'], useAsTitle: 'name' },
  auth: { maxLoginAttempts: 10 },
  fields: [{ name: 'name', type: 'text', required: true }],
}
