// Written by npm run generate from src/portal/routes.ts

/** Paths of the portal's own pages. */
export const OWN_PATHS: readonly string[] = [
  '/',
  '/requests',
  '/requests/:id',
  '/messages',
  '/messages/:staffID',
  '/documents',
  '/programs',
  '/privacy',
  '/account',
  '/account/authenticator',
  '/account/recovery-codes',
  '/account/password',
  '/account/email',
  '/account/email/confirm',
  '/account/email/undo',
  '/account/devices',
  '/account/my-data',
  '/help',
  '/sign-in',
  '/sign-in/code',
  '/register',
  '/forgot-password',
  '/reset-password',
  '/recover',
]
