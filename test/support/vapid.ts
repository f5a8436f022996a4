/** A pair of keys for tests, as `npx web-push generate-vapid-keys` makes it. */
export const VAPID = {
  privateKey: 'rXZcZ8Fkiu-N_-rmwmRd2KW9ReG3-Qr8CBGBHnZaTz8',
  publicKey:
    'BGUfs_LUz0hUtthS9flyO2usMthkGTt22bD-pdu_IwhybwthLnIrb9SCz8gwRAweBNwpNlBaPt0VEBq8jKAYcJY',
  subject: 'mailto:portal@agency.example',
}
