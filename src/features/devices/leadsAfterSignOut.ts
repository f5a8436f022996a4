type SignedOut = { next: 'sign-in' | 'stay' }

/** Where a form leads to that ended a session or a device: out, when it was this one. */
export const leadsAfterSignOut = ({ next }: SignedOut): string =>
  next === 'sign-in' ? '/sign-in?notice=signed-out' : '/account/devices?notice=signed-out-there'
