import type { TranslationKey } from '../translations/translate.js'

/** How a field of a form is called, and what to say where it was left empty. */
type FieldTexts = { label: TranslationKey; missing?: TranslationKey }

const RECIPIENTS: FieldTexts = { label: 'errors.label_recipients' }

const FIELDS: Readonly<Record<string, FieldTexts>> = {
  assessment: {
    label: 'fields.field_assessment',
    missing: 'errors.field_REQUIRED_choice',
  },
  // Of cases
  assignee: { label: 'errors.label_assignee' },
  dates: { label: 'errors.label_dates' },
  dryRun: { label: 'errors.label_dryRun' },
  owner: { label: 'errors.label_owner' },
  state: { label: 'errors.label_state' },
  submittedAt: { label: 'errors.label_submittedAt' },
  task: { label: 'errors.label_task', missing: 'errors.field_REQUIRED_choice' },
  tasks: { label: 'errors.label_tasks' },
  version: { label: 'errors.label_version' },
  workflow: { label: 'errors.label_workflow', missing: 'errors.field_REQUIRED_choice' },
  auth: { label: 'errors.label_push' },
  go: { label: 'errors.label_go' },
  endpoint: { label: 'errors.label_push' },
  p256dh: { label: 'errors.label_push' },
  address: { label: 'client.locationAddressLabel' },
  answer: { label: 'admin.takeOverAnswered' },
  appointments: { label: 'client.noticesAppointments' },
  assessmentDate: { label: 'client.assessmentDateLabel' },
  category: { label: 'fields.field_category', missing: 'errors.field_REQUIRED_choice' },
  // Of housing plans
  comment: { label: 'client.planComment' },
  done: { label: 'casework.planTick' },
  heading: { label: 'casework.planHeading' },
  reviewDate: { label: 'casework.planReview' },
  reviewed: { label: 'casework.planReviewedNow' },
  who: { label: 'casework.planWho' },
  why: { label: 'casework.planGoalWhy' },
  code: { label: 'client.codeLabel', missing: 'errors.missing_code' },
  confirm: { label: 'fields.field_uniqueIdentifier' },
  afterPassword: { label: 'errors.label_afterPassword' },
  credential: { label: 'errors.label_credential' },
  currentPassword: {
    label: 'client.currentPasswordLabel',
    missing: 'errors.missing_currentPassword',
  },
  document: { label: 'errors.label_document' },
  clients: { label: 'errors.label_clients' },
  documents: { label: 'errors.label_documents' },
  email: { label: 'client.emailLabel', missing: 'errors.missing_email' },
  language: { label: 'admin.previewLanguage' },
  // Of an import of places
  source: { label: 'admin.importSource' },
  takeFile: { label: 'errors.label_takeFile' },
  file: { label: 'client.documentFilesLabel', missing: 'errors.FILE_REQUIRED' },
  files: { label: 'client.documentFilesLabel', missing: 'errors.FILE_REQUIRED' },
  bestTimes: { label: 'client.contactTimesLabel' },
  emergencyName: { label: 'client.contactEmergencyName' },
  emergencyPhone: { label: 'client.contactEmergencyPhone' },
  emergencyRelationship: { label: 'client.contactEmergencyWho' },
  leaveMessage: { label: 'client.contactLeaveLabel' },
  mailingAddress: { label: 'client.contactMailingLabel' },
  mailingCareOf: { label: 'client.contactCareOfLabel' },
  safeWays: { label: 'client.contactSafeLabel' },
  // Hidden: what the form of contact information showed
  shown: { label: 'client.contactTitle' },
  once: { label: 'errors.label_once' },
  page: { label: 'errors.label_page' },
  uploads: { label: 'client.documentFilesLabel', missing: 'errors.FILE_REQUIRED' },
  remove: { label: 'client.correctFilesLabel' },
  together: { label: 'errors.label_together' },
  pages: { label: 'errors.label_pages' },
  householdName: { label: 'errors.label_householdName' },
  members: { label: 'errors.label_members' },
  newHead: { label: 'errors.label_newHead', missing: 'errors.field_REQUIRED_choice' },
  messages: { label: 'client.noticesMessages' },
  password: { label: 'client.passwordLabel', missing: 'errors.missing_password' },
  permission: { label: 'client.roiQuestion', missing: 'errors.missing_permission' },
  phone: { label: 'client.phoneLabel' },
  predefinedName: {
    label: 'fields.field_predefinedName',
    missing: 'errors.field_REQUIRED_choice',
  },
  quietFrom: { label: 'client.noticesQuietFrom' },
  quietUntil: { label: 'client.noticesQuietUntil' },
  reminders: { label: 'client.noticesReminders' },
  requests: { label: 'client.noticesRequests' },
  recipients: RECIPIENTS,
  'recipients.careTeamOf': RECIPIENTS,
  'recipients.clients': RECIPIENTS,
  'recipients.programs': RECIPIENTS,
  'recipients.search': RECIPIENTS,
  'recipients.status': RECIPIENTS,
  'recipients.withoutEnrollment': RECIPIENTS,
  show: { label: 'errors.label_show' },
  reason: { label: 'admin.disconnectReason', missing: 'admin.sealReasonMissing' },
  relationship: { label: 'errors.label_relationship', missing: 'errors.field_REQUIRED_choice' },
  relationships: { label: 'errors.label_relationships' },
  rememberDevice: { label: 'errors.label_rememberDevice' },
  removeApp: { label: 'errors.label_removeApp' },
  agency: { label: 'fields.field_agency', missing: 'errors.field_REQUIRED_choice' },
  count: { label: 'errors.label_count' },
  every: { label: 'errors.label_every' },
  insist: { label: 'errors.label_insist' },
  minutes: { label: 'errors.label_minutes' },
  place: { label: 'errors.label_place' },
  repeats: { label: 'errors.label_repeats' },
  slot: { label: 'errors.label_slot' },
  staff: { label: 'errors.label_staff', missing: 'errors.field_REQUIRED_choice' },
  startsAt: { label: 'errors.label_startsAt' },
  until: { label: 'errors.label_until' },
  sendAt: { label: 'admin.messageLaterLabel', missing: 'errors.missing_sendAt' },
  sharedComputer: { label: 'errors.label_sharedComputer' },
  signedName: { label: 'client.roiSignedNameLabel', missing: 'errors.missing_signedName' },
  turn: { label: 'errors.label_turn' },
  unlessAsked: { label: 'errors.label_unlessAsked' },
  addToCareTeam: { label: 'admin.inviteAddToCareTeam' },
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
  'cannot:reason': {
    label: 'client.cannotReasonLabel',
    missing: 'errors.field_REQUIRED_choice',
  },
  'cannot:text': { label: 'client.cannotTextLabel', missing: 'client.cannotTextMissing' },
  'change-email:code': APP_CODE,
  'change-email:email': {
    label: 'client.accountNewEmail',
    missing: 'errors.missing_newEmail',
  },
  'change-password:code': APP_CODE,
  'change-password:password': NEW_PASSWORD,
  'contact:address': { label: 'client.contactAddressLabel' },
  'location:note': { label: 'client.locationNoteLabel' },
  'my-data:code': APP_CODE,
  'passkeys:code': APP_CODE,
  'passkeys:name': { label: 'client.passkeyNameLabel' },
  'recover:code': { label: 'client.recoverCode', missing: 'errors.missing_workerCode' },
  'recover:password': NEW_PASSWORD,
  'register:password': NEW_PASSWORD,
  'correct:note': { label: 'client.locationNoteLabel' },
  'request:note': { label: 'client.locationNoteLabel' },
  'reset-password:password': NEW_PASSWORD,
}

const own = (table: Readonly<Record<string, FieldTexts>>, key: string): FieldTexts | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined

/** Texts of a field, on a page where one is given; undefined for fields of no form of ours. */
export const fieldTexts = (field: string, page: string): FieldTexts | undefined =>
  own(BY_PAGE, `${page}:${field}`) ?? own(FIELDS, field)
