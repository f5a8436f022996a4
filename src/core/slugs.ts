/** Default slug of the one global: the instance switch and the numbers of the portal. */
export const DEFAULT_SETTINGS_SLUG = 'portal-settings'

/** Key under which the plugin keeps its context in `config.custom`. */
export const PLUGIN_SLUG = 'payload-client-portal'

/** First path segment of the plugin's own endpoints below the host's API route. */
export const ENDPOINT_ROOT = '/portal'

/** Slug of the Payload task that sends what waits in the outbox. */
export const OUTBOX_TASK_SLUG = 'portal-outbox-tick'
