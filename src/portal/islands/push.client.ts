import { textOn } from './island.client.js'

/** The key as browsers of any age take it. */
const bytesOf = (base64url: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(base64url.replaceAll('-', '+').replaceAll('_', '/')), (one) =>
    one.charCodeAt(0),
  )

const subscribe = async (key: string): Promise<PushSubscription> => {
  const script = document.querySelector<HTMLElement>('script[data-worker]')
  const { scope = '', worker = '' } = script?.dataset ?? {}
  await navigator.serviceWorker.register(worker, { scope })
  const { pushManager } = await navigator.serviceWorker.ready
  // One that was made under another key takes no push of ours
  await (await pushManager.getSubscription())?.unsubscribe()
  return pushManager.subscribe({ applicationServerKey: bytesOf(key), userVisibleOnly: true })
}

const keep = async (to: string, subscription: PushSubscription): Promise<boolean> => {
  const { endpoint, keys = {} } = subscription.toJSON()
  const answer = await fetch(to, {
    body: JSON.stringify({ auth: keys.auth, endpoint, p256dh: keys.p256dh }),
    headers: { accept: 'application/json', 'content-type': 'application/json' },
    method: 'POST',
  })
  if (!answer.ok) await subscription.unsubscribe()
  return answer.ok
}

/**
 * Turns notices on for this phone when the person asks for it. Without scripts, and where the
 * browser takes no pushes, there is no button and the other ways stay.
 */
export const startPush = (root: HTMLElement): void => {
  const button = root.querySelector('button')
  const status = root.querySelector('[role=status]')
  if (!button || !status || !window.isSecureContext) return
  if (!('serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window)) return

  const turnOn = async (): Promise<void> => {
    status.textContent = textOn(root, 'busy')
    if ((await Notification.requestPermission()) !== 'granted') {
      status.textContent = textOn(root, 'denied')
      return
    }
    if (await keep(textOn(root, 'to'), await subscribe(textOn(root, 'key'))))
      window.location.assign(textOn(root, 'done'))
    else status.textContent = textOn(root, 'failed')
  }
  button.addEventListener('click', () => {
    turnOn().catch(() => {
      status.textContent = textOn(root, 'failed')
    })
  })
  button.hidden = false
}
