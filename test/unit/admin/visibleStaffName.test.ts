import { describe, expect, it } from 'vitest'

import { visibleStaffName } from '../../../admin-components/RequestHistory/visibleStaffName.js'

const nameOf = (staff: unknown): string =>
  visibleStaffName({ fallback: 'Staff member', staff, title: 'fullName' })

describe('name of a staff user in the request history', () => {
  it('prefers the name, then the title of the staff collection, then the mail address', () => {
    expect(nameOf({ email: 'a@x.example', fullName: 'Ana B.', name: 'Ana' })).toBe('Ana')
    expect(nameOf({ email: 'a@x.example', fullName: 'Ana B.' })).toBe('Ana B.')
    expect(nameOf({ email: 'a@x.example', name: ' ' })).toBe('a@x.example')
  })

  it('says so where the reader may not see the staff user', () => {
    expect(nameOf('5f1')).toBe('Staff member')
    expect(nameOf(null)).toBe('Staff member')
  })
})
