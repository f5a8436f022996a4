/** The head of a client's record in the page: what the keyboard can go to at once. */
export const RECORD_HEAD_ID = 'pcp-record-head'
