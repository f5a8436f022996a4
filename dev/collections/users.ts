import type { Access, AccessResult, CollectionConfig, FieldAccess } from 'payload'

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

/** Without this, Payload shows anyone signed in the staff of every agency. */
const readByAgency: Access = ({ req: { user } }): AccessResult => {
  const staff = user as null | Staff
  if (!staff) return false
  if (!staff.agency) return isSuperUser(staff) || { id: { equals: staff.id } }
  return { or: [{ id: { equals: staff.id } }, { agency: { equals: staff.agency } }] }
}

/** Mail addresses are for whoever they are of, and for super users. */
const addressRead: FieldAccess = ({ data, id = data?.id, req: { user } }) =>
  user !== null && (isSuperUser(user) || id === user.id)

/** The host's own staff. The portal plugin adds its staff fields to this collection. */
export const users: CollectionConfig = {
  slug: 'users',
  access: {
    create: async (args) => Boolean(await bySuperUser(args)),
    delete: bySuperUser,
    read: readByAgency,
    unlock: async (args) => Boolean(await bySuperUser(args)),
    update: bySelfOrSuperUser,
  },
  admin: { defaultColumns: ['name', 'email', 'agency'], useAsTitle: 'name' },
  auth: { maxLoginAttempts: 10 },
  fields: [
    { name: 'name', type: 'text', required: true },
    { name: 'email', type: 'email', access: { read: addressRead }, required: true, unique: true },
  ],
}
