/** Files the portal takes, by the type their content shows, and the ending they are stored under. */
export const ALLOWED_TYPES = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
} as const satisfies Record<string, string>

export type AllowedType = keyof typeof ALLOWED_TYPES
export const isAllowedType = (type: string | undefined): type is AllowedType =>
  type !== undefined && Object.hasOwn(ALLOWED_TYPES, type)
