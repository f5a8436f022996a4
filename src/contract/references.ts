import type { CollectionKey } from './collections.js'

/**
 * Pointers that are emptied when the row they name is deleted, as `collection.field`, and why nothing
 * is lost by it. Every other pointer between the plugin's collections holds its row: deleting that is
 * refused (409 IN_USE) until nothing points at it. An empty pointer may mean more than nothing: staff
 * without an agency are of the whole installation, an assessment without agencies is for all of them.
 */
export const EMPTIED: Readonly<Partial<Record<`${CollectionKey}.${string}`, string>>> = {
  'clientDocuments.mergedInto': 'what a merged file was made of stands by itself again',
  'clients.photo': 'the record is shown without a photo, as before there was one',
  'portalAuditEvents.agency': 'the plain id beside it stays',
  'portalAuditEvents.client': 'the plain id beside it stays',
  'workflowVersions.workflow': 'versions go with their workflow, which cases hold by themselves',
}
