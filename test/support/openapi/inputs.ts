import { z } from 'zod'

import { cancelInviteInput } from '../../../src/features/connections/actions/cancelInvite.js'
import { cancelRequestInput } from '../../../src/features/requests/actions/cancelRequest.js'
import { clientMessageInput } from '../../../src/features/messages/actions/clientMessage.js'
import { proofInput } from '../../../src/identity/factors.js'
import { disconnectClientInput } from '../../../src/features/connections/actions/disconnectClient.js'
import { forgotPasswordInput } from '../../../src/features/sign-in/actions/forgotPassword.js'
import { locationInput } from '../../../src/features/requests/fulfill/location.js'
import { roiInput } from '../../../src/features/requests/fulfill/roi.js'
import { inviteClientInput } from '../../../src/features/connections/actions/inviteClient.js'
import { loginInput } from '../../../src/features/sign-in/actions/login.js'
import { lookupInvitationInput } from '../../../src/features/connections/actions/lookupInvitation.js'
import { registerInput } from '../../../src/features/connections/actions/register.js'
import { resendInviteInput } from '../../../src/features/connections/actions/resendInvite.js'
import { resetPasswordInput } from '../../../src/features/sign-in/actions/resetPassword.js'
import { revealSSNInput } from '../../../src/features/records/actions/revealSSN.js'
import { sendMessageInput } from '../../../src/features/messages/actions/sendMessage.js'
import { sendRequestInput } from '../../../src/features/requests/actions/sendRequest.js'
import { verifyCodeInput } from '../../../src/features/sign-in/actions/verifyCode.js'
import type { PortalRouteName } from '../../../src/core/routes.js'
import { OPERATIONS } from '../../../src/graphql/operations.js'
import type { Schema } from './types.js'

const answersInput = z.object({
  answers: z.record(z.string(), z.unknown()),
  assessmentDate: z.string().optional(),
})

/** What the actions check their input against. */
const INPUTS: Partial<Record<PortalRouteName, z.ZodType>> = {
  cancelInvite: cancelInviteInput,
  cancelRequest: cancelRequestInput,
  clientMessage: clientMessageInput,
  disconnectClient: disconnectClientInput,
  downloadMyData: proofInput,
  forgotPassword: forgotPasswordInput,
  fulfillRequest: z.union([locationInput, roiInput, answersInput]),
  inviteClient: inviteClientInput,
  login: loginInput,
  lookupInvitation: lookupInvitationInput,
  register: registerInput,
  resendInvite: resendInviteInput,
  resetPassword: resetPasswordInput,
  revealSSN: revealSSNInput,
  sendMessage: sendMessageInput,
  sendRequest: sendRequestInput,
  verifyCode: verifyCodeInput,
}

const ARGUMENTS: Readonly<Record<string, Schema>> = {
  Boolean: { type: 'boolean' },
  Float: { type: 'number' },
  ID: { type: 'string' },
  Int: { type: 'integer' },
  JSON: {},
  String: { type: 'string' },
}

type ObjectSchema = { properties?: Record<string, Schema>; required?: string[] }

/** The path says which row; the body cannot. */
const withoutID = ({ properties = {}, required = [], ...rest }: ObjectSchema): Schema => {
  const { id: _, ...others } = properties
  return { ...rest, properties: others, required: required.filter((name) => name !== 'id') }
}

const ofZod = (schema: z.ZodType): Schema => {
  const { $schema: _, ...json } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })
  return 'anyOf' in json ? json : withoutID(json as ObjectSchema)
}

/** Body of an endpoint: what its action checks, or else the arguments of its mutation. */
export const inputOf = (route: PortalRouteName): Schema => {
  const schema = INPUTS[route]
  if (schema) return ofZod(schema)
  const operation = Object.values(OPERATIONS).find((one) => one.route === route)
  const properties = Object.entries(operation?.args ?? {})
    .filter(([name]) => name !== 'id')
    .map(([name, text]) => [name, ARGUMENTS[text.replaceAll(/[![\]]/g, '')] ?? {}] as const)
  return { properties: Object.fromEntries(properties), type: 'object' }
}
