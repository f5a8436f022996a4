import type { OpenPage } from '../../../../portal/kit/page.js'
import { PrintedCodeView } from './index.js'

export const openPage: OpenPage = ({ view }) => Promise.resolve(<PrintedCodeView view={view} />)
