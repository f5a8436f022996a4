import { LinkedText } from '../LinkedText/index.js'

const LEAD = /^([^:.\n]{2,40}:) (.+)$/s

/** "Who gets it: …": the words before the colon help the eye find a part of a long text. */
const Paragraph = ({ text }: { text: string }) => {
  const [, lead, rest] = LEAD.exec(text) ?? []
  return lead && rest ? (
    <p>
      <strong>{lead}</strong> <LinkedText text={rest} />
    </p>
  ) : (
    <p>
      <LinkedText text={text} />
    </p>
  )
}

const Block = ({ text }: { text: string }) => {
  const lines = text.split('\n').map((line) => line.trim())
  return lines.every((line) => line.startsWith('- ')) ? (
    <ul>
      {lines.map((line) => (
        <li key={line}>
          <LinkedText text={line.slice(2)} />
        </li>
      ))}
    </ul>
  ) : (
    <Paragraph text={text} />
  )
}

/** Long plain text: an empty line starts a paragraph, lines with a hyphen make a list. */
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
