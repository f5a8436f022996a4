import { dataNotCollected } from './reasonsForMissing.js'
import type { HudLabel, HudList, HudLocale, HudOption } from './types.js'

export const hudSelectOptions = (list: HudList): { label: HudLabel; value: string }[] =>
  list.options.map(({ code, label }) => ({ label: { ...label }, value: code }))

/**
 * The list as a client may answer it: without 99 "Data not collected", which says that nobody
 * asked, and without the codes that only staff can know.
 */
export const offeredToClient = (list: HudList): HudList => ({
  ...list,
  options: list.options.filter(
    ({ code }) => code !== dataNotCollected.code && !list.staffOnlyCodes?.includes(code),
  ),
})

const findOption = (list: HudList, code: string): HudOption | undefined =>
  list.options.find((option) => option.code === code)

export const isHudCode = (list: HudList, value: unknown): value is string =>
  typeof value === 'string' && findOption(list, value) !== undefined

/** A number or numeric string as the list's code; `undefined` when the list does not have it. */
export const normalizeHudCode = (list: HudList, value: unknown): string | undefined => {
  if (typeof value !== 'number' && typeof value !== 'string') {
    return undefined
  }
  const code = String(value).trim()
  return isHudCode(list, code) ? code : undefined
}

export const hudLabel = (list: HudList, code: unknown, locale: HudLocale): string | undefined => {
  const normalized = normalizeHudCode(list, code)
  return normalized === undefined ? undefined : findOption(list, normalized)?.label[locale]
}

/** The label of the group that the code belongs to, for lists that have groups. */
export const hudGroupLabel = (
  list: HudList,
  code: unknown,
  locale: HudLocale,
): string | undefined => {
  const normalized = normalizeHudCode(list, code)
  const group = normalized === undefined ? undefined : findOption(list, normalized)?.group
  return group === undefined ? undefined : list.groups?.[group]?.[locale]
}

/** True when a multi-select answer names a reason for missing data beside another choice. */
export const mixesMissingReason = (list: HudList, codes: readonly string[]): boolean => {
  const distinct = new Set(codes)
  return distinct.size > 1 && (list.missingCodes ?? []).some((code) => distinct.has(code))
}
