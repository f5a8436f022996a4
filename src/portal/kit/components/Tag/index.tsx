/** State in a word. The colour only repeats what the word says. */
export type TagTone = 'bad' | 'good' | 'none' | 'wait'

export const Tag = ({ label, tone }: { label: string; tone: TagTone }) => (
  <span className={`pcp-tag pcp-tag--${tone}`}>{label}</span>
)
