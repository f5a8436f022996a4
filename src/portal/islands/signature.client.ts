const WIDTH = 600
const HEIGHT = 200

/** Draws with a finger, a pen or the mouse; what was drawn goes along as a picture. */
export const startSignature = (root: HTMLElement): void => {
  const canvas = root.querySelector('canvas')
  const context = canvas?.getContext('2d')
  const input = root.querySelector('input')
  if (!canvas || !context || !input) return
  let drawing = false

  const point = ({ clientX, clientY }: PointerEvent): [number, number] => {
    const box = canvas.getBoundingClientRect()
    return [((clientX - box.left) / box.width) * WIDTH, ((clientY - box.top) / box.height) * HEIGHT]
  }
  const stop = (): void => {
    if (!drawing) return
    drawing = false
    input.value = canvas.toDataURL('image/png')
    root.toggleAttribute('data-begun', true)
  }
  canvas.addEventListener('pointerdown', (event) => {
    canvas.setPointerCapture(event.pointerId)
    drawing = true
    context.lineWidth = 4
    context.lineCap = 'round'
    context.lineJoin = 'round'
    context.strokeStyle = '#1d2327'
    context.beginPath()
    context.moveTo(...point(event))
  })
  canvas.addEventListener('pointermove', (event) => {
    if (!drawing) return
    context.lineTo(...point(event))
    context.stroke()
  })
  canvas.addEventListener('pointerup', stop)
  canvas.addEventListener('pointercancel', stop)
  root.querySelector('button')?.addEventListener('click', () => {
    context.clearRect(0, 0, WIDTH, HEIGHT)
    input.value = ''
    root.toggleAttribute('data-begun', false)
  })
  root.hidden = false
}
