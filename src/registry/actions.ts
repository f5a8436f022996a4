// Written by npm run generate from src/contract/actions.ts

import type { Registered } from '../actions/defineAction.js'
import type { ActionName } from '../contract/actions.js'
import { acceptAnswer } from '../features/requests/actions/acceptAnswer.js'
import { addAppointmentSlot } from '../features/appointments/actions/addAppointmentSlot.js'
import { addPasskey } from '../features/passkeys/actions/addPasskey.js'
import { addPushDevice } from '../features/notices/actions/addPushDevice.js'
import { answersToTakeOver } from '../features/requests/actions/answersToTakeOver.js'
import { appointmentFile } from '../features/appointments/actions/appointmentFile.js'
import { approveTask } from '../features/tasks/actions/approveTask.js'
import { askAgain } from '../features/requests/actions/askAgain.js'
import { askTaskAgain } from '../features/tasks/actions/askTaskAgain.js'
import { askRemoval } from '../features/documents/actions/askRemoval.js'
import { bookAppointment } from '../features/appointments/actions/bookAppointment.js'
import { calendar } from '../features/appointments/actions/calendar.js'
import { calendarFeed } from '../features/appointments/actions/calendarFeed.js'
import { callOffAppointment } from '../features/appointments/actions/callOffAppointment.js'
import { cancelAppointment } from '../features/appointments/actions/cancelAppointment.js'
import { cancelInvite } from '../features/connections/actions/cancelInvite.js'
import { cancelMassSend } from '../features/mass-sends/actions/cancelMassSend.js'
import { cancelRequest } from '../features/requests/actions/cancelRequest.js'
import { beginUpload } from '../features/uploads/actions/beginUpload.js'
import { caseBoard } from '../features/case-board/actions/caseBoard.js'
import { caseLoad } from '../features/case-board/actions/caseLoad.js'
import { caseView } from '../features/case-board/actions/caseView.js'
import { continueUpload } from '../features/uploads/actions/continueUpload.js'
import { uploadState } from '../features/uploads/actions/uploadState.js'
import { cannotAnswer } from '../features/requests/actions/cannotAnswer.js'
import { cancelScheduled } from '../features/messages/actions/cancelScheduled.js'
import { careTeamChoices } from '../features/care-team/actions/careTeamChoices.js'
import { changeContact } from '../features/contact/actions/changeContact.js'
import { changeEmail } from '../features/account/actions/changeEmail.js'
import { changePassword } from '../features/account/actions/changePassword.js'
import { changeHeadOfHousehold } from '../features/programs/actions/changeHeadOfHousehold.js'
import { changePhone } from '../features/account/actions/changePhone.js'
import { checkInvites } from '../features/connections/actions/checkInvites.js'
import { clientHistory } from '../features/history/actions/clientHistory.js'
import { changeScheduled } from '../features/messages/actions/changeScheduled.js'
import { clientMessage } from '../features/messages/actions/clientMessage.js'
import { colleagues } from '../features/care-team/actions/colleagues.js'
import { confirmAuthenticator } from '../features/authenticator/actions/confirmAuthenticator.js'
import { confirmEmail } from '../features/account/actions/confirmEmail.js'
import { conversation } from '../features/messages/actions/conversation.js'
import { dashboard } from '../features/dashboard/actions/dashboard.js'
import { deleteClient } from '../features/records/actions/deleteClient.js'
import { devices } from '../features/devices/actions/devices.js'
import { disableAccount } from '../features/recovery/actions/disableAccount.js'
import { disconnectClient } from '../features/connections/actions/disconnectClient.js'
import { downloadMyData } from '../features/my-data/actions/downloadMyData.js'
import { enableAccount } from '../features/recovery/actions/enableAccount.js'
import { encryptionStatus } from '../features/encryption/actions/encryptionStatus.js'
import { enrollClient } from '../features/programs/actions/enrollClient.js'
import { events } from '../features/live/actions/events.js'
import { exitEnrollment } from '../features/programs/actions/exitEnrollment.js'
import { exportAudit } from '../features/audit/actions/exportAudit.js'
import { findClients } from '../features/finding/actions/findClients.js'
import { forgotPassword } from '../features/sign-in/actions/forgotPassword.js'
import { correctAnswer } from '../features/requests/actions/correctAnswer.js'
import { fulfillRequest } from '../features/requests/actions/fulfillRequest.js'
import { handOverConversation } from '../features/messages/actions/handOverConversation.js'
import { importResources } from '../features/resources/actions/importResources.js'
import { inviteClient } from '../features/connections/actions/inviteClient.js'
import { inviteClients } from '../features/connections/actions/inviteClients.js'
import { keepReply } from '../features/messages/actions/keepReply.js'
import { keepTyped } from '../features/drafts/actions/keepTyped.js'
import { keptReply } from '../features/messages/actions/keptReply.js'
import { language } from '../features/language/actions/language.js'
import { login } from '../features/sign-in/actions/login.js'
import { logout } from '../features/sign-in/actions/logout.js'
import { logoutEverywhere } from '../features/sign-in/actions/logoutEverywhere.js'
import { likelyDuplicates } from '../features/finding/actions/likelyDuplicates.js'
import { lookupInvitation } from '../features/connections/actions/lookupInvitation.js'
import { markNotices } from '../features/inbox/actions/markNotices.js'
import { massSend } from '../features/mass-sends/actions/massSend.js'
import { massSendProgress } from '../features/mass-sends/actions/massSendProgress.js'
import { me } from '../features/account/actions/me.js'
import { messageTextChoices } from '../features/messages/actions/messageTextChoices.js'
import { mergeFiles } from '../features/requests/actions/mergeFiles.js'
import { moveAppointment } from '../features/appointments/actions/moveAppointment.js'
import { myAppointmentFile } from '../features/appointments/actions/myAppointmentFile.js'
import { offeredTimes } from '../features/appointments/actions/offeredTimes.js'
import { pauseMassSend } from '../features/mass-sends/actions/pauseMassSend.js'
import { previewQuestions } from '../features/questions/actions/previewQuestions.js'
import { changePlan } from '../features/plans/actions/changePlan.js'
import { commentOnMyPlan } from '../features/plans/actions/commentOnMyPlan.js'
import { commentOnPlan } from '../features/plans/actions/commentOnPlan.js'
import { createPlan } from '../features/plans/actions/createPlan.js'
import { endPlan } from '../features/plans/actions/endPlan.js'
import { myPlanFile } from '../features/plans/actions/myPlanFile.js'
import { notifyOfPlan } from '../features/plans/actions/notifyOfPlan.js'
import { planFile } from '../features/plans/actions/planFile.js'
import { planLibrary } from '../features/plans/actions/planLibrary.js'
import { reviewPlan } from '../features/plans/actions/reviewPlan.js'
import { setPlanPrivacy } from '../features/plans/actions/setPlanPrivacy.js'
import { sharePlan } from '../features/plans/actions/sharePlan.js'
import { signMyPlan } from '../features/plans/actions/signMyPlan.js'
import { signPlan } from '../features/plans/actions/signPlan.js'
import { tickMyPlanAction } from '../features/plans/actions/tickMyPlanAction.js'
import { tickPlanAction } from '../features/plans/actions/tickPlanAction.js'
import { previewResourceImport } from '../features/resources/actions/previewResourceImport.js'
import { printInvitation } from '../features/connections/actions/printInvitation.js'
import { passkeys } from '../features/passkeys/actions/passkeys.js'
import { portalStatus } from '../features/connections/actions/portalStatus.js'
import { previewMassSend } from '../features/mass-sends/actions/previewMassSend.js'
import { neutralTab } from '../features/safety/actions/neutralTab.js'
import { provePasskey } from '../features/passkeys/actions/provePasskey.js'
import { quickExit } from '../features/sign-in/actions/quickExit.js'
import { recordHead } from '../features/records/actions/recordHead.js'
import { recover } from '../features/recovery/actions/recover.js'
import { register } from '../features/connections/actions/register.js'
import { releaseFile } from '../features/releases/actions/releaseFile.js'
import { remindClient } from '../features/requests/actions/remindClient.js'
import { removeAuthenticator } from '../features/authenticator/actions/removeAuthenticator.js'
import { removePasskey } from '../features/passkeys/actions/removePasskey.js'
import { renamePasskey } from '../features/passkeys/actions/renamePasskey.js'
import { reopenEnrollment } from '../features/programs/actions/reopenEnrollment.js'
import { replaceRecoveryCodes } from '../features/authenticator/actions/replaceRecoveryCodes.js'
import { report } from '../features/reports/actions/report.js'
import { reportFile } from '../features/reports/actions/reportFile.js'
import { requestDocuments } from '../features/requests/actions/requestDocuments.js'
import { requestFiles } from '../features/requests/actions/requestFiles.js'
import { resendCode } from '../features/sign-in/actions/resendCode.js'
import { removeAppointmentSlot } from '../features/appointments/actions/removeAppointmentSlot.js'
import { removePhoto } from '../features/records/actions/removePhoto.js'
import { resendInvite } from '../features/connections/actions/resendInvite.js'
import { resetPassword } from '../features/sign-in/actions/resetPassword.js'
import { retryDelivery } from '../features/host-events/actions/retryDelivery.js'
import { resumeMassSend } from '../features/mass-sends/actions/resumeMassSend.js'
import { retryMassSend } from '../features/mass-sends/actions/retryMassSend.js'
import { revealSSN } from '../features/records/actions/revealSSN.js'
import { sealClient } from '../features/records/actions/sealClient.js'
import { revokeRelease } from '../features/releases/actions/revokeRelease.js'
import { scheduleAppointment } from '../features/appointments/actions/scheduleAppointment.js'
import { scheduleMessage } from '../features/messages/actions/scheduleMessage.js'
import { saveAnswers } from '../features/requests/actions/saveAnswers.js'
import { saveTaskAnswers } from '../features/tasks/actions/saveTaskAnswers.js'
import { sendDocument } from '../features/documents/actions/sendDocument.js'
import { sendMessage } from '../features/messages/actions/sendMessage.js'
import { sendRequest } from '../features/requests/actions/sendRequest.js'
import { sendScheduled } from '../features/messages/actions/sendScheduled.js'
import { sessions } from '../features/devices/actions/sessions.js'
import { saveResource } from '../features/resources/actions/saveResource.js'
import { setPhoto } from '../features/records/actions/setPhoto.js'
import { removePushDevice } from '../features/notices/actions/removePushDevice.js'
import { setNotices } from '../features/notices/actions/setNotices.js'
import { shareCalendar } from '../features/appointments/actions/shareCalendar.js'
import { shareLocation } from '../features/location/actions/shareLocation.js'
import { signInWithPasskey } from '../features/passkeys/actions/signInWithPasskey.js'
import { signOutClient } from '../features/recovery/actions/signOutClient.js'
import { signOutDevice } from '../features/devices/actions/signOutDevice.js'
import { signOutSession } from '../features/devices/actions/signOutSession.js'
import { signRelease } from '../features/releases/actions/signRelease.js'
import { splitMerged } from '../features/requests/actions/splitMerged.js'
import { confirmTextCodes } from '../features/text-codes/actions/confirmTextCodes.js'
import { startTextCodes } from '../features/text-codes/actions/startTextCodes.js'
import { submitTask } from '../features/tasks/actions/submitTask.js'
import { stopTextCodes } from '../features/text-codes/actions/stopTextCodes.js'
import { testWebhook } from '../features/host-events/actions/testWebhook.js'
import { textCode } from '../features/sign-in/actions/textCode.js'
import { startAuthenticator } from '../features/authenticator/actions/startAuthenticator.js'
import { startPasskey } from '../features/passkeys/actions/startPasskey.js'
import { startPasskeySignIn } from '../features/passkeys/actions/startPasskeySignIn.js'
import { startRecovery } from '../features/recovery/actions/startRecovery.js'
import { taskAnswers } from '../features/tasks/actions/taskAnswers.js'
import { taskAnswersFile } from '../features/tasks/actions/taskAnswersFile.js'
import { takeBackDocument } from '../features/documents/actions/takeBackDocument.js'
import { stopSharingCalendar } from '../features/appointments/actions/stopSharingCalendar.js'
import { takeBackLocation } from '../features/location/actions/takeBackLocation.js'
import { typeSheetCode } from '../features/connections/actions/typeSheetCode.js'
import { undoEmail } from '../features/account/actions/undoEmail.js'
import { takeOverAnswers } from '../features/requests/actions/takeOverAnswers.js'
import { takeOverTaskAnswers } from '../features/tasks/actions/takeOverTaskAnswers.js'
import { taskAnswersToTakeOver } from '../features/tasks/actions/taskAnswersToTakeOver.js'
import { undoReview } from '../features/requests/actions/undoReview.js'
import { unsealClient } from '../features/records/actions/unsealClient.js'
import { verifyAudit } from '../features/audit/actions/verifyAudit.js'
import { unsaveResource } from '../features/resources/actions/unsaveResource.js'
import { verifyCode } from '../features/sign-in/actions/verifyCode.js'
import { startCase } from '../features/cases/actions/startCase.js'
import { addCaseTask } from '../features/cases/actions/addCaseTask.js'
import { completeCaseTask } from '../features/cases/actions/completeCaseTask.js'
import { skipCaseTask } from '../features/cases/actions/skipCaseTask.js'
import { reopenCaseTask } from '../features/cases/actions/reopenCaseTask.js'
import { reassignCaseTasks } from '../features/cases/actions/reassignCaseTasks.js'
import { setCasePrivacy } from '../features/cases/actions/setCasePrivacy.js'
import { setCaseState } from '../features/cases/actions/setCaseState.js'
import { changeCaseOwner } from '../features/cases/actions/changeCaseOwner.js'
import { moveCaseToVersion } from '../features/cases/actions/moveCaseToVersion.js'
import { changeCaseDates } from '../features/cases/actions/changeCaseDates.js'

