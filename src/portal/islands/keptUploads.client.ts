import { tabStorage } from './tabStorage.client.js'

/**
 * Addresses of files on their way, for this tab alone: gone with it, and of no use to anybody but
 * the session that began them.
 */
const KEPT = 'pcp-uploads'

type Kept = Readonly<Record<string, string>>

const read = (): Kept => {
  try {
    return JSON.parse(tabStorage()?.getItem(KEPT) ?? '{}') as Kept
  } catch {
    return {}
  }
}

const write = (kept: Kept): void => tabStorage()?.setItem(KEPT, JSON.stringify(kept))

/**
 * What a file is known by when it is chosen again after the page was loaded anew: what is in it and
 * what it is for, not its name. Empty where the browser counts no digests.
 */
export const uploadKey = async (file: File, of: string): Promise<string> => {
  if (!window.isSecureContext) return ''
  const bytes = await file.arrayBuffer().catch(() => null)
  if (!bytes) return ''
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return `${of} ${btoa(String.fromCharCode(...digest.slice(0, 12)))}`
}

export const keptUpload = (key: string): string => (key ? (read()[key] ?? '') : '')

export const keepUpload = (key: string, url: string): void => {
  if (key) write({ ...read(), [key]: url })
}

export const forgetUpload = (key: string): void => {
  const { [key]: _, ...others } = read()
  write(others)
}

/** All of them: they went in, or somebody left in a hurry. */
export const forgetUploads = (): void => tabStorage()?.removeItem(KEPT)
