/** Stands for nobody in particular where a conversation is named by who answers. */
export const NOBODY = 'team'

/** How the conversation with somebody, or nobody, is named in an address. */
export const namedBy = (staff: number | string | null): string =>
  staff === null ? NOBODY : String(staff)
