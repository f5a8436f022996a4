import { ACCEPT_FILES, ACCEPT_PHOTOS } from '../../../../core/fileTypes.js'

export type FilePickerTexts = {
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
}
type Props = {
  doneURL: string
  error: string | undefined
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

const Files = ({ error, texts }: Omit<Props, 'doneURL'>) => (
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
 * (`src/portal/islands/filePicker.client.ts`), what is chosen becomes a list of pages that can grow
 * and shrink, and sending shows how far it is.
 */
export const FilePicker = ({ doneURL, error, texts }: Props) => (
  <pcp-file-picker
    className="pcp-form"
    data-done={doneURL}
    data-failed={texts.failed}
    data-more={texts.more}
    data-page={texts.page}
    data-remove={texts.remove}
    data-send-many={texts.sendMany}
    data-send-one={texts.sendOne}
    data-sending={texts.sending}
  >
    <Files error={error} texts={texts} />
    <Photo texts={texts} />
    <ul aria-label={texts.pages} className="pcp-pages" hidden role="list" />
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
