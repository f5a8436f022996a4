import type { JSONField, JSONFieldValidation } from 'payload'

import { unknownPlanPlaceholder } from '../../src/core/planPlaceholders.js'
import type { TextShape } from '../../src/core/visibleText.js'
import { refusal } from '../fields/fieldRule.js'
import { textsField } from '../fields/simple.js'

/**
 * A text by language that is filled in when a plan is made of it. What stands for nothing would
 * reach the client as it is: it is refused, by its name, when it is written.
 */
export const filledTextsField = (
  name: string,
  max: number,
  options: { required?: boolean; shape?: TextShape } = {},
): JSONField => {
  const field = textsField(name, max, options)
  const validate: JSONFieldValidation = async (value, args) => {
    const checked = await (field.validate as JSONFieldValidation)(value, args)
    if (checked !== true || !value || typeof value !== 'object') return checked
    const unknown = Object.values(value)
      .map((text) => unknownPlanPlaceholder(String(text)))
      .find((found) => found !== null)
    // guard: plan-placeholders-known
    return unknown ? refusal(args.req, 'NOT_A_PLACEHOLDER', { name: unknown.slice(0, 60) }) : true
  }
  return { ...field, validate }
}
