const LINK = /(https?:\/\/[^\s<>"]+)/

/** Plain text with its addresses as links that open in a new tab. */
export const LinkedText = ({ text }: { text: string }) => (
  <>
    {text.split(LINK).map((part, index) =>
      // Splitting by one group puts the matches at the odd places
      index % 2 === 1 ? (
        <a href={part} key={`${index}-${part}`} rel="noopener" target="_blank">
          {part}
        </a>
      ) : (
        part
      ),
    )}
  </>
)
