export { AuditExport } from '../../admin-components/AuditExport/index.client.js'
export { ClientPortalCardClient } from '../../admin-components/ClientPortalCard/index.client.js'
export { ReadOnlyValuesField } from '../../admin-components/ReadOnlyValuesField/index.client.js'
export { TextsByLanguageField } from '../../admin-components/TextsByLanguageField/index.client.js'
