const HEX = /^#[\da-f]{6}$/

/** A colour as it is kept, `#rrggbb` in small letters; null for anything else. */
export const hexColor = (value: unknown): null | string => {
  const color = typeof value === 'string' ? value.trim().toLowerCase() : ''
  // guard: accent-is-a-colour
  return HEX.test(color) ? color : null
}
