import type { HeadTab } from './headTabs.js'

/** Whether an address is that of a tab of a record, or of something behind it. */
export const isTabOf = (pathname: string, record: string, { href }: HeadTab): boolean =>
  href === '' ? pathname === record : `${pathname}/`.startsWith(`${record}${href}/`)
