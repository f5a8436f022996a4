import * as field from '../../actions/schemas.js'

/** How its owner calls a passkey, "My blue phone". */
export const passkeyName = field.typedText(60)
