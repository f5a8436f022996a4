/**
 * The path below which Next serves the whole host (`basePath` of its config). `withPayload` hands it
 * on in this variable, as Payload's own addresses do it.
 */
export const basePath = (): string => process.env.NEXT_BASE_PATH ?? ''
