import { isPrivateRequest, type RequestType } from '../../src/core/status/request.js'

/** Choice in the list of predefined names that asks for a name of its own. */
export const OTHER_NAME = 'other:'

export type WizardStep = 'completed' | 'preferences' | 'select'
export type Wizard = {
  assessment: string
  category: string
  dueDate: string
  otherName: string
  /** A predefined name, or `OTHER_NAME`. */
  predefinedName: string
  private: boolean
  step: WizardStep
  type: null | RequestType
}

export const EMPTY_WIZARD: Wizard = {
  assessment: '',
  category: '',
  dueDate: '',
  otherName: '',
  predefinedName: '',
  private: false,
  step: 'select',
  type: null,
}

export type WizardEvent =
  | { do: 'back' | 'complete' | 'next' | 'toggle-private' }
  | { do: 'choose'; type: RequestType }
  | {
      do: 'set'
      field: 'assessment' | 'category' | 'dueDate' | 'otherName' | 'predefinedName'
      value: string
    }

/** Assessments and documents have a second step; location and ROI are sent from the first. */
export const hasPreferences = (type: null | RequestType): boolean =>
  type === 'assessment' || type === 'document'

/** An ROI is never private, so the lock is not offered for one. */
export const canBePrivate = (type: null | RequestType): boolean => type !== 'roi'

const set = (wizard: Wizard, { field, value }: Extract<WizardEvent, { do: 'set' }>): Wizard => ({
  ...wizard,
  [field]: value,
  // The names belong to the category that was chosen before
  ...(field === 'category' ? { otherName: '', predefinedName: '' } : {}),
})

/** The wizard after an event. Steps that are not due leave it as it is. */
export const wizardReducer = (wizard: Wizard, event: WizardEvent): Wizard => {
  switch (event.do) {
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
    case 'set':
      return set(wizard, event)
    case 'toggle-private':
      return { ...wizard, private: !wizard.private }
  }
}

const documentName = ({ otherName, predefinedName }: Wizard): Record<string, string> =>
  predefinedName === OTHER_NAME
    ? { otherName: otherName.trim(), predefinedName: 'Other' }
    : { predefinedName }

/** Body of `POST /portal/clients/:id/requests`: only what belongs to the chosen type. */
export const requestBody = (wizard: Wizard): Record<string, unknown> => {
  const { assessment, category, dueDate, type } = wizard
  if (type === null) return {}
  return {
    type,
    ...(canBePrivate(type) ? { private: isPrivateRequest(type, wizard.private) } : {}),
    ...(type === 'assessment' ? { assessment } : {}),
    ...(type === 'document' ? { category, ...documentName(wizard) } : {}),
    ...(hasPreferences(type) && dueDate ? { dueDate } : {}),
  }
}
