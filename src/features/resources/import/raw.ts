/**
 * An object of somebody's file, as it was read. Nothing of it is trusted, not even its keys: they
 * are asked for by name, as its own.
 */
export type Raw = Readonly<Record<string, unknown>>

export const isRaw = (value: unknown): value is Raw =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const own = (raw: Raw, name: string): unknown => (Object.hasOwn(raw, name) ? raw[name] : undefined)

/** A text, or a number as text; empty where there is nothing, or the word for it. */
export const textIn = (raw: Raw | undefined, name: string): string => {
  const value = raw && own(raw, name)
  if (typeof value === 'number' && Number.isFinite(value)) return String(value)
  const text = typeof value === 'string' ? value.trim() : ''
  return text.toLowerCase() === 'null' ? '' : text
}

/** The objects of a list; none where there is no list. */
export const listIn = (raw: Raw | undefined, name: string): Raw[] => {
  const value = raw && own(raw, name)
  return Array.isArray(value) ? value.filter(isRaw) : []
}

export const objectIn = (raw: Raw | undefined, name: string): Raw | undefined => {
  const value = raw && own(raw, name)
  return isRaw(value) ? value : undefined
}

export const hasList = (raw: Raw, name: string): boolean => Array.isArray(own(raw, name))

/** A number that stands there as one or as its digits; null where none does. */
export const numberOf = (raw: Raw | undefined, name: string): null | number => {
  const text = textIn(raw, name)
  return /^[+-]?\d{1,15}(?:\.\d{1,20})?$/.test(text) ? Number(text) : null
}
