/**
 * Files the portal stores, by the type their content shows, and the ending they are stored under.
 */
export const STORED_TYPES = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
} as const satisfies Record<string, string>
export type StoredType = keyof typeof STORED_TYPES

/** Photos of iPhones. */
const HEIC_TYPES = ['image/heic', 'image/heif'] as const
/** Taken as well, and stored as JPEG. */
const CONVERTED_TYPES = ['image/webp', ...HEIC_TYPES] as const

export type AcceptedType = StoredType | (typeof CONVERTED_TYPES)[number]

export const isStoredType = (type: null | string | undefined): type is StoredType =>
  typeof type === 'string' && Object.hasOwn(STORED_TYPES, type)
export const isHEIC = (type: string): boolean => HEIC_TYPES.some((known) => known === type)
export const isAcceptedType = (type: string | undefined): type is AcceptedType =>
  isStoredType(type) || CONVERTED_TYPES.some((known) => known === type)

/**
 * Whether a file may be of a type that is taken, as far as its sender can tell: by the type that the
 * browser says, else by its ending. What is in it, the server looks at.
 */
export const isAcceptedFile = ({ name, type }: { name: string; type: string }): boolean =>
  isAcceptedType(type) || /\.(?:heic|heif|jpe?g|pdf|png|webp)$/i.test(name)

/** Every type that is taken. */
export const ACCEPTED_TYPES: readonly AcceptedType[] = [
  'application/pdf',
  'image/jpeg',
  'image/png',
  ...CONVERTED_TYPES,
]

/** `accept` of a file input; some systems know the ending of a HEIC and no type. */
export const ACCEPT_FILES = [...ACCEPTED_TYPES, '.heic', '.heif'].join(',')
export const ACCEPT_PHOTOS = ACCEPT_FILES.replace('application/pdf,', '')
