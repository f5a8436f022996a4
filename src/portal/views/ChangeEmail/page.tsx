import type { OpenPage } from '../../page.js'
import { ChangeEmailView } from './index.js'

export const openPage: OpenPage = ({ view }) => Promise.resolve(<ChangeEmailView view={view} />)
