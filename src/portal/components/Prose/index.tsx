/** Long plain text: an empty line starts a paragraph, lines with a hyphen make a list. */
const Block = ({ text }: { text: string }) => {
  const lines = text.split('\n').map((line) => line.trim())
  if (lines.every((line) => line.startsWith('- '))) {
    return (
      <ul>
        {lines.map((line) => (
          <li key={line}>{line.slice(2)}</li>
        ))}
      </ul>
    )
  }
  return <p>{text}</p>
}

export const Prose = ({ text }: { text: string }) => (
  <div className="pcp-prose">
    {text
      .split(/\n{2,}/)
      .map((block) => block.trim())
      .filter(Boolean)
      .map((block) => (
        <Block key={block} text={block} />
      ))}
  </div>
)
