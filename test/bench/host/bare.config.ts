import { buildConfig } from 'payload'

import { host } from './host.js'

/** The host without the plugin. */
export default buildConfig(host())
