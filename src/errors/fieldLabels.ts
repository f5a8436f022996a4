import type { TranslationKey } from '../translations/translate.js'

/** How a field of a form is called, and what to say where it was left empty. */
type FieldTexts = { label: TranslationKey; missing?: TranslationKey }

const FIELDS: Readonly<Record<string, FieldTexts>> = {
  assessment: {
    label: 'fields.field_assessment',
    missing: 'errors.field_REQUIRED_choice',
  },
  address: { label: 'client.locationAddressLabel' },
  assessmentDate: { label: 'client.assessmentDateLabel' },
  category: { label: 'fields.field_category', missing: 'errors.field_REQUIRED_choice' },
  code: { label: 'client.codeLabel', missing: 'errors.missing_code' },
  confirm: { label: 'fields.field_uniqueIdentifier' },
  currentPassword: {
    label: 'client.currentPasswordLabel',
    missing: 'errors.missing_currentPassword',
  },
  email: { label: 'client.emailLabel', missing: 'errors.missing_email' },
  file: { label: 'client.documentFilesLabel', missing: 'errors.FILE_REQUIRED' },
  files: { label: 'client.documentFilesLabel', missing: 'errors.FILE_REQUIRED' },
  password: { label: 'client.passwordLabel', missing: 'errors.missing_password' },
  permission: { label: 'client.roiQuestion', missing: 'errors.missing_permission' },
  phone: { label: 'client.phoneLabel' },
  predefinedName: {
    label: 'fields.field_predefinedName',
    missing: 'errors.field_REQUIRED_choice',
  },
  reason: { label: 'admin.disconnectReason', missing: 'admin.sealReasonMissing' },
  rememberDevice: { label: 'errors.label_rememberDevice' },
  removeApp: { label: 'errors.label_removeApp' },
  sharedComputer: { label: 'errors.label_sharedComputer' },
  signedName: { label: 'client.roiSignedNameLabel', missing: 'errors.missing_signedName' },
  updateProfile: { label: 'admin.inviteUpdateProfile' },
  text: { label: 'client.messageLabel', missing: 'errors.MESSAGE_EMPTY' },
}

const NEW_PASSWORD: FieldTexts = {
  label: 'client.newPasswordLabel',
  missing: 'errors.missing_newPassword',
}
const APP_CODE: FieldTexts = {
  label: 'client.appCodeOrRecoveryLabel',
  missing: 'errors.missing_code',
}

/** The same name is called something else on some pages. */
const BY_PAGE: Readonly<Record<string, FieldTexts>> = {
  'authenticator:code': APP_CODE,
  'change-email:code': APP_CODE,
  'change-email:email': {
    label: 'client.accountNewEmail',
    missing: 'errors.missing_newEmail',
  },
  'change-password:code': APP_CODE,
  'change-password:password': NEW_PASSWORD,
  'my-data:code': APP_CODE,
  'recover:code': { label: 'client.recoverCode', missing: 'errors.missing_workerCode' },
  'recover:password': NEW_PASSWORD,
  'register:password': NEW_PASSWORD,
  'request:note': { label: 'client.locationNoteLabel' },
  'reset-password:password': NEW_PASSWORD,
}

const own = (table: Readonly<Record<string, FieldTexts>>, key: string): FieldTexts | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined

/** Texts of a field, on a page where one is given; undefined for fields of no form of ours. */
export const fieldTexts = (field: string, page: string): FieldTexts | undefined =>
  own(BY_PAGE, `${page}:${field}`) ?? own(FIELDS, field)
