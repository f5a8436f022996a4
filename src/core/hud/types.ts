export type HudLocale = 'en' | 'es'

export type HudLabel = { en: string; es: string }

export type HudOption = {
  /** The integer code of HUD's list, written as a string. */
  code: string
  label: HudLabel
  /** A key of the list's `groups`. */
  group?: string
}

export type HudList = {
  /** The HUD data element number, e.g. `3.12`. */
  element: string
  title: HudLabel
  options: readonly HudOption[]
  /** Labels of the groups that options belong to, in display order. */
  groups?: Readonly<Record<string, HudLabel>>
  /** Reasons for missing data: in a multi-select each of them excludes every other choice. */
  missingCodes?: readonly string[]
  /** Codes that only staff may choose, besides 99. */
  staffOnlyCodes?: readonly string[]
}

/** HUD code, English label, Spanish label, BCP 47 tag where one is obvious. */
export type HudLanguage = readonly [code: string, en: string, es: string, tag?: string]