/** Every action and endpoint by the name of its row. */
export const ACTION_REGISTRY = {
  acceptAnswer,
  addAppointmentSlot,
  addPasskey,
  addPushDevice,
  answersToTakeOver,
  appointmentFile,
  approveTask,
  askAgain,
  askTaskAgain,
  askRemoval,
  bookAppointment,
  calendar,
  calendarFeed,
  callOffAppointment,
  cancelAppointment,
  cancelInvite,
  cancelMassSend,
  cancelRequest,
  beginUpload,
  caseBoard,
  caseLoad,
  caseView,
  continueUpload,
  uploadState,
  cannotAnswer,
  cancelScheduled,
  careTeamChoices,
  changeContact,
  changeEmail,
  changePassword,
  changeHeadOfHousehold,
  changePhone,
  checkInvites,
  clientHistory,
  changeScheduled,
  clientMessage,
  colleagues,
  confirmAuthenticator,
  confirmEmail,
  conversation,
  dashboard,
  deleteClient,
  devices,
  disableAccount,
  disconnectClient,
  downloadMyData,
  enableAccount,
  encryptionStatus,
  enrollClient,
  events,
  exitEnrollment,
  exportAudit,
  findClients,
  forgotPassword,
  correctAnswer,
  fulfillRequest,
  handOverConversation,
  importResources,
  inviteClient,
  inviteClients,
  keepReply,
  keepTyped,
  keptReply,
  language,
  login,
  logout,
  logoutEverywhere,
  likelyDuplicates,
  lookupInvitation,
  markNotices,
  massSend,
  massSendProgress,
  me,
  messageTextChoices,
  mergeFiles,
  moveAppointment,
  myAppointmentFile,
  offeredTimes,
  pauseMassSend,
  previewQuestions,
  changePlan,
  commentOnMyPlan,
  commentOnPlan,
  createPlan,
  endPlan,
  myPlanFile,
  notifyOfPlan,
  planFile,
  planLibrary,
  reviewPlan,
  setPlanPrivacy,
  sharePlan,
  signMyPlan,
  signPlan,
  tickMyPlanAction,
  tickPlanAction,
  previewResourceImport,
  printInvitation,
  passkeys,
  portalStatus,
  previewMassSend,
  neutralTab,
  provePasskey,
  quickExit,
  recordHead,
  recover,
  register,
  releaseFile,
  remindClient,
  removeAuthenticator,
  removePasskey,
  renamePasskey,
  reopenEnrollment,
  replaceRecoveryCodes,
  report,
  reportFile,
  requestDocuments,
  requestFiles,
  resendCode,
  removeAppointmentSlot,
  removePhoto,
  resendInvite,
  resetPassword,
  retryDelivery,
  resumeMassSend,
  retryMassSend,
  revealSSN,
  sealClient,
  revokeRelease,
  scheduleAppointment,
  scheduleMessage,
  saveAnswers,
  saveTaskAnswers,
  sendDocument,
  sendMessage,
  sendRequest,
  sendScheduled,
  sessions,
  saveResource,
  setPhoto,
  removePushDevice,
  setNotices,
  shareCalendar,
  shareLocation,
  signInWithPasskey,
  signOutClient,
  signOutDevice,
  signOutSession,
  signRelease,
  splitMerged,
  confirmTextCodes,
  startTextCodes,
  submitTask,
  stopTextCodes,
  testWebhook,
  textCode,
  startAuthenticator,
  startPasskey,
  startPasskeySignIn,
  startRecovery,
  taskAnswers,
  taskAnswersFile,
  takeBackDocument,
  stopSharingCalendar,
  takeBackLocation,
  typeSheetCode,
  undoEmail,
  takeOverAnswers,
  takeOverTaskAnswers,
  taskAnswersToTakeOver,
  undoReview,
  unsealClient,
  verifyAudit,
  unsaveResource,
  verifyCode,
  startCase,
  addCaseTask,
  completeCaseTask,
  skipCaseTask,
  reopenCaseTask,
  reassignCaseTasks,
  setCasePrivacy,
  setCaseState,
  changeCaseOwner,
  moveCaseToVersion,
  changeCaseDates,
} as const satisfies { [Name in ActionName]: Registered<Name> }
