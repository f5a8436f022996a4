import { eventLabels } from '../../contract/auditEvents.js'
import { admin } from '../en/admin.js'
import { audit } from '../en/audit.js'
import { builder } from '../en/builder.js'
import { caseworkAdmin } from '../en/casework/admin.js'
import { caseworkBoard } from '../en/casework/board.js'
import { caseworkClient } from '../en/casework/client.js'
import { plansAdmin } from '../en/casework/plansAdmin.js'
import { plansClient } from '../en/casework/plansClient.js'
import { tasksAdmin } from '../en/casework/tasksAdmin.js'
import { tasksClient } from '../en/casework/tasksClient.js'
import { client } from '../en/client.js'
import { emails } from '../en/emails.js'
import { errors } from '../en/errors.js'
import { fields } from '../en/fields.js'
import { hostEvents } from '../en/hostEvents.js'
import { legal } from '../en/legal.js'
import { questionFields, questionTexts } from '../en/questions.js'

/** English, the source of truth of every text. */
export const en = {
  admin: { ...admin, ...audit, ...builder, ...hostEvents, ...eventLabels('en') },
  /** Apart, because the admin panel gets them only where the part is on. */
  casework: { ...caseworkAdmin, ...caseworkBoard, ...plansAdmin, ...tasksAdmin },
  client: { ...client, ...caseworkClient, ...plansClient, ...tasksClient, ...questionTexts },
  emails,
  errors,
  fields: { ...fields, ...questionFields },
  legal,
}
