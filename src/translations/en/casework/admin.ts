/** Texts of the part `casework` in the admin panel; where the part is off they are not sent. */
export const caseworkAdmin = {
  navCasework: 'Casework',
}
