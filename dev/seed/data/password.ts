import file from './password.json' with { type: 'json' }

/** Password of every demo account, staff and clients: a made-up passphrase, as the portal itself would propose. */
export const DEMO_PASSWORD: string = file.password
