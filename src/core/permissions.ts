/**
 * Rights a staff user can hold, stored in the `portalPermissions` field of the host's staff
 * collection.
 */
export const STAFF_PERMISSIONS = ['client-management', 'view-identifiers', 'super-user'] as const
export type StaffPermission = (typeof STAFF_PERMISSIONS)[number]
