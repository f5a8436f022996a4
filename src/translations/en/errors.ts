export const errors = {
  ACCOUNT_DISABLED: 'This account is turned off. Turn it on first.',
  ACCOUNT_NOT_DISABLED: 'This account is not turned off. Load the page again to see how it stands.',
  ADDRESS_OR_POSITION_REQUIRED: 'Enter an address, or share the position of your device.',
  ALREADY_ASKED:
    '{{client}} was already asked for this on {{date}} by {{staff}}, and it is still pending ({{name}}). Send it anyway, or wait for the answer.',
  ALREADY_CONNECTED:
    'This client is connected to the portal now. You can send messages and requests.',
  ALREADY_ENROLLED: 'This client is already in this program. Check the program history.',
  ALREADY_EXITED: 'This client has already left the program. Load the page again.',
  ALREADY_INVITED: 'This client has an invitation. You can send it again, or cancel it first.',
  ALREADY_MERGED:
    'One of these files is part of a merged file already. Load the page again, and take that one apart first.',
  ANSWER_CORRECTED:
    'The client has corrected this answer since you opened it. Review the new one, then decide.',
  ANSWER_NOT_ACCEPTED:
    'Nobody has accepted this answer yet. Review it, then write it to the record.',
  APPOINTMENT_OVER: 'This appointment was canceled or moved, or is over. Load the page again.',
  APP_CODE_INVALID:
    'That code did not work. Wait until your app shows the next code and type that one.',
  ATTESTATION_REQUIRED: 'Confirm the statement first.',
  AUTHENTICATOR_REQUIRED: 'Your agency asks you to set up an authenticator app first.',
  CALENDAR_BUSY: 'Somebody else changed this calendar at the same moment. Please try again.',
  CASE_CHANGED: 'Somebody else changed this case at the same moment. Load the page again.',
  CASE_NOT_OPEN: 'This case is on hold or closed. Open it first.',
  CHANGES_SAVED: 'Changes successfully saved',
  CLIENT_BUSY: 'There is another appointment of this client at that time. Choose another time.',
  CODE_EXPIRED: 'This code no longer works. Ask for a new code.',
  CODE_INVALID: 'That code did not work. Check the newest email or text message and try again.',
  CONFIRMATION_WRONG: 'Type the client’s unique identifier exactly as it is shown.',
  CANNOT_TAKE_OVER:
    'This person cannot take the conversation now. They may be away, or take no messages. Choose somebody else.',
  CONTACT_NOT_ALLOWED:
    'This person takes no messages here. Choose somebody else of your care team.',
  COPY_NOT_ALLOWED: 'Choose Download. Records about people are not kept in files here.',
  DELETION_NOT_ALLOWED: 'Records are not deleted here. Seal the record instead.',
  EMAIL_IN_USE: 'This email address is already in use. Use a different address.',
  FILE_ACTIVE_CONTENT:
    'This PDF holds scripts, other files or a form that runs by itself, or we cannot look inside. Print it to a new PDF, or send a photo of it.',
  FILE_EMPTY: 'This file is empty. Choose the file again.',
  FILE_INFECTED:
    'This file did not pass our virus check. Please do not send it again. Send a photo of the paper instead.',
  FILE_PASSWORD_PROTECTED:
    'This PDF is locked with a password. Print it to a new PDF and send that one, or send a photo of each page.',
  FILE_REQUIRED: 'Choose a file or take a photo first.',
  FILE_TOO_LARGE: 'This file is too large. Choose one of {{megabytes}} MB at most.',
  FILE_TYPE_NOT_ALLOWED:
    'We cannot take this kind of file. Send a photo (JPEG, PNG, WebP, HEIC) or a PDF.',
  FILE_UNREADABLE:
    'We cannot open this file. It may be damaged or cut off. Send it again, or send a photo of it.',
  FORBIDDEN: 'You are not allowed to do this. If you need to, ask your agency.',
  HOUSEHOLD_CHANGED:
    'Somebody else has just changed this household. Load the page again and look at it.',
  HOUSEHOLD_HAS_HEAD:
    'This household already has a head in this program. Choose something else for this client.',
  HOUSEHOLD_NEEDS_HEAD:
    'The head of household leaves and others stay. Choose who is the head from now on.',
  IMAGES_NOT_READY: 'We cannot take photos right now. Send a PDF, or ask your care team.',
  IMAGE_TOO_LARGE: 'This picture is too large. Choose one of {{megapixels}} megapixels at most.',
  IMPORT_TOO_LARGE:
    'There is more in these files than one import takes ({{megabytes}} MB, {{most}} entries). Choose fewer at once, and import the rest after them.',
  IMPORT_UNREADABLE:
    'We could not read places in {{name}}. Choose data in the format HSDS 3 of Open Referral, as JSON, or its tables as CSV or ZIP.',
  INTERNAL: 'Something went wrong on our side. Please try again.',
  IN_USE: '{{uses}} use this {{row}}. Move or delete them first.',
  IN_USE_one: '{{uses}} uses this {{row}}. Move or delete it first.',
  INVALID_CREDENTIALS: 'The email address or the password is not right. Check both and try again.',
  INVALID_INPUT: 'We could not read what was sent. Check it and send it again.',
  INVALID_QUERY: 'Leave this out of the query or change it, it is not taken here ({{detail}}).',
  LAST_SUPER_USER:
    'This is the last super user, and nobody could give rights any more. Choose another super user first.',
  MASS_SEND_CHANGED:
    'This mass send has been changed by somebody, or is over. Load the page again.',
  NOTHING_TO_SEND_AGAIN: 'There is nothing to send again. Load the page again.',
  NOTHING_TO_RETRY: 'There is nobody to try again for. Load the page again.',
  MESSAGE_EMPTY: 'Write a message first.',
  ALREADY_SENT: 'This message has left already, or was canceled. Load the page again.',
  NOTHING_TO_HAND_OVER:
    'There is nothing to hand over. The conversation is with this person already, or there is none. Load the page again.',
  NOT_CONNECTED: 'This client is not connected to the portal. Send an invitation first.',
  NOT_CORRECTABLE:
    'This can’t be changed right now. Your care team has looked at it, or your last change is still on its way. Load the page again.',
  NOT_EXITED: 'This client has not left the program. Load the page again.',
  NOT_FOUND: 'We could not find this. It may be gone by now. Go back and load the page again.',
  NOT_INVITED: 'This client has no pending invitation. Send one first.',
  NO_AUTHENTICATOR:
    'This account has no authenticator app, or it was changed in between. Load the page again.',
  NOT_MERGED: 'This file was not merged of others. Load the page again to see how it stands.',
  NOT_REVIEWED: 'Nobody has decided about this answer. Load the page again to see how it stands.',
  NOT_TO_REVIEW:
    'This answer was reviewed already, or has not come in yet. Load the page again to see how it stands.',
  ORIGIN_NOT_ALLOWED: 'This form was sent from another site. Open the portal and try again.',
  PASSKEYS_FULL: 'You have as many passkeys as there can be. Please remove one first.',
  PASSKEY_NOT_ADDED: 'The passkey was not added. Try again, on the phone that you want to use.',
  PASSKEY_NEEDS_PASSWORD:
    'Your password is a new one. Sign in with it and then use your passkey. After that the passkey works alone again.',
  PASSKEY_REFUSED: 'The passkey did not work. Try again, or sign in another way.',
  PASSKEY_REQUIRED: 'The code did not work. Use your passkey, or type one of your recovery codes.',
  PASSWORD_COMMON:
    'This password is on a list of passwords that are easy to guess. Choose another one.',
  PASSWORD_REQUIRED: 'Type your password once more to sign, so that nobody else can sign for you.',
  PASSWORD_TOO_SHORT:
    'Use at least {{minimum}} characters in your password. A few words in a row work well.',
  PASSWORD_WRONG: 'This password is not right. Type it again.',
  PAYLOAD_TOO_LARGE: 'This is too much to send at once. Send it in smaller parts.',
  PERMISSION_REQUIRED:
    'You need the permission "{{permission}}" to do this. Ask your administrator.',
  PLAN_CHANGED:
    'This plan was changed since you opened it. Load the page again, read what is new, then go on.',
  PLAN_EMPTY: 'This plan has no actions yet. Write at least one, then share it.',
  PLAN_ENDED: 'This plan has ended, and is not changed any more. You can make a new one.',
  PLAN_NOT_SHARED: 'This plan is still a draft. Please share it with the client first.',
  PLAN_SIGNED: 'This plan is signed already. Load the page again to see by whom.',
  PORTAL_NOT_ENABLED: 'The portal is not turned on for this agency. Ask your administrator.',
  RECOVERY_CODE_INVALID:
    'The code or the email address is not right, or the code no longer works. Ask your worker for a new code.',
  QUOTA_REACHED: 'There is no more room for your files. Ask your care team to make room.',
  RECORD_CHANGED:
    'The record has been changed since you looked at it, and nothing was written. Choose again from what it says now.',
  RECORD_NOT_SEALED: 'This record is not sealed. Load the page again to see how it stands.',
  RECORD_SEALED: 'This record is sealed. Open it again first.',
  PLACE_DELETED:
    'The client deleted this place. What it said cannot be written again. Write a new place instead.',
  RELEASE_STAYS:
    'What you signed can’t be changed. You can take it back. Open "Your privacy" to do so.',
  REMINDED_ALREADY:
    'You reminded the client of this less than a day ago. You can do so again tomorrow.',
  RELEASE_ACTIVE:
    'You have already signed this, and it still counts. Open "Your privacy" to see it.',
  RELEASE_NOT_ACTIVE:
    'This permission has ended or was taken back already. Open "Your privacy" to see how it stands.',
  REMOVAL_ASKED_ALREADY:
    'You have already asked to remove this document, or it is not there any more. Load the page again to see how it stands.',
  REQUEST_NOT_PENDING:
    'This request was already answered or canceled. Load the page again to see how it stands.',
  REVISION_ANSWERED: 'The client has already sent this again. Review the new answer instead.',
  ROI_ALREADY_ACTIVE:
    "This client already has an active Release of Information. Please review the client's Release of Information history.",
  ROI_TEXT_CHANGED:
    'The text of this form changed while you were reading. Nothing was signed. Please read the new text, then answer and sign again.',
  TASK_NOT_OPEN:
    'This task cannot be answered now. It was sent or is done already, or its turn has not come. Load the page again to see how it stands.',
  TEXT_CODES_OFF: 'Codes by text message cannot be used here. Use email, or an authenticator app.',
  SETUP_EXPIRED: 'Setting up took too long, or was started again elsewhere. Please start again.',
  SIGNED_OUT: 'Please sign in first.',
  TOKEN_EXPIRED: 'This link has expired. Ask for a new one.',
  TOKEN_INVALID: 'This link does not work. Check that you opened the newest email.',
  TOKEN_USED: 'This link was already used. You can sign in.',
  TIME_TAKEN: 'This time is not free any more. Choose another time.',
  TOO_MANY_APPOINTMENTS:
    'You have {{count}} appointments ahead already. Ask your care team, or cancel one first.',
  TAKE_BACK_OVER:
    'You can no longer take this back. Open the document and ask your care team to remove it.',
  TOO_MANY_REQUESTS: 'Too many tries. Please wait a while and try again.',
  UNSUPPORTED_CONTENT_TYPE: 'Send this as JSON or as a form.',
  UPLOAD_GONE: 'This file is not here any more. Choose it again, then send it.',
  UPLOAD_NOT_READY: 'This file is still on its way. Wait a moment, then send it again.',
  UPLOAD_INCOMPLETE: 'The file did not arrive whole. Please send it again.',
  UPLOAD_TOO_SLOW: 'Sending took too long. Try a better connection, or send fewer files at once.',
  field_DAY_AFTER:
    '"{{label}}" is after "{{other}}" ({{date}}). Choose that day or an earlier one.',
  field_DAY_AHEAD: '"{{label}}" is in the future. Choose today ({{date}}) or an earlier day.',
  field_DAY_BEFORE: '"{{label}}" is before "{{other}}" ({{date}}). Choose that day or a later one.',
  field_DAY_OVER: '"{{label}}" can be {{date}} at the latest.',
  field_DAY_PAST: '"{{label}}" is in the past. Choose today ({{date}}) or a later day.',
  field_DAY_TOO_EARLY: '"{{label}}" is before the year 1900. Check the year.',
  field_DAY_UNDER: '"{{label}}" must be {{date}} or later.',
  field_HOLDS_LINK:
    'Leave links and mail addresses out of "{{label}}". The mail has a link of its own. Put a space after each period.',
  field_NOT_A_CHOICE: 'Choose one of the answers in "{{label}}".',
  field_NOT_A_COLOR:
    'Enter a color in "{{label}}" as # and six digits or letters, such as #0b5c5a.',
  field_NOT_A_CLOCK: 'Enter a time in "{{label}}" with hours and minutes, from 00 to 24 hours.',
  field_NOT_A_DATE: 'Enter a date in "{{label}}" that is in the calendar, such as 2026-03-27.',
  field_NOT_A_NUMBER: 'Enter a number in "{{label}}", such as 3 or 2.5.',
  field_NOT_A_PHONE:
    'Enter a whole phone number in "{{label}}", with its area code, such as {{example}}.',
  field_NOT_AN_EMAIL: 'Enter a full address in "{{label}}", such as name@example.com.',
  field_NOT_A_TEXT: 'Enter text in "{{label}}".',
  field_NOT_IN_LIST:
    'Choose "{{label}}" again. What was chosen is not there, or you may not see it.',
  field_NOT_TOGETHER: 'Choose again in "{{label}}". An answer like "I do not know" goes alone.',
  field_NOT_A_PICTURE: 'Choose a PNG, JPEG or WebP of 300 KB at most in "{{label}}".',
  field_NOT_A_PLACEHOLDER:
    '"{{label}}" has {{name}}, which stands for nothing. Write {firstName} for the first name of the client.',
  field_NOT_A_TIME: 'Enter a day and a time in "{{label}}".',
  field_NOT_VALID: 'We cannot use what is in "{{label}}". Enter it again.',
  field_NOT_WHOLE: 'Enter a whole number in "{{label}}", such as 3.',
  field_NOT_YES_OR_NO: 'Choose yes or no in "{{label}}".',
  field_REQUIRED: 'Fill in "{{label}}".',
  field_REQUIRED_answer: 'Answer "{{label}}".',
  field_REQUIRED_choice: 'Choose "{{label}}".',
  field_TIME_PAST: '"{{label}}" is in the past. Choose a later time.',
  field_TIME_TOO_FAR: '"{{label}}" is too far ahead. The most is {{max}} days from now.',
  field_TOO_BIG: '"{{label}}" can be {{max}} at most.',
  field_TOO_FAINT:
    'Text in the color in "{{label}}" is hard to read. The nearest shade that is easy to read is {{name}}.',
  field_TOO_FEW: 'Give at least {{min}} in "{{label}}".',
  field_TOO_LONG: '"{{label}}" is {{over}} characters too long. The most is {{max}}.',
  field_TOO_LONG_one: '"{{label}}" is 1 character too long. The most is {{max}}.',
  field_TOO_MANY: 'Give {{max}} at most in "{{label}}".',
  field_TOO_SHORT: '"{{label}}" is too short. Enter at least {{min}} characters.',
  field_TOO_SMALL: '"{{label}}" must be {{min}} or more.',
  field_TWICE: '"{{label}}" is in the list twice. Take one of them out.',
  label_go: 'the step',
  label_document: 'File',
  label_clients: 'Clients',
  label_documents: 'Documents',
  label_count: 'Count',
  label_every: 'Interval',
  label_insist: 'Schedule anyway',
  label_minutes: 'Duration',
  label_place: 'Place',
  label_recipients: 'Recipients',
  label_repeats: 'Frequency',
  label_show: 'Who is shown',
  label_slot: 'Offered time',
  label_staff: 'With',
  label_startsAt: 'Start',
  label_until: 'End on',
  label_once: 'Key of the call',
  label_push: 'Subscription of the browser',
  label_page: 'Page',
  label_pages: 'Pages',
  label_householdName: 'Name of the household',
  label_members: 'Household members',
  label_newHead: 'New head of household',
  label_relationship: 'Relationship to head of household',
  label_relationships: 'Relationships in the household',
  label_takeFile: 'Places that take the file’s word',
  label_together: 'Make one document of all pages',
  label_afterPassword: 'After the password',
  label_credential: 'Passkey',
  label_rememberDevice: 'Remember me',
  label_removeApp: 'Remove the authenticator app and passkeys',
  label_sharedComputer: 'Shared computer',
  label_turn: 'Turned by',
  label_unlessAsked: 'Only if not asked yet',
  missing_code: 'Enter the code.',
  missing_currentPassword: 'Enter your current password.',
  missing_email: 'Enter your email address.',
  missing_newEmail: 'Enter your new email address.',
  missing_newPassword: 'Enter a new password.',
  missing_password: 'Enter your password.',
  missing_permission: 'Do you give your permission? Choose yes or no.',
  missing_sendAt: 'Choose a day and a time.',
  missing_signedName: 'Enter your full name. It is your signature.',
  missing_workerCode: 'Enter the code from your worker.',
  label_assignee: 'Whose task it is',
  label_dates: 'Dates',
  label_dryRun: 'Only say what would change',
  label_owner: 'Owner',
  label_state: 'State',
  label_submittedAt: 'Sent on',
  label_task: 'Task',
  label_tasks: 'Tasks',
  label_version: 'Version',
  label_workflow: 'Workflow',
  TASK_CHANGED:
    'This task was changed by somebody else, or it is not its turn. Load the page again.',
  workflowNeeds: 'The workflow "{{name}}" uses this task.',
  workflow_AFTER_UNKNOWN:
    'Step "{{name}}" comes after "{{other}}", and there is no such step. Choose a step that is there, or take it out.',
  workflow_CIRCLE:
    'Step "{{name}}" would have to wait for itself. It comes after {{other}}, and one of these comes after it. Take one of them out.',
  workflow_CONDITION_LATER:
    'Step "{{name}}" depends on an answer of "{{other}}", which is not before it. Let it come after that step, or name one that is before it.',
  workflow_CONDITION_QUESTION:
    'Step "{{name}}" depends on the question "{{other}}", which that step does not ask. Write the name of one of its questions.',
  workflow_DATE_TWICE: 'Two dates have the short name "{{name}}". Give each one of its own.',
  workflow_DATE_UNKNOWN:
    'Step "{{name}}" is due by the date "{{other}}", and there is no such date. Add it to the dates of the case, or choose another rule.',
  workflow_DUE_CIRCLE:
    'Step "{{name}}" is due so many days after "{{other}}", which is not done before it. Name a step that is.',
  workflow_DUE_STEP_UNKNOWN:
    'Step "{{name}}" is due so many days after "{{other}}", and there is no such step. Choose a step that is there.',
  workflow_KEY:
    'Write a short name in small letters, such as first-visit. It may have digits, too.',
  workflow_STEP_TWICE: 'Two steps have the short name "{{name}}". Give each one of its own.',
  workflow_TOO_MANY_STEPS: 'These are too many steps. Keep {{name}} at most.',
}
