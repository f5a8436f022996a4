import { getContext } from '../config/context.js'
import type { ID } from '../core/ids.js'
import type { Source } from '../core/source.js'
import { availableLocales } from '../translations/translate.js'
import type { MailReader } from './mailDefinition.js'

/** What a mail to staff needs to know of them. */
export type StaffUser = {
  agency?: unknown
  email?: string
  id: ID
  portalLanguage?: unknown
  portalMail?: unknown
  portalPermissions?: unknown
}

const COLUMNS = {
  agency: true,
  email: true,
  portalLanguage: true,
  portalMail: true,
  portalPermissions: true,
} as const

/** A staff user as they are now; null for who has gone. */
export const staffUser = async ({ payload }: Source, id: ID): Promise<null | StaffUser> => {
  const { docs } = await payload.db.find<StaffUser>({
    collection: getContext(payload).staffSlug,
    limit: 1,
    pagination: false,
    req: {},
    select: COLUMNS,
    where: { id: { equals: id } },
  })
  return docs[0] ?? null
}

/** Their own choice, else the host's for its admin panel where the portal has that language. */
const languageOf = ({ payload }: Source, { portalLanguage }: StaffUser): string => {
  const known: readonly string[] = availableLocales()
  const wanted = [portalLanguage, payload.config.i18n.fallbackLanguage].map(String)
  return wanted.find((locale) => known.includes(locale)) ?? 'en'
}

/** Address and language of a staff user; null for who has none. */
export const staffReader = (source: Source, staff: null | StaffUser): MailReader | null =>
  staff?.email ? { locale: languageOf(source, staff), to: staff.email } : null
