import type { PayloadRequest } from 'payload'

import { readCookie, setCookie } from '../identity/cookies.js'
import { leavingPage } from './leavingPage.js'
import { refererPath } from './respond.js'

/**
 * Back after a quick exit: the page that leads on again, in place of a page of the portal; null for
 * anybody else. To be asked first by whatever answers pages (not their assets).
 *
 * Back sends again what the entry was first asked with (measured in Chromium): an address of ours
 * as `Referer` where a link or form of the portal led there. What is typed, chosen from bookmarks
 * or opened from a mail has none: that is somebody who wants to come in, and from then on the
 * portal is there as always (the cookie is removed by the answer). `Sec-Fetch-Site` alone does not
 * tell them apart: through a service worker a typed address says `same-origin` too.
 */
export const answerAfterExit = (req: PayloadRequest): null | Response => {
  if (readCookie(req, 'left') === undefined) return null
  // guard: no-way-back-after-exit
  if (req.headers.get('sec-fetch-site') === 'same-origin' && refererPath(req) !== undefined) {
    return leavingPage(req)
  }
  setCookie(req, 'left', '')
  return null
}
