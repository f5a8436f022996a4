import type { CollectionConfig, Config, Plugin, TaskConfig } from 'payload'

import { answerAbortedDeletion } from '../access/bulkDeletion.js'
import { guardCollection, guardGlobal, guardJobs } from '../access/hostGuard.js'
import { createCollections } from '../collections/index.js'
import { createPortalSettingsGlobal } from '../collections/portal-settings/index.js'
import { extendStaffCollection } from '../collections/staff/index.js'
import { auditGeneratedRefusals } from '../hooks/shared/auditGeneratedRefusals.js'
import { guardQueries } from '../hooks/shared/refuseUnreadable.js'
import { checkHost } from './config/checkHost.js'
import { checkHostMailTexts } from './config/checkHostTexts.js'
import { checkPages } from './config/checkPages.js'
import { checkMailTexts } from './config/checkOptions.js'
import { createContext, withContext, type PluginContext } from './config/context.js'
import type { ClientPortalOptions } from './config/options.js'
import { sanitizeOptions, type SanitizedOptions } from './config/sanitizeOptions.js'
import { cleanLog } from './errors/cleanLog.js'
import { addErrorCode } from './graphql/addErrorCode.js'
import { withPortalGraphQL } from './graphql/index.js'
import { answerMalformedPath } from './http/answerMalformedPath.js'
import { tellErrors } from './http/tellErrors.js'
import { createTasks } from './jobs/index.js'
import { onInit } from './onInit.js'
import { withAdminViews } from './registry/adminViews.js'
import { createEndpoints } from './registry/endpoints.js'
import { REGISTRY } from './registry/index.js'
import { mapLinks } from './registry/mapLinks.js'
import { OWN_PATHS } from './registry/paths.js'
import { createPorts } from './registry/ports.js'
import { mergeTranslations } from './translations/mergeTranslations.js'
import { registerLanguage } from './translations/translate.js'

/** The host's own collections: staff extended, all closed to clients. */
const hostCollections = (config: Config, ctx: PluginContext): CollectionConfig[] =>
  (config.collections ?? []).map((collection) => {
    const extended =
      collection.slug === ctx.staffSlug ? extendStaffCollection(ctx, collection) : collection
    return ctx.options.disabled ? extended : guardQueries(guardCollection(extended))
  })

/**
 * Payload's job queue brings a table of its own: only a host that lets it run the outbox gets it,
 * switched off or not.
 */
const tasksOf = (ctx: PluginContext): TaskConfig[] =>
  ctx.options.outbox.tickSeconds === 0 ? createTasks(ctx) : []

const withTasks = ({ jobs }: Config, tasks: TaskConfig[]): Pick<Config, 'jobs'> =>
  tasks.length === 0 ? {} : { jobs: { ...jobs, tasks: [...(jobs?.tasks ?? []), ...tasks] } }

/**
 * The host's admin panel stays with the collection it had: named, or else the first that can sign
 * in. Ours come after it.
 */
const adminUserOf = ({ admin, collections }: Config): string =>
  admin?.user ?? collections?.find(({ auth }) => Boolean(auth))?.slug ?? ''

/** Only the schema: collections closed to everybody, fields of staff, nothing that runs. */
const withSchema = (config: Config, ctx: PluginContext): Config => {
  // Before the translations are merged: collections bring texts.
  const collections = [...hostCollections(config, ctx), ...createCollections(ctx)]
  return {
    ...config,
    // guard: admin-for-staff
    admin: { ...config.admin, user: adminUserOf(config) },
    collections,
    custom: withContext(config, ctx),
    globals: [
      ...(config.globals ?? []).map((global) =>
        ctx.options.disabled ? global : guardGlobal(global),
      ),
      createPortalSettingsGlobal(ctx),
    ],
    ...withTasks(config, tasksOf(ctx)),
    i18n: {
      ...config.i18n,
      translations: mergeTranslations(config.i18n?.translations, ctx.options),
    },
  }
}

/** Endpoints, mutations, jobs and start-up work on top of the schema. */
const withBehaviour = (config: Config, ctx: PluginContext): Config => ({
  ...config,
  admin: withAdminViews(config.admin, ctx.options),
  endpoints: [...(config.endpoints ?? []), ...createEndpoints(ctx.options)],
  graphQL: withPortalGraphQL(config.graphQL, ctx),
  // First, so that the host's own hooks see our code.
  hooks: {
    ...config.hooks,
    afterError: [
      auditGeneratedRefusals,
      addErrorCode,
      answerMalformedPath,
      answerAbortedDeletion,
      tellErrors,
      ...(config.hooks?.afterError ?? []),
    ],
  },
  jobs: guardJobs(config.jobs),
  onInit: async (payload) => {
    // guard: log-cleaned
    cleanLog(payload)
    await config.onInit?.(payload)
    await onInit(payload)
  },
})

/** Loaded only where a host has a theme: it brings a library of colours. */
const themeStylesOf = async ({ portal }: SanitizedOptions): Promise<string> =>
  portal.theme ? (await import('./config/theme/themeStyles.js')).themeStyles(portal.theme) : ''

/**
 * Adds the client portal to a Payload installation. Put it after plugins that add collections, so
 * that it closes theirs to clients too.
 * @throws Error at start-up naming option, value and remedy when an option or the host's config
 * does not fit.
 */
export const clientPortalPlugin =
  (options: ClientPortalOptions = {}): Plugin =>
  async (config) => {
    const sanitized = sanitizeOptions(options)
    checkMailTexts(REGISTRY.mails, sanitized.languages)
    checkHostMailTexts(REGISTRY.mails, options)
    checkPages(OWN_PATHS, options)
    for (const [locale, language] of Object.entries(sanitized.languages))
      registerLanguage(locale, language)
    const staffSlug = checkHost(config, sanitized)
    // Loaded here and not above: the root entry stays free of the editor and of React.
    const { messageEditor } = await import('./config/messageEditor.js')
    const ctx = createContext({
      maps: mapLinks(sanitized),
      messageEditor: messageEditor(),
      options: sanitized,
      ports: createPorts(sanitized),
      registry: REGISTRY,
      staffSlug,
      themeStyles: await themeStylesOf(sanitized),
    })
    const schema = withSchema(config, ctx)
    return sanitized.disabled ? schema : withBehaviour(schema, ctx)
  }
