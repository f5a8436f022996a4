import { ACCEPT_FILES } from '../../../core/fileTypes.js'
import { StepButton } from './StepButton.js'
import { describes, Field, type FieldTexts } from '../../../portal/kit/components/Field/index.js'
import type { ViewContext } from '../../../portal/kit/viewContext.js'

type Props = {
  files: ReadonlyMap<string, string>
  ids: readonly string[]
  texts: FieldTexts
  view: ViewContext
}

/** Files that are there already, each with a way to take it out, and a plain input for more. */
export const FileField = ({ files, ids, texts, view: { t } }: Props) => {
  const there = ids.filter((id) => files.has(id))
  const hint = [texts.hint, t('client.answerFilesHint')].filter(Boolean).join(' ')
  const told = { ...texts, hint }
  return (
    <div className="pcp-stack pcp-stack--tight">
      <Field {...told}>
        <input
          {...describes(told)}
          accept={ACCEPT_FILES}
          className="pcp-input pcp-input--file"
          multiple
          required={texts.optional === undefined}
          type="file"
        />
      </Field>
      <StepButton go="save">{t('client.answerFilesAdd')}</StepButton>
      {there.length > 0 ? (
        <ul className="pcp-stack pcp-stack--tight" role="list">
          {there.map((id) => (
            <li key={id}>
              <input data-keep="" name={texts.name} type="hidden" value={id} />
              <p>{files.get(id)}</p>
              <StepButton go={`drop:${texts.name}:${id}`}>
                {t('client.answerFileDrop', { name: files.get(id) ?? '' })}
              </StepButton>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  )
}
