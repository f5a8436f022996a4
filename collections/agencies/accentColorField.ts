import type { TextField } from 'payload'

import type { PluginContext } from '../../src/config/context.js'
import { hexColor } from '../../src/core/hexColor.js'
import { described } from '../fields/described.js'
import { refusal } from '../fields/fieldRule.js'

const LENGTH = '#rrggbb'.length

/**
 * The agency's colour for links and buttons, `#rrggbb`. One that cannot be read on the host's pages
 * is refused with the nearest shade that can. What knows colours is loaded when there is one.
 */
export const accentColorField = ({ options }: PluginContext) =>
  described(
    {
      name: 'accentColor',
      type: 'text',
      hooks: {
        beforeValidate: [({ value }) => hexColor(value) ?? (value as unknown)],
      },
      maxLength: LENGTH,
      validate: async (value, { req }) => {
        if (value === null || value === undefined || value === '') return true
        const color = hexColor(value)
        if (color === null) return refusal(req, 'NOT_A_COLOR')
        const { shadeInstead } = await import('../../src/config/theme/agencyAccent.js')
        const shade = shadeInstead(options.portal.theme ?? {}, color)
        return shade === null || refusal(req, 'TOO_FAINT', { name: shade })
      },
    } satisfies TextField,
    'agencyAccent',
  )
