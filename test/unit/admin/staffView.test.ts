import type { PayloadRequest } from 'payload'
import { expect, test } from 'vitest'

import { staffView } from '../../../admin-components/shared/staffView.js'
import { PLUGIN_SLUG } from '../../../src/core/slugs.js'
import { attack } from '../../attacks/attack.js'

test(attack('LEAVE-10'), () => {
  const config = {
    admin: { routes: { login: '/login' } },
    custom: { [PLUGIN_SLUG]: { slugs: {}, staffSlug: 'users' } },
    routes: { admin: '/admin' },
  }
  const req = { payload: { config }, user: null } as unknown as PayloadRequest
  expect(() => staffView(req)).toThrow('NEXT_REDIRECT')
})
