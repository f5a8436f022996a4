import { openEmailLink } from './openEmailLink.js'

export const openPage = openEmailLink('confirm')
