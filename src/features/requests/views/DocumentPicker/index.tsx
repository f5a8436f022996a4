import { FilePicker } from '../../../../portal/kit/components/FilePicker/index.js'
import { fieldError, type ViewContext } from '../../../../portal/kit/viewContext.js'

type Props = {
  doneURL: string
  maxFiles: number
  maxMegabytes: number
  /** Id of the request that asks for them. */
  of?: string
  view: ViewContext
}

/**
 * One or more files, with the button that sends them. Texts with a number only the browser knows go
 * into the page with their placeholder.
 */
export const DocumentPicker = ({ doneURL, maxFiles, maxMegabytes, of, view }: Props) => {
  const { t } = view
  return (
    <FilePicker
      doneURL={doneURL}
      error={fieldError(view, 'file')}
      maxFiles={maxFiles}
      maxMegabytes={maxMegabytes}
      of={of}
      texts={{
        earlier: t('client.documentEarlier'),
        failed: t('client.documentFailed'),
        filesHint: t('client.documentFilesHint', { files: maxFiles, megabytes: maxMegabytes }),
        filesLabel: t('client.documentFilesLabel'),
        more: t('client.documentMore'),
        page: t('client.documentPage'),
        pages: t('client.documentPages'),
        photoHint: t('client.documentPhotoHint'),
        photoLabel: t('client.documentPhotoLabel'),
        remove: t('client.documentRemove'),
        send: t('client.documentSend'),
        sending: t('client.documentSending'),
        sendMany: t('client.documentSendCount'),
        sendOne: t('client.documentSendCount', { count: 1 }),
        together: t('client.documentTogether'),
        togetherHint: t('client.documentTogetherHint'),
        tooLarge: t('client.documentTooLarge', { megabytes: maxMegabytes }),
        tooMany: t('client.documentTooMany', { files: maxFiles }),
        turn: t('client.documentTurn'),
        waiting: t('client.documentWaiting'),
        wrongType: t('client.documentWrongType'),
      }}
      to={view.endpoint('/uploads')}
      together={view.draft.together !== undefined}
    />
  )
}
