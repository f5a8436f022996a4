const ENTITIES: Readonly<Record<string, string>> = {
  '"': '&quot;',
  '&': '&amp;',
  "'": '&#39;',
  '<': '&lt;',
  '>': '&gt;',
}

/** Text made safe for HTML, between tags and inside quoted attributes. */
// guard: html-escaped
export const escapeHTML = (text: string): string =>
  text.replaceAll(/["&'<>]/g, (character) => ENTITIES[character] ?? '')
