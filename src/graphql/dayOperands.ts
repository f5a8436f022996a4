import { askedFormNameOf } from '../core/askedForm.js'
import type { Library, SchemaInfo } from './types.js'

/** Payload's scalar for dates of any kind, which takes no day without a time. */
const MOMENT = 'DateTime'

/**
 * Conditions on calendar days take the day as text, `{ dateOfBirth: { equals: "1990-02-03" } }`, as
 * its mutations do: a moment would be counted into UTC before we see which day was written.
 */
export const takeDaysAsText = (library: Library, { collections }: SchemaInfo): void => {
  const asText = new library.GraphQLList(library.GraphQLString)
  for (const { config, graphQL } of Object.values(collections)) {
    const conditions = graphQL?.whereInputType.getFields() ?? {}
    for (const { custom, name } of config.flattenedFields) {
      const condition = conditions[name]?.type
      if (askedFormNameOf(custom) !== 'day' || !library.isInputObjectType(condition)) continue
      for (const operand of Object.values(condition.getFields())) {
        if (library.getNamedType(operand.type).name !== MOMENT) continue
        operand.type = library.isListType(operand.type) ? asText : library.GraphQLString
      }
    }
  }
}
