/** How near the end of the page counts as reading the newest. */
const NEAR_END = 200

const isTyped = (field: Element): boolean => {
  if (field instanceof HTMLInputElement) {
    return (
      field.type !== 'hidden' &&
      (field.value !== field.defaultValue || field.checked !== field.defaultChecked)
    )
  }
  if (field instanceof HTMLTextAreaElement) return field.value !== field.defaultValue
  return (
    field instanceof HTMLSelectElement &&
    [...field.options].some(({ defaultSelected, selected, value }) =>
      value === '' ? false : defaultSelected !== selected,
    )
  )
}

/** Whether somebody has begun to answer in there: typed, chosen, picked files or signed. */
export const hasTyped = (part: Element): boolean =>
  part.querySelector('[data-begun]') !== null ||
  [...part.querySelectorAll('input, select, textarea')].some(isTyped)

/** Of what has the focus: what finds its like in the new part. */
const focusPath = (part: Element): string => {
  const { activeElement: focused } = document
  if (!focused || !part.contains(focused)) return ''
  const id = focused.getAttribute('id')
  const href = focused.getAttribute('href')
  if (id) return `#${CSS.escape(id)}`
  return href ? `a[href="${CSS.escape(href)}"]` : ''
}

/** Somebody is answering in there, or about to. */
const isBeingUsed = (part: Element): boolean => {
  const { activeElement: focused } = document
  return (
    hasTyped(part) ||
    (focused !== null && part.contains(focused) && focused.matches('input, select, textarea'))
  )
}

const isNearEnd = (part: Element): boolean =>
  part.getBoundingClientRect().bottom <= window.innerHeight + NEAR_END

/** Parts as the server wrote them: islands change what is in them. */
const written = new WeakMap<Element, Node>()

const partsOf = (page: Document): Element[] => [...page.querySelectorAll('[data-live]')]

/** To be called before islands start. */
export const rememberRegions = (): void => {
  for (const part of partsOf(document)) written.set(part, part.cloneNode(true))
}

const replacePart = (part: Element, newer: Element): void => {
  const path = focusPath(part)
  const follow = part.matches('[data-follow]') && isNearEnd(part)
  const fresh = document.importNode(newer, true)
  written.set(fresh, newer)
  part.replaceWith(fresh)
  if (path) fresh.querySelector<HTMLElement>(path)?.focus({ preventScroll: true })
  if (follow) fresh.querySelector('#newest')?.scrollIntoView({ block: 'nearest' })
}

/**
 * Puts every `data-live` part of a newer copy of the page in place of the old one where they
 * differ. Parts in which somebody is filling in a form are left as they are.
 * @returns whether anything was replaced
 */
export const replaceRegions = (page: Document): boolean => {
  const newParts = new Map(partsOf(page).map((part) => [part.getAttribute('data-live'), part]))
  let changed = false
  for (const part of partsOf(document)) {
    const newer = newParts.get(part.getAttribute('data-live'))
    if (!newer || newer.isEqualNode(written.get(part) ?? null) || isBeingUsed(part)) continue
    replacePart(part, newer)
    changed = true
  }
  return changed
}
