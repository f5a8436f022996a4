import { isPrivateRequest, type RequestType } from '../../src/core/status/request.js'

/** Choice in the list of predefined names that asks for a name of its own. */
export const OTHER_NAME = 'other:'
/** As many as the server takes in one call (`requestDocuments`). */
export const MOST_DOCUMENTS = 20

export type WizardStep = 'completed' | 'preferences' | 'select'
export type DocumentField = 'category' | 'otherName' | 'predefinedName'
export type WizardDocument = Readonly<
  Record<DocumentField, string> & {
    /** Tells the rows of the list apart while they come and go. */
    key: number
  }
>
export type Wizard = {
  assessment: string
  documents: readonly WizardDocument[]
  dueDate: string
  note: string
  private: boolean
  step: WizardStep
  type: null | RequestType
}

const emptyDocument = (key: number): WizardDocument => ({
  category: '',
  key,
  otherName: '',
  /** A predefined name, or `OTHER_NAME`. */
  predefinedName: '',
})

export const EMPTY_WIZARD: Wizard = {
  assessment: '',
  documents: [emptyDocument(0)],
  dueDate: '',
  note: '',
  private: false,
  step: 'select',
  type: null,
}

export type WizardEvent =
  | { do: 'add-document' | 'back' | 'complete' | 'next' | 'toggle-private' }
  | { do: 'choose'; type: RequestType }
  | { do: 'remove-document'; key: number }
  | { do: 'set'; field: 'assessment' | 'dueDate' | 'note'; value: string }
  | { do: 'set-document'; field: DocumentField; key: number; value: string }

/** Assessments and documents have a second step; location and ROI are sent from the first. */
export const hasPreferences = (type: null | RequestType): boolean =>
  type === 'assessment' || type === 'document'

/** An ROI is never private, so the lock is not offered for one. */
export const canBePrivate = (type: null | RequestType): boolean => type !== 'roi'

const setDocument = (
  document: WizardDocument,
  { field, key, value }: Extract<WizardEvent, { do: 'set-document' }>,
): WizardDocument =>
  document.key === key
    ? {
        ...document,
        [field]: value,
        // The names belong to the category that was chosen before
        ...(field === 'category' ? { otherName: '', predefinedName: '' } : {}),
      }
    : document

/** One more, of the category of the last one: papers of a kind are often asked for together. */
const addDocument = ({ documents }: Wizard): readonly WizardDocument[] => {
  const last = documents.at(-1)
  const key = Math.max(0, ...documents.map((document) => document.key)) + 1
  return documents.length >= MOST_DOCUMENTS
    ? documents
    : [...documents, { ...emptyDocument(key), category: last?.category ?? '' }]
}

/** The wizard after an event. Steps that are not due leave it as it is. */
export const wizardReducer = (wizard: Wizard, event: WizardEvent): Wizard => {
  switch (event.do) {
    case 'add-document':
      return { ...wizard, documents: addDocument(wizard) }
    case 'back':
      return wizard.step === 'preferences' ? { ...wizard, step: 'select' } : wizard
    case 'choose':
      return { ...wizard, type: event.type }
    case 'complete':
      return { ...wizard, step: 'completed' }
    case 'next':
      return wizard.step === 'select' && hasPreferences(wizard.type)
        ? { ...wizard, step: 'preferences' }
        : wizard
    case 'remove-document':
      return wizard.documents.length > 1
        ? { ...wizard, documents: wizard.documents.filter(({ key }) => key !== event.key) }
        : wizard
    case 'set':
      return { ...wizard, [event.field]: event.value }
    case 'set-document':
      return {
        ...wizard,
        documents: wizard.documents.map((document) => setDocument(document, event)),
      }
    case 'toggle-private':
      return { ...wizard, private: !wizard.private }
  }
}

const documentBody = ({
  category,
  otherName,
  predefinedName,
}: WizardDocument): Record<string, string> =>
  predefinedName === OTHER_NAME
    ? { category, otherName: otherName.trim(), predefinedName: 'Other' }
    : { category, predefinedName }

type Call = {
  action: 'requestDocuments' | 'sendRequest'
  body: Record<string, unknown>
}

/**
 * What is called with what: only what belongs to the chosen type. Several documents go in one call.
 * @param once tells a second press, or a second try after a lost answer, from a new request
 * @param anyway although the client was asked for the same before and has not answered
 */
export const requestCall = (
  wizard: Wizard,
  { anyway, once }: { anyway: boolean; once: string },
): Call => {
  const { assessment, documents, dueDate, note, type } = wizard
  const [document] = documents
  const said = {
    once,
    ...(anyway ? {} : { unlessAsked: true }),
    ...(type !== null && canBePrivate(type)
      ? { private: isPrivateRequest(type, wizard.private) }
      : {}),
    ...(dueDate ? { dueDate } : {}),
    ...(note.trim() ? { note } : {}),
  }
  if (type === 'document' && documents.length > 1)
    return {
      action: 'requestDocuments',
      body: { ...said, documents: documents.map(documentBody) },
    }
  return {
    action: 'sendRequest',
    body: {
      type,
      ...said,
      ...(type === 'assessment' ? { assessment } : {}),
      ...(type === 'document' && document ? documentBody(document) : {}),
    },
  }
}

/** What the server calls a field of one of the documents, for what is wrong with it. */
export const documentFieldName = (
  { documents }: Wizard,
  index: number,
  field: DocumentField,
): string => (documents.length > 1 ? `documents.${index}.${field}` : field)
