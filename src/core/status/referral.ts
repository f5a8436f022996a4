/**
 * How far a referral is: waiting, answered by HUD's three results (element 4.20.D), or taken back by
 * whoever referred.
 */
export const REFERRAL_STATUSES = [
  'pending',
  'accepted',
  'client-declined',
  'provider-declined',
  'canceled',
] as const
export type ReferralStatus = (typeof REFERRAL_STATUSES)[number]
