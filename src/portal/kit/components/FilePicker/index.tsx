import { Checkbox } from '../Choices/index.js'
import { ACCEPT_FILES, ACCEPT_PHOTOS } from '../../../../core/fileTypes.js'

export type FilePickerTexts = {
  earlier: string
  failed: string
  filesHint: string
  filesLabel: string
  more: string
  page: string
  pages: string
  photoHint: string
  photoLabel: string
  remove: string
  send: string
  sendMany: string
  sendOne: string
  sending: string
  together: string
  togetherHint: string
  tooLarge: string
  tooMany: string
  turn: string
  waiting: string
  wrongType: string
}
type Props = {
  /** The request that the files are for; left out for what nobody asked for. */
  of?: string | undefined
  /** Where files are sent ahead in parts. */
  to: string
  doneURL: string
  error: string | undefined
  maxFiles: number
  maxMegabytes: number
  /** Asked for before, where the form comes back. */
  together: boolean
  texts: FilePickerTexts
}

const Photo = ({ texts }: Pick<Props, 'texts'>) => (
  <div className="pcp-field pcp-onlyPhone">
    <label className="pcp-label" htmlFor="field-photo">
      {texts.photoLabel}
    </label>
    <span className="pcp-hint" id="field-photo-hint">
      {texts.photoHint}
    </span>
    <input
      accept={ACCEPT_PHOTOS}
      aria-describedby="field-photo-hint"
      capture="environment"
      className="pcp-input pcp-input--file"
      id="field-photo"
      name="file"
      type="file"
    />
  </div>
)

const Files = ({ error, texts }: Pick<Props, 'error' | 'texts'>) => (
  <div className={`pcp-field${error ? ' pcp-field--bad' : ''}`}>
    <label className="pcp-label" htmlFor="field-file">
      {texts.filesLabel}
    </label>
    <span className="pcp-hint" id="field-file-hint">
      {texts.filesHint}
    </span>
    {error ? (
      <span className="pcp-fieldError" id="field-file-error">
        {error}
      </span>
    ) : null}
    <input
      accept={ACCEPT_FILES}
      aria-describedby={`field-file-hint${error ? ' field-file-error' : ''}`}
      aria-invalid={error ? true : undefined}
      className="pcp-input pcp-input--file"
      id="field-file"
      multiple
      name="file"
      type="file"
    />
  </div>
)

/**
 * Two plain file inputs that send themselves with the form. With scripts
 * (`src/portal/islands/filePicker.client.ts`), what is chosen becomes a list of pages that can grow,
 * shrink, be turned and put in order, photos are made smaller, and sending shows how far it is.
 */
export const FilePicker = ({
  doneURL,
  error,
  maxFiles,
  maxMegabytes,
  of,
  texts,
  to,
  together,
}: Props) => (
  <pcp-file-picker
    className="pcp-form"
    data-done={doneURL}
    data-earlier={texts.earlier}
    data-failed={texts.failed}
    data-max-files={maxFiles}
    data-max-megabytes={maxMegabytes}
    data-more={texts.more}
    data-page={texts.page}
    data-remove={texts.remove}
    data-send-many={texts.sendMany}
    data-send-one={texts.sendOne}
    data-sending={texts.sending}
    data-too-large={texts.tooLarge}
    data-too-many={texts.tooMany}
    data-of={of}
    data-to={to}
    data-turn={texts.turn}
    data-waiting={texts.waiting}
    data-wrong-type={texts.wrongType}
  >
    <Files error={error} texts={texts} />
    <Photo texts={texts} />
    <ul aria-label={texts.pages} className="pcp-pages" hidden role="list" />
    {maxFiles > 1 ? (
      <div data-part="together">
        <Checkbox
          checked={together}
          hint={texts.togetherHint}
          label={texts.together}
          name="together"
        />
      </div>
    ) : null}
    <div className="pcp-stack pcp-stack--tight" data-part="sending" hidden>
      <p className="pcp-quiet" id="pcp-sending" />
      <progress aria-labelledby="pcp-sending" className="pcp-progress" max={100} value={0} />
    </div>
    <div aria-live="assertive" />
    <button className="pcp-button" type="submit">
      {texts.send}
    </button>
  </pcp-file-picker>
)
