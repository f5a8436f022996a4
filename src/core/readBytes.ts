/** Bodies without files: forms, JSON. */
export const MAX_BODY = 1024 * 1024

type Body = ReadableStream<Uint8Array> | null | undefined

/** Bytes of a body, or null when there are more of them: then the rest is not even read. */
export const readBytes = async (
  body: Body,
  maximum = MAX_BODY,
): Promise<Uint8Array<ArrayBuffer> | null> => {
  const chunks: Uint8Array[] = []
  let size = 0
  // Leaving the loop cancels the stream.
  for await (const chunk of body ?? []) {
    size += chunk.byteLength
    // guard: bytes-within-maximum
    if (size > maximum) return null
    chunks.push(chunk)
  }
  const bytes = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.byteLength
  }
  return bytes
}
