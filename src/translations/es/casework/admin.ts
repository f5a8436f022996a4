import type { caseworkAdmin as english } from '../../en/casework/admin.js'

/** Texts of the part `casework` in the admin panel. */
export const caseworkAdmin: Record<keyof typeof english, string> = {
  navCasework: 'Trabajo de casos',
}
