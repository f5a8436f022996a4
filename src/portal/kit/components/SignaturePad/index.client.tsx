'use client'

import { useRef, useState, type PointerEvent } from 'react'

import { useHydrated } from '../useHydrated.client.js'

type Props = { texts: { clear: string; hint: string; label: string; title: string } }

const WIDTH = 600
const HEIGHT = 200

/**
 * A place to draw one's name, as an addition: the typed name is the signature. Appears only where
 * scripts run.
 */
export const SignaturePad = ({ texts }: Props) => {
  const canvas = useRef<HTMLCanvasElement>(null)
  const drawing = useRef(false)
  const hydrated = useHydrated()
  const [image, setImage] = useState('')

  if (!hydrated) return null

  const point = (event: PointerEvent<HTMLCanvasElement>): [number, number] => {
    const box = event.currentTarget.getBoundingClientRect()
    return [
      ((event.clientX - box.left) / box.width) * WIDTH,
      ((event.clientY - box.top) / box.height) * HEIGHT,
    ]
  }
  const start = (event: PointerEvent<HTMLCanvasElement>): void => {
    const context = event.currentTarget.getContext('2d')
    if (!context) return
    event.currentTarget.setPointerCapture(event.pointerId)
    drawing.current = true
    context.lineWidth = 4
    context.lineCap = 'round'
    context.lineJoin = 'round'
    context.strokeStyle = '#1d2327'
    context.beginPath()
    context.moveTo(...point(event))
  }
  const move = (event: PointerEvent<HTMLCanvasElement>): void => {
    const context = event.currentTarget.getContext('2d')
    if (!drawing.current || !context) return
    context.lineTo(...point(event))
    context.stroke()
  }
  const stop = (event: PointerEvent<HTMLCanvasElement>): void => {
    if (!drawing.current) return
    drawing.current = false
    setImage(event.currentTarget.toDataURL('image/png'))
  }
  const clear = (): void => {
    canvas.current?.getContext('2d')?.clearRect(0, 0, WIDTH, HEIGHT)
    setImage('')
  }

  return (
    <div className="pcp-field">
      <span className="pcp-label" id="pcp-signature-title">
        {texts.title}
      </span>
      <span className="pcp-hint">{texts.hint}</span>
      <input name="signature" readOnly type="hidden" value={image} />
      <canvas
        aria-label={texts.label}
        className="pcp-signature"
        height={HEIGHT}
        onPointerCancel={stop}
        onPointerDown={start}
        onPointerMove={move}
        onPointerUp={stop}
        ref={canvas}
        role="img"
        width={WIDTH}
      />
      <button className="pcp-button pcp-button--second" onClick={clear} type="button">
        {texts.clear}
      </button>
    </div>
  )
}
