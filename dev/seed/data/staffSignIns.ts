import { agencies } from './agencies.js'
import { staff } from './staff.js'

/** Staff accounts with what each may do, for people. */
export const staffSignIns = Object.values(staff).map(({ agency, email, may, name }) => ({
  email,
  name,
  note: agency ? `${agencies[agency].name}. ${may}` : may,
}))
