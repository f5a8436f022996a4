/**
 * One character as a person sees it: two letters of a flag, an emoji with its skin, variant and
 * what is joined to it, else a character with the accents and marks on it. The clusters of
 * https://www.unicode.org/reports/tr29/ but for syllables, which count by their letters.
 * `Intl.Segmenter` would know those too, but takes two minutes for 200,000 characters on Node 20
 * (measured), and differs from browser to browser.
 */
const CLUSTER =
  /\p{RI}{2}|\p{Extended_Pictographic}(?:[\p{M}\p{Emoji_Modifier}\u200c\u{e0020}-\u{e007f}]|\u200d\p{Extended_Pictographic}?)*|[^](?:\u200c|\u200d|[\p{M}\p{Emoji_Modifier}\u{e0020}-\u{e007f}])*/gu

/** No emoji has more; a letter under a hundred accents counts for as many as it takes. */
const LONGEST = 20

/** Each of these is a character by itself. */
const SIMPLE = /^[\0-\u02ff]*$/

/**
 * How long a text is to whoever typed it. Everything counts by this: the counter in the browser,
 * forms, REST, GraphQL and the admin panel. A text of `n` has at most `20 n` UTF-16 units.
 */
export const countCharacters = (text: string): number => {
  if (SIMPLE.test(text)) return text.length
  let count = 0
  for (const [cluster] of text.matchAll(CLUSTER)) count += Math.ceil(cluster.length / LONGEST)
  return count
}
