const MAX_LENGTH = 120
/** Names that Windows keeps for devices, with any ending. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i

const EDGE = /[\s.]/

/**
 * Without spaces and dots at both ends; counted, because an expression for the end starts over at
 * each of them.
 */
const trimmed = (text: string): string => {
  let [start, end] = [0, text.length]
  while (start < end && EDGE.test(text.charAt(start))) start += 1
  while (end > start && EDGE.test(text.charAt(end - 1))) end -= 1
  return text.slice(start, end)
}

/**
 * A name a file can be saved under on any system: no folders, no control or direction characters
 * (which can turn `gpj.exe` around), not hidden, not endless. The ending is ours, never the
 * sender's.
 */
export const safeFileName = (name: string, ending: string): string => {
  const spaced = name
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}"*/:<>?\\|]/gu, ' ')
    .replaceAll(/\s+/g, ' ')
  const short = [...trimmed(spaced)].slice(0, MAX_LENGTH).join('').trim()
  return `${short === '' || RESERVED.test(short.split('.', 1)[0] ?? '') ? 'document' : short}.${ending}`
}

/**
 * `Content-Disposition` as RFC 6266 has it: a plain ASCII name for old browsers, the whole one
 * encoded (RFC 8187).
 */
export const attachmentHeader = (name: string, ending: string): string => {
  // guard: download-name-safe
  const safe = safeFileName(name, ending)
  const ascii = safe.replaceAll(/[^\u0020-\u007E]|[%;]/gu, '_')
  const encoded = encodeURIComponent(safe).replaceAll(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`
}

/** The same for a file that is shown in place: the name it is saved under from there. */
export const inlineHeader = (name: string, ending: string): string =>
  attachmentHeader(name, ending).replace('attachment', 'inline')
