import { DayCell as DayCell_b3f83a9ffa1e91d6b05a4deb90e3c554 } from 'payload-client-portal/client'
import { DayField as DayField_b3f83a9ffa1e91d6b05a4deb90e3c554 } from 'payload-client-portal/client'
import { TextsByLanguageField as TextsByLanguageField_b3f83a9ffa1e91d6b05a4deb90e3c554 } from 'payload-client-portal/client'
import { StandInField as StandInField_b3f83a9ffa1e91d6b05a4deb90e3c554 } from 'payload-client-portal/client'
import { RscEntryLexicalCell as RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { RscEntryLexicalField as RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { LexicalDiffComponent as LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { InlineToolbarFeatureClient as InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HorizontalRuleFeatureClient as HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UploadFeatureClient as UploadFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlockquoteFeatureClient as BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { RelationshipFeatureClient as RelationshipFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { LinkFeatureClient as LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ChecklistFeatureClient as ChecklistFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { OrderedListFeatureClient as OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnorderedListFeatureClient as UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { IndentFeatureClient as IndentFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { AlignFeatureClient as AlignFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HeadingFeatureClient as HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ParagraphFeatureClient as ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { InlineCodeFeatureClient as InlineCodeFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { SuperscriptFeatureClient as SuperscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { SubscriptFeatureClient as SubscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { StrikethroughFeatureClient as StrikethroughFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnderlineFeatureClient as UnderlineFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BoldFeatureClient as BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ItalicFeatureClient as ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { LikelyDuplicates as LikelyDuplicates_b3f83a9ffa1e91d6b05a4deb90e3c554 } from 'payload-client-portal/client'
import { PhoneCell as PhoneCell_b3f83a9ffa1e91d6b05a4deb90e3c554 } from 'payload-client-portal/client'
import { PhoneField as PhoneField_b3f83a9ffa1e91d6b05a4deb90e3c554 } from 'payload-client-portal/client'
import { ContactHistoryLink as ContactHistoryLink_b3f83a9ffa1e91d6b05a4deb90e3c554 } from 'payload-client-portal/client'
import { ClientPortalCard as ClientPortalCard_e3d6e7bf734ffd531cad571061b7b305 } from 'payload-client-portal/rsc'
import { PortalStatusCell as PortalStatusCell_e3d6e7bf734ffd531cad571061b7b305 } from 'payload-client-portal/rsc'
import { CareTeamField as CareTeamField_b3f83a9ffa1e91d6b05a4deb90e3c554 } from 'payload-client-portal/client'
import { FindInList as FindInList_b3f83a9ffa1e91d6b05a4deb90e3c554 } from 'payload-client-portal/client'
import { InviteMany as InviteMany_e3d6e7bf734ffd531cad571061b7b305 } from 'payload-client-portal/rsc'
import { RecordHead as RecordHead_e3d6e7bf734ffd531cad571061b7b305 } from 'payload-client-portal/rsc'
import { HistoryTab as HistoryTab_e3d6e7bf734ffd531cad571061b7b305 } from 'payload-client-portal/rsc'
import { RecordTab as RecordTab_e3d6e7bf734ffd531cad571061b7b305 } from 'payload-client-portal/rsc'
import { ProgramsTab as ProgramsTab_e3d6e7bf734ffd531cad571061b7b305 } from 'payload-client-portal/rsc'
import { NotesTab as NotesTab_e3d6e7bf734ffd531cad571061b7b305 } from 'payload-client-portal/rsc'
import { CasesTab as CasesTab_e3d6e7bf734ffd531cad571061b7b305 } from 'payload-client-portal/rsc'
import { PlansTab as PlansTab_e3d6e7bf734ffd531cad571061b7b305 } from 'payload-client-portal/rsc'
import { ClientPortalTab as ClientPortalTab_e3d6e7bf734ffd531cad571061b7b305 } from 'payload-client-portal/rsc'
import { ProgramView as ProgramView_e3d6e7bf734ffd531cad571061b7b305 } from 'payload-client-portal/rsc'
import { RequestActionsCell as RequestActionsCell_b3f83a9ffa1e91d6b05a4deb90e3c554 } from 'payload-client-portal/client'
import { FilePreviewCell as FilePreviewCell_b3f83a9ffa1e91d6b05a4deb90e3c554 } from 'payload-client-portal/client'
import { DocumentUpload as DocumentUpload_b3f83a9ffa1e91d6b05a4deb90e3c554 } from 'payload-client-portal/client'
import { PlaceCell as PlaceCell_b3f83a9ffa1e91d6b05a4deb90e3c554 } from 'payload-client-portal/client'
import { ReadOnlyValuesField as ReadOnlyValuesField_b3f83a9ffa1e91d6b05a4deb90e3c554 } from 'payload-client-portal/client'
import { ExitDayCell as ExitDayCell_b3f83a9ffa1e91d6b05a4deb90e3c554 } from 'payload-client-portal/client'
import { EnrollmentActionsCell as EnrollmentActionsCell_b3f83a9ffa1e91d6b05a4deb90e3c554 } from 'payload-client-portal/client'
import { ServiceTypeCell as ServiceTypeCell_b3f83a9ffa1e91d6b05a4deb90e3c554 } from 'payload-client-portal/client'
import { ServiceTypeField as ServiceTypeField_b3f83a9ffa1e91d6b05a4deb90e3c554 } from 'payload-client-portal/client'
import { KeptAnswers as KeptAnswers_b3f83a9ffa1e91d6b05a4deb90e3c554 } from 'payload-client-portal/client'
import { QuestionsFile as QuestionsFile_b3f83a9ffa1e91d6b05a4deb90e3c554 } from 'payload-client-portal/client'
import { HudListLook as HudListLook_b3f83a9ffa1e91d6b05a4deb90e3c554 } from 'payload-client-portal/client'
import { OptionsField as OptionsField_b3f83a9ffa1e91d6b05a4deb90e3c554 } from 'payload-client-portal/client'
import { ConditionsField as ConditionsField_b3f83a9ffa1e91d6b05a4deb90e3c554 } from 'payload-client-portal/client'
import { QuestionRowLabel as QuestionRowLabel_b3f83a9ffa1e91d6b05a4deb90e3c554 } from 'payload-client-portal/client'
import { ScoreQuestionsField as ScoreQuestionsField_b3f83a9ffa1e91d6b05a4deb90e3c554 } from 'payload-client-portal/client'
import { BandRowLabel as BandRowLabel_b3f83a9ffa1e91d6b05a4deb90e3c554 } from 'payload-client-portal/client'
import { ScoreRowLabel as ScoreRowLabel_b3f83a9ffa1e91d6b05a4deb90e3c554 } from 'payload-client-portal/client'
import { QuestionsPreview as QuestionsPreview_b3f83a9ffa1e91d6b05a4deb90e3c554 } from 'payload-client-portal/client'
import { LogoField as LogoField_b3f83a9ffa1e91d6b05a4deb90e3c554 } from 'payload-client-portal/client'
import { AuditExport as AuditExport_b3f83a9ffa1e91d6b05a4deb90e3c554 } from 'payload-client-portal/client'
import { ImportResources as ImportResources_e3d6e7bf734ffd531cad571061b7b305 } from 'payload-client-portal/rsc'
import { DeliveryActionsCell as DeliveryActionsCell_b3f83a9ffa1e91d6b05a4deb90e3c554 } from 'payload-client-portal/client'
import { WebhookTests as WebhookTests_b3f83a9ffa1e91d6b05a4deb90e3c554 } from 'payload-client-portal/client'
import { MadeKey as MadeKey_b3f83a9ffa1e91d6b05a4deb90e3c554 } from 'payload-client-portal/client'
import { KeyChoiceField as KeyChoiceField_b3f83a9ffa1e91d6b05a4deb90e3c554 } from 'payload-client-portal/client'
import { WorkflowPicture as WorkflowPicture_e3d6e7bf734ffd531cad571061b7b305 } from 'payload-client-portal/rsc'
import { CaseView as CaseView_e3d6e7bf734ffd531cad571061b7b305 } from 'payload-client-portal/rsc'
import { TaskAnswersField as TaskAnswersField_b3f83a9ffa1e91d6b05a4deb90e3c554 } from 'payload-client-portal/client'
import { SkipToRecord as SkipToRecord_e3d6e7bf734ffd531cad571061b7b305 } from 'payload-client-portal/rsc'
import { InboxHeaderLink as InboxHeaderLink_e3d6e7bf734ffd531cad571061b7b305 } from 'payload-client-portal/rsc'
import { FindClient as FindClient_e3d6e7bf734ffd531cad571061b7b305 } from 'payload-client-portal/rsc'
import { DashboardNavLink as DashboardNavLink_e3d6e7bf734ffd531cad571061b7b305 } from 'payload-client-portal/rsc'
import { InboxNavLink as InboxNavLink_e3d6e7bf734ffd531cad571061b7b305 } from 'payload-client-portal/rsc'
import { RequestsNavLink as RequestsNavLink_e3d6e7bf734ffd531cad571061b7b305 } from 'payload-client-portal/rsc'
import { CaseworkNavLink as CaseworkNavLink_e3d6e7bf734ffd531cad571061b7b305 } from 'payload-client-portal/rsc'
import { ClientsNavLink as ClientsNavLink_e3d6e7bf734ffd531cad571061b7b305 } from 'payload-client-portal/rsc'
import { CalendarNavLink as CalendarNavLink_e3d6e7bf734ffd531cad571061b7b305 } from 'payload-client-portal/rsc'
import { MassSendingNavLink as MassSendingNavLink_e3d6e7bf734ffd531cad571061b7b305 } from 'payload-client-portal/rsc'
import { ReportsNavLink as ReportsNavLink_e3d6e7bf734ffd531cad571061b7b305 } from 'payload-client-portal/rsc'
import { SettingsNavLink as SettingsNavLink_e3d6e7bf734ffd531cad571061b7b305 } from 'payload-client-portal/rsc'
import { CalendarView as CalendarView_e3d6e7bf734ffd531cad571061b7b305 } from 'payload-client-portal/rsc'
import { CaseBoardView as CaseBoardView_e3d6e7bf734ffd531cad571061b7b305 } from 'payload-client-portal/rsc'
import { ReportsView as ReportsView_e3d6e7bf734ffd531cad571061b7b305 } from 'payload-client-portal/rsc'
import { SettingsView as SettingsView_e3d6e7bf734ffd531cad571061b7b305 } from 'payload-client-portal/rsc'
import { MassSendingView as MassSendingView_e3d6e7bf734ffd531cad571061b7b305 } from 'payload-client-portal/rsc'
import { InboxView as InboxView_e3d6e7bf734ffd531cad571061b7b305 } from 'payload-client-portal/rsc'
import { DashboardBoxWidget as DashboardBoxWidget_e3d6e7bf734ffd531cad571061b7b305 } from 'payload-client-portal/rsc'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "payload-client-portal/client#DayCell": DayCell_b3f83a9ffa1e91d6b05a4deb90e3c554,
  "payload-client-portal/client#DayField": DayField_b3f83a9ffa1e91d6b05a4deb90e3c554,
  "payload-client-portal/client#TextsByLanguageField": TextsByLanguageField_b3f83a9ffa1e91d6b05a4deb90e3c554,
  "payload-client-portal/client#StandInField": StandInField_b3f83a9ffa1e91d6b05a4deb90e3c554,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalCell": RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalField": RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#LexicalDiffComponent": LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/client#InlineToolbarFeatureClient": InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HorizontalRuleFeatureClient": HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UploadFeatureClient": UploadFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BlockquoteFeatureClient": BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#RelationshipFeatureClient": RelationshipFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#LinkFeatureClient": LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ChecklistFeatureClient": ChecklistFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#OrderedListFeatureClient": OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnorderedListFeatureClient": UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#IndentFeatureClient": IndentFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#AlignFeatureClient": AlignFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HeadingFeatureClient": HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ParagraphFeatureClient": ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#InlineCodeFeatureClient": InlineCodeFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#SuperscriptFeatureClient": SuperscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#SubscriptFeatureClient": SubscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#StrikethroughFeatureClient": StrikethroughFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnderlineFeatureClient": UnderlineFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BoldFeatureClient": BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ItalicFeatureClient": ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "payload-client-portal/client#LikelyDuplicates": LikelyDuplicates_b3f83a9ffa1e91d6b05a4deb90e3c554,
  "payload-client-portal/client#PhoneCell": PhoneCell_b3f83a9ffa1e91d6b05a4deb90e3c554,
  "payload-client-portal/client#PhoneField": PhoneField_b3f83a9ffa1e91d6b05a4deb90e3c554,
  "payload-client-portal/client#ContactHistoryLink": ContactHistoryLink_b3f83a9ffa1e91d6b05a4deb90e3c554,
  "payload-client-portal/rsc#ClientPortalCard": ClientPortalCard_e3d6e7bf734ffd531cad571061b7b305,
  "payload-client-portal/rsc#PortalStatusCell": PortalStatusCell_e3d6e7bf734ffd531cad571061b7b305,
  "payload-client-portal/client#CareTeamField": CareTeamField_b3f83a9ffa1e91d6b05a4deb90e3c554,
  "payload-client-portal/client#FindInList": FindInList_b3f83a9ffa1e91d6b05a4deb90e3c554,
  "payload-client-portal/rsc#InviteMany": InviteMany_e3d6e7bf734ffd531cad571061b7b305,
  "payload-client-portal/rsc#RecordHead": RecordHead_e3d6e7bf734ffd531cad571061b7b305,
  "payload-client-portal/rsc#HistoryTab": HistoryTab_e3d6e7bf734ffd531cad571061b7b305,
  "payload-client-portal/rsc#RecordTab": RecordTab_e3d6e7bf734ffd531cad571061b7b305,
  "payload-client-portal/rsc#ProgramsTab": ProgramsTab_e3d6e7bf734ffd531cad571061b7b305,
  "payload-client-portal/rsc#NotesTab": NotesTab_e3d6e7bf734ffd531cad571061b7b305,
  "payload-client-portal/rsc#CasesTab": CasesTab_e3d6e7bf734ffd531cad571061b7b305,
  "payload-client-portal/rsc#PlansTab": PlansTab_e3d6e7bf734ffd531cad571061b7b305,
  "payload-client-portal/rsc#ClientPortalTab": ClientPortalTab_e3d6e7bf734ffd531cad571061b7b305,
  "payload-client-portal/rsc#ProgramView": ProgramView_e3d6e7bf734ffd531cad571061b7b305,
  "payload-client-portal/client#RequestActionsCell": RequestActionsCell_b3f83a9ffa1e91d6b05a4deb90e3c554,
  "payload-client-portal/client#FilePreviewCell": FilePreviewCell_b3f83a9ffa1e91d6b05a4deb90e3c554,
  "payload-client-portal/client#DocumentUpload": DocumentUpload_b3f83a9ffa1e91d6b05a4deb90e3c554,
  "payload-client-portal/client#PlaceCell": PlaceCell_b3f83a9ffa1e91d6b05a4deb90e3c554,
  "payload-client-portal/client#ReadOnlyValuesField": ReadOnlyValuesField_b3f83a9ffa1e91d6b05a4deb90e3c554,
  "payload-client-portal/client#ExitDayCell": ExitDayCell_b3f83a9ffa1e91d6b05a4deb90e3c554,
  "payload-client-portal/client#EnrollmentActionsCell": EnrollmentActionsCell_b3f83a9ffa1e91d6b05a4deb90e3c554,
  "payload-client-portal/client#ServiceTypeCell": ServiceTypeCell_b3f83a9ffa1e91d6b05a4deb90e3c554,
  "payload-client-portal/client#ServiceTypeField": ServiceTypeField_b3f83a9ffa1e91d6b05a4deb90e3c554,
  "payload-client-portal/client#KeptAnswers": KeptAnswers_b3f83a9ffa1e91d6b05a4deb90e3c554,
  "payload-client-portal/client#QuestionsFile": QuestionsFile_b3f83a9ffa1e91d6b05a4deb90e3c554,
  "payload-client-portal/client#HudListLook": HudListLook_b3f83a9ffa1e91d6b05a4deb90e3c554,
  "payload-client-portal/client#OptionsField": OptionsField_b3f83a9ffa1e91d6b05a4deb90e3c554,
  "payload-client-portal/client#ConditionsField": ConditionsField_b3f83a9ffa1e91d6b05a4deb90e3c554,
  "payload-client-portal/client#QuestionRowLabel": QuestionRowLabel_b3f83a9ffa1e91d6b05a4deb90e3c554,
  "payload-client-portal/client#ScoreQuestionsField": ScoreQuestionsField_b3f83a9ffa1e91d6b05a4deb90e3c554,
  "payload-client-portal/client#BandRowLabel": BandRowLabel_b3f83a9ffa1e91d6b05a4deb90e3c554,
  "payload-client-portal/client#ScoreRowLabel": ScoreRowLabel_b3f83a9ffa1e91d6b05a4deb90e3c554,
  "payload-client-portal/client#QuestionsPreview": QuestionsPreview_b3f83a9ffa1e91d6b05a4deb90e3c554,
  "payload-client-portal/client#LogoField": LogoField_b3f83a9ffa1e91d6b05a4deb90e3c554,
  "payload-client-portal/client#AuditExport": AuditExport_b3f83a9ffa1e91d6b05a4deb90e3c554,
  "payload-client-portal/rsc#ImportResources": ImportResources_e3d6e7bf734ffd531cad571061b7b305,
  "payload-client-portal/client#DeliveryActionsCell": DeliveryActionsCell_b3f83a9ffa1e91d6b05a4deb90e3c554,
  "payload-client-portal/client#WebhookTests": WebhookTests_b3f83a9ffa1e91d6b05a4deb90e3c554,
  "payload-client-portal/client#MadeKey": MadeKey_b3f83a9ffa1e91d6b05a4deb90e3c554,
  "payload-client-portal/client#KeyChoiceField": KeyChoiceField_b3f83a9ffa1e91d6b05a4deb90e3c554,
  "payload-client-portal/rsc#WorkflowPicture": WorkflowPicture_e3d6e7bf734ffd531cad571061b7b305,
  "payload-client-portal/rsc#CaseView": CaseView_e3d6e7bf734ffd531cad571061b7b305,
  "payload-client-portal/client#TaskAnswersField": TaskAnswersField_b3f83a9ffa1e91d6b05a4deb90e3c554,
  "payload-client-portal/rsc#SkipToRecord": SkipToRecord_e3d6e7bf734ffd531cad571061b7b305,
  "payload-client-portal/rsc#InboxHeaderLink": InboxHeaderLink_e3d6e7bf734ffd531cad571061b7b305,
  "payload-client-portal/rsc#FindClient": FindClient_e3d6e7bf734ffd531cad571061b7b305,
  "payload-client-portal/rsc#DashboardNavLink": DashboardNavLink_e3d6e7bf734ffd531cad571061b7b305,
  "payload-client-portal/rsc#InboxNavLink": InboxNavLink_e3d6e7bf734ffd531cad571061b7b305,
  "payload-client-portal/rsc#RequestsNavLink": RequestsNavLink_e3d6e7bf734ffd531cad571061b7b305,
  "payload-client-portal/rsc#CaseworkNavLink": CaseworkNavLink_e3d6e7bf734ffd531cad571061b7b305,
  "payload-client-portal/rsc#ClientsNavLink": ClientsNavLink_e3d6e7bf734ffd531cad571061b7b305,
  "payload-client-portal/rsc#CalendarNavLink": CalendarNavLink_e3d6e7bf734ffd531cad571061b7b305,
  "payload-client-portal/rsc#MassSendingNavLink": MassSendingNavLink_e3d6e7bf734ffd531cad571061b7b305,
  "payload-client-portal/rsc#ReportsNavLink": ReportsNavLink_e3d6e7bf734ffd531cad571061b7b305,
  "payload-client-portal/rsc#SettingsNavLink": SettingsNavLink_e3d6e7bf734ffd531cad571061b7b305,
  "payload-client-portal/rsc#CalendarView": CalendarView_e3d6e7bf734ffd531cad571061b7b305,
  "payload-client-portal/rsc#CaseBoardView": CaseBoardView_e3d6e7bf734ffd531cad571061b7b305,
  "payload-client-portal/rsc#ReportsView": ReportsView_e3d6e7bf734ffd531cad571061b7b305,
  "payload-client-portal/rsc#SettingsView": SettingsView_e3d6e7bf734ffd531cad571061b7b305,
  "payload-client-portal/rsc#MassSendingView": MassSendingView_e3d6e7bf734ffd531cad571061b7b305,
  "payload-client-portal/rsc#InboxView": InboxView_e3d6e7bf734ffd531cad571061b7b305,
  "payload-client-portal/rsc#DashboardBoxWidget": DashboardBoxWidget_e3d6e7bf734ffd531cad571061b7b305,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
