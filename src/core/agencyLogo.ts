/** What an agency's row says of its logo besides the picture: its hash, and how large it is shown. */
type LogoFacts = { hash: string; height: number; width: number }

const FACTS = /^(?<hash>[\w-]{16}) (?<width>\d{1,3})x(?<height>\d{1,3})$/

/** Most bytes of a picture that is taken for a logo. */
export const LOGO_BYTES = 300_000

/** Most characters of it as a `data:` address: four for each three bytes, and what stands before. */
export const LOGO_LENGTH = 401_000

/** In pixels of the page: beside the service's name there is room for no more. */
export const LOGO_SIDES = { height: 40, width: 120 } as const

/** As it is stored. */
export const writeLogoFacts = ({ hash, height, width }: LogoFacts): string =>
  `${hash} ${String(width)}x${String(height)}`

/** Read again; null where there is none. */
export const readLogoFacts = (stored: unknown): LogoFacts | null => {
  const { hash, height, width } = FACTS.exec(typeof stored === 'string' ? stored : '')?.groups ?? {}
  return hash ? { hash, height: Number(height), width: Number(width) } : null
}

const BASE64 = /^data:image\/(?:jpeg|png|webp);base64,(?<bytes>[\d+/A-Za-z]+={0,2})$/

/** The bytes of a picture that came as a `data:` address; null for anything else, and for more than are taken. */
export const logoBytes = (value: unknown): Buffer | null => {
  if (typeof value !== 'string' || value.length > LOGO_LENGTH) return null
  const { bytes } = BASE64.exec(value)?.groups ?? {}
  const buffer = bytes === undefined ? null : Buffer.from(bytes, 'base64')
  return buffer && buffer.length <= LOGO_BYTES ? buffer : null
}
