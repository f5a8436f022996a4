import type { FormCase } from './formCase.js'
import type { Opened } from './htmlForms.js'
import { addPasskey } from './passkey.js'
import { PASSWORD } from './people.js'

/** Forms about passkeys, as `formCasesOf` has them. @param client somebody connected who has none yet */
export const passkeyFormsOf = (
  client: () => Promise<Pick<Opened, 'visitor'>>,
): Readonly<Record<string, FormCase>> => {
  const withPasskey = async (task: string): Promise<Opened> => {
    const { visitor } = await client()
    await addPasskey(visitor)
    const { body } = await visitor.call('/portal/passkeys')
    const [passkey] = body.passkeys as unknown as { id: string }[]
    return { path: `/account/passkeys?do=${task}&id=${passkey?.id}`, visitor }
  }
  return {
    '/authenticator/recovery-codes code password': {
      open: () => withPasskey('codes'),
      wrong: { code: '', password: 'not the password' },
    },
    '/passkeys/start code password': {
      open: () => withPasskey('add'),
      wrong: { code: '', password: 'not the password' },
    },
    '/passkeys name': {
      open: async () => {
        const { visitor } = await client()
        await visitor.post('/portal/passkeys/start', { password: PASSWORD })
        return { path: '/account/passkeys', visitor }
      },
      wrong: { name: 'x'.repeat(1000) },
    },
    '/passkeys/*/remove code password': {
      open: () => withPasskey('remove'),
      wrong: { code: '', password: 'not the password' },
    },
    '/passkeys/*/rename name': {
      open: () => withPasskey('rename'),
      wrong: { name: 'x'.repeat(1000) },
    },
    '/passkeys/start password': {
      open: async () => ({ path: '/account/passkeys', visitor: (await client()).visitor }),
      wrong: { password: 'not the password' },
    },
  }
}
