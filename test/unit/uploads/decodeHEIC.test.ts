import { brotliDecompressSync } from 'node:zlib'

import { describe, expect, test } from 'vitest'

import { decodeHEIC } from '../../../src/files/heic/decodeHEIC.js'
import { HEIC_MODULE } from '../../../src/files/heic/module.js'
import { attack } from '../../attacks/attack.js'
import { heic } from '../../support/files.js'

const LIMITS = { maxPixels: 1_000_000, seconds: 20 }

describe('the HEIC decoder', () => {
  test('answers with the pixels', async () => {
    const pixels = await decodeHEIC(heic(), LIMITS)
    expect(pixels).toMatchObject({ height: 48, width: 64 })
    expect(pixels?.data).toHaveLength(64 * 48 * 4)
  })

  test(attack('FILE-15'), async () => {
    expect(await decodeHEIC(heic(), { ...LIMITS, maxPixels: 64 * 48 - 1 })).toBeNull()
  })

  test(attack('FILE-16'), async () => {
    expect(await decodeHEIC(heic(), { ...LIMITS, seconds: 0 })).toBeNull()
  })

  test('is a module that reaches nothing of the host, with a limit to its memory', async () => {
    const bytes = brotliDecompressSync(Buffer.from(HEIC_MODULE, 'base64'))
    const module = await WebAssembly.compile(new Uint8Array(bytes))
    expect(WebAssembly.Module.imports(module)).toEqual([])
    const { exports } = await WebAssembly.instantiate(module)
    const memory = exports.memory as WebAssembly.Memory
    expect(() => memory.grow(16_384)).toThrow('Maximum memory')
  })

  test('noise takes nothing down', async () => {
    for (let at = 24; at < 500; at += 120) {
      const bytes = heic()
      bytes.fill(0xff, at, at + 8)
      await decodeHEIC(bytes, LIMITS)
    }
    expect(await decodeHEIC(heic(), LIMITS)).not.toBeNull()
  })
})
