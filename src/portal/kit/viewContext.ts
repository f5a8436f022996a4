import type { SanitizedOptions } from '../../config/sanitizeOptions.js'
import { basePath } from '../../config/basePath.js'
import type { MapLinks } from '../../core/mapLinks.js'
import type { PortalLogo } from '../../config/portalOptions.js'
import { helpIn, type HelpContact, type HelpOption } from '../../core/helpIn.js'
import { localized } from '../../core/localized.js'
import { createFormats, type Formats } from '../../core/format.js'
import type { OpenDraft } from '../../drafts/drafts.js'
import type { Translator } from '../../translations/translate.js'
import { readFormError, type FormError } from './formError.js'
import { findNotice, type NoticeLook } from './notices.js'
import { portalPathOf } from './portalPathOf.js'
import { firstParam, lastingQuery, type SearchParams } from './searchParams.js'

/** A logo of which all is known: what it says in the reader's language, too. */
export type ViewLogo = Required<Omit<PortalLogo, 'alt'>> & { alt: string }

/**
 * What every view may use besides its own data. Plain values and texts: a view asks nobody for
 * anything.
 */
export type ViewContext = {
  /** Tag of the account, which its forms bear; undefined where nobody is signed in. */
  accountTag: string | undefined
  /** The page is a copy for when there is no connection: without anything of a person or of this moment. */
  copy: boolean
  /** What was typed before, by field name. */
  draft: Readonly<Record<string, string>>
  /** Where it waits and since when; null where nothing does. */
  draftOf: null | { savedAt: string; token: string }
  /** The address names a draft that is no more: what stood in the form went through. */
  draftGone: boolean
  /** Address of an endpoint of ours: `/login` → `/api/portal/login`. */
  endpoint: (path: string) => string
  error: FormError | null
  format: Formats
  help: HelpContact
  locale: string
  /** The host's picture in the bar at the top. */
  logo: ViewLogo | null
  /** What a map needs; null where the host gives no tiles. */
  map: MapLinks | null
  /** What the last step brought, in words; shown by the frame of the page or by the view itself. */
  notice: null | { look: NoticeLook; place: 'page' | 'view'; text: string }
  /** Own path with all that waits there: where signing in and another language lead back to. */
  here: string
  /** Own path with the lasting query: where a form of this page comes back to. */
  own: string
  /** Path of a portal page: `/requests` → `/portal/requests`. */
  path: (path: string) => string
  productName: string
  t: Translator
}

type Args = {
  accountTag?: string | undefined
  /** `PortalVisit.api` */
  api: (path: string) => string
  copy?: boolean
  draft?: null | OpenDraft
  /** Whom the reader can ask; the option `help` unless their agency says something else. */
  help?: HelpOption
  locale: string
  map?: MapLinks | null
  options: Pick<SanitizedOptions, 'help' | 'portal' | 'portalPath' | 'productName'>
  /** Path below the portal, `/requests/abc`. */
  pathname: string
  routeName: string
  search: SearchParams
  t: Translator
  timeZone?: string | undefined
}

const viewLogo = ({ portal, productName }: Args['options'], locale: string): ViewLogo | null => {
  const logo = portal.theme?.logo
  if (!logo) return null
  const { alt, replacesName = false } = logo
  // Beside the name a picture has nothing to add for who does not see it
  const said = alt === undefined ? '' : localized(alt, locale)
  return {
    ...logo,
    alt: said || (replacesName ? productName : ''),
    replacesName,
    src: logo.src.startsWith('/') ? `${basePath()}${logo.src}` : logo.src,
  }
}

export const createViewContext = (args: Args): ViewContext => {
  const {
    accountTag,
    api,
    copy = false,
    draft = null,
    help = args.options.help,
    locale,
    map = null,
    options,
    pathname,
    routeName,
    search,
    t,
    timeZone,
  } = args
  const path = portalPathOf(options.portalPath)
  const notice = findNotice(routeName, firstParam(search, 'notice'))
  return {
    accountTag,
    copy,
    draft: draft?.fields ?? {},
    draftOf: draft && { savedAt: draft.savedAt, token: draft.token },
    draftGone: draft === null && firstParam(search, 'draft') !== undefined,
    endpoint: (own) => api(`/portal${own}`),
    error: readFormError({ kept: draft?.error ?? null, search }, { locale, routeName, t }),
    format: createFormats({ locale, timeZone }),
    help: helpIn(help, locale),
    here: `${path(pathname)}${lastingQuery(search, ['draft'])}`,
    locale,
    logo: viewLogo(options, locale),
    map,
    notice: notice
      ? { look: notice.look, place: notice.place ?? 'page', text: t(notice.key) }
      : null,
    own: `${path(pathname)}${lastingQuery(search)}`,
    path,
    productName: options.productName,
    t,
  }
}

/** What is wrong with one field of a form, in its own sentence, or undefined. */
export const fieldError = (view: ViewContext, field: string): string | undefined =>
  view.error?.problems.find((problem) => problem.field === field)?.message
