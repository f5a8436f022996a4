import { ICON_PATHS } from '../portal/kit/components/Icon/drawings.js'
import { checkSpoken, spokenLanguages } from './checkSpoken.js'
import { checkChoice, checkFunction, checkKeys, failOption } from './failOption.js'
import type { ClientPortalOptions } from './options.js'
import type { PortalHostPage } from './portalPages.js'

type Languages = ClientPortalOptions['languages']

const PATH = /^\/[a-z0-9][a-z0-9-]*(?:\/[a-z0-9][a-z0-9-]*|\/:[a-zA-Z]\w*)*$/
/** First segments under which the portal answers with something other than pages. */
const TAKEN = ['assets']

const partsOf = (pattern: string): string[] => pattern.split('/').filter(Boolean)

/** Is there an address that both patterns fit? */
const meet = (one: string, other: string): boolean => {
  const [left, right] = [partsOf(one), partsOf(other)]
  return (
    left.length === right.length &&
    left.every(
      (part, at) => part === right[at] || part.startsWith(':') || right[at]?.startsWith(':'),
    )
  )
}

const checkPath = (
  { at, path }: { at: string; path: unknown },
  { before, languages }: { before: readonly string[]; languages: Languages },
): void => {
  if (typeof path !== 'string' || !PATH.test(path)) {
    return failOption(
      `${at}.path`,
      path,
      'Give a path in small letters, for example "/food" or "/food/:id".',
    )
  }
  const [first = ''] = partsOf(path)
  if ([...TAKEN, ...spokenLanguages(languages).map((tag) => tag.toLowerCase())].includes(first)) {
    failOption(
      `${at}.path`,
      path,
      `Begin with another word: the portal itself answers under "/${first}".`,
    )
  }
  const met = before.find((pattern) => meet(pattern, path))
  if (met) failOption(`${at}.path`, path, `Give another path: there is a page at "${met}".`)
}

const checkNav = (at: string, nav: PortalHostPage['nav'], languages: Languages): void => {
  if (nav === undefined) return
  checkKeys(`${at}.nav`, nav, ['icon', 'label', 'place'])
  const icons = Object.keys(ICON_PATHS)
  if (!icons.includes(nav.icon))
    failOption(`${at}.nav.icon`, nav.icon, `Choose ${icons.join(', ')}.`)
  checkChoice(`${at}.nav.place`, nav.place, ['more', 'tab'])
  if (nav.label !== undefined) checkSpoken(`${at}.nav.label`, nav.label, languages)
}

/**
 * Checks a host's own pages: their paths meet none of the portal's and none of each other's, and
 * every text is there in every language.
 * @param own patterns of the portal's own pages
 * @throws Error naming option, value and remedy.
 */
export const checkPages = (
  own: readonly string[],
  { languages, portal }: Pick<ClientPortalOptions, 'languages' | 'portal'>,
): void => {
  const before = [...own]
  for (const [index, page] of (portal?.pages ?? []).entries()) {
    const at = `portal.pages[${String(index)}]`
    checkKeys(at, page, ['access', 'nav', 'path', 'render', 'title'])
    checkPath({ at, path: page.path }, { before, languages })
    before.push(page.path)
    if (typeof page.access !== 'string')
      failOption(`${at}.access`, page.access, 'Say who may open the page.')
    checkChoice(`${at}.access`, page.access, ['anyone', 'signed-in', 'connected'])
    checkSpoken(`${at}.title`, page.title, languages)
    checkNav(at, page.nav, languages)
    if (typeof page.render !== 'function')
      failOption(`${at}.render`, page.render, 'Give a function.')
  }
}

/** @throws Error where a slot is none, or no function. */
export const checkSlots = (slots: NonNullable<ClientPortalOptions['portal']>['slots']): void => {
  checkKeys('portal.slots', slots, ['beforeSignIn', 'footer', 'header'])
  for (const [name, slot] of Object.entries(slots ?? {}))
    checkFunction(`portal.slots.${name}`, slot)
}
