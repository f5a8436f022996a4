import { eventLabels } from '../../contract/auditEvents.js'
import { admin } from '../es/admin.js'
import { audit } from '../es/audit.js'
import { builder } from '../es/builder.js'
import { caseworkAdmin } from '../es/casework/admin.js'
import { caseworkBoard } from '../es/casework/board.js'
import { caseworkClient } from '../es/casework/client.js'
import { plansAdmin } from '../es/casework/plansAdmin.js'
import { plansClient } from '../es/casework/plansClient.js'
import { tasksAdmin } from '../es/casework/tasksAdmin.js'
import { tasksClient } from '../es/casework/tasksClient.js'
import { client } from '../es/client.js'
import { emails } from '../es/emails.js'
import { errors } from '../es/errors.js'
import { fields } from '../es/fields.js'
import { hostEvents } from '../es/hostEvents.js'
import { legal } from '../es/legal.js'
import { questionFields, questionTexts } from '../es/questions.js'

/** Spanish (United States). */
export const es = {
  admin: { ...admin, ...audit, ...builder, ...hostEvents, ...eventLabels('es') },
  /** Apart, because the admin panel gets them only where the part is on. */
  casework: { ...caseworkAdmin, ...caseworkBoard, ...plansAdmin, ...tasksAdmin },
  client: { ...client, ...caseworkClient, ...plansClient, ...tasksClient, ...questionTexts },
  emails,
  errors,
  fields: { ...fields, ...questionFields },
  legal,
}
