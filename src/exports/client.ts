export { AuditExport } from '../../admin-components/AuditExport/index.client.js'
export { CareTeamField } from '../../admin-components/CareTeamField/index.client.js'
export { ClientPortalCardClient } from '../../admin-components/ClientPortalCard/index.client.js'
export { ContactHistoryLink } from '../../admin-components/ContactHistoryLink/index.client.js'
export { ConditionsField } from '../../admin-components/ConditionsField/index.client.js'
export { DayCell } from '../../admin-components/DayCell/index.client.js'
export { DayField } from '../../admin-components/DayField/index.client.js'
export { DeliveryActionsCell } from '../../admin-components/DeliveryActionsCell/index.client.js'
export { DocumentUpload } from '../../admin-components/DocumentUpload/index.client.js'
export { EnrollmentActionsCell } from '../../admin-components/EnrollmentActionsCell/index.client.js'
export { ExitDayCell } from '../../admin-components/ExitDayCell/index.client.js'
export { FilePreviewCell } from '../../admin-components/FilePreviewCell/index.client.js'
export { FindInList } from '../../admin-components/FindInList/index.client.js'
export { HudListLook } from '../../admin-components/HudListLook/index.client.js'
export { KeptAnswers } from '../../admin-components/KeptAnswers/index.client.js'
export { LikelyDuplicates } from '../../admin-components/LikelyDuplicates/index.client.js'
export { OptionsField } from '../../admin-components/OptionsField/index.client.js'
export { PlaceCell } from '../../admin-components/PlaceCell/index.client.js'
export { PhoneCell, PhoneField } from '../../admin-components/PhoneField/index.client.js'
export {
  BandRowLabel,
  QuestionRowLabel,
  ScoreRowLabel,
} from '../../admin-components/QuestionRowLabel/index.client.js'
export { QuestionsFile } from '../../admin-components/QuestionsFile/index.client.js'
export { QuestionsPreview } from '../../admin-components/QuestionsPreview/index.client.js'
export { ReadOnlyValuesField } from '../../admin-components/ReadOnlyValuesField/index.client.js'
export { ScoreQuestionsField } from '../../admin-components/ScoreQuestionsField/index.client.js'
export { StandInField } from '../../admin-components/StandInField/index.client.js'
export { LogoField } from '../../admin-components/LogoField/index.client.js'
export { TaskAnswersField } from '../../admin-components/TaskAnswers/TaskAnswersField.client.js'
export { TextsByLanguageField } from '../../admin-components/TextsByLanguageField/index.client.js'
export { RequestActionsCell } from '../../admin-components/RequestActionsCell/index.client.js'
export {
  ServiceTypeCell,
  ServiceTypeField,
} from '../../admin-components/ServiceTypeField/index.client.js'
export { WebhookTests } from '../../admin-components/WebhookTests/index.client.js'
