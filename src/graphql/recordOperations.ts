import { deleteClient } from '../features/records/actions/deleteClient.js'
import { encryptionStatus } from '../features/encryption/actions/encryptionStatus.js'
import { sealClient, unsealClient } from '../features/records/actions/sealClient.js'
import { onClient, withID, type PortalOperation } from './operation.js'

/** What super users do with records and keys. */
export const RECORD_OPERATIONS: Readonly<Record<string, PortalOperation>> = {
  portalDeleteClient: {
    answer: 'PortalSeal',
    args: { ...onClient, attestation: 'Boolean', confirm: 'String', reason: 'String' },
    route: 'deleteClient',
    run: (call) => deleteClient(call.req, withID(call)),
  },
  portalEncryptionStatus: {
    answer: 'PortalEncryptionStatus',
    route: 'encryptionStatus',
    run: ({ req }) => encryptionStatus(req),
  },
  portalSealClient: {
    answer: 'PortalSeal',
    args: { ...onClient, attestation: 'Boolean', reason: 'String' },
    route: 'sealClient',
    run: (call) => sealClient(call.req, withID(call)),
  },
  portalUnsealClient: {
    answer: 'PortalSeal',
    args: onClient,
    route: 'unsealClient',
    run: (call) => unsealClient(call.req, withID(call)),
  },
}
