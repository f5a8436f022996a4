/**
 * What programs for mail make a link of by themselves: an address with a scheme, with "www." or a
 * name with a dot in it, and a mail address. Stricter than any of them: "today.Come" counts too.
 */
const LINK = /:\/\/|\bwww[.。]|@|[\p{L}\p{N}-][.。]\p{L}{2,}/iu

/** Whether something in a text is, or would be made, a link; written in wide letters or not. */
export const holdsLink = (text: string): boolean =>
  LINK.test(text.normalize('NFKC').replaceAll(/\p{Default_Ignorable_Code_Point}/gu, ''))
