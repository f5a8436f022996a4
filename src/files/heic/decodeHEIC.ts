import { Worker } from 'node:worker_threads'

/** Pixels of a decoded picture: RGBA, 8 bits a sample. */
export type Pixels = { data: Uint8Array; height: number; width: number }
type Limits = { maxPixels: number; seconds: number }

/**
 * Runs in the worker. As text, so that no bundler has to find a second file. Takes the module with
 * the file, answers with the pixels or with nothing; the WebAssembly module imports nothing, so it
 * reaches neither files nor network.
 */
// guard: heic-pixels-within-maximum
const WORKER = `
const { parentPort, workerData: { file, maxPixels, wasm } } = require('node:worker_threads')
const { exports: heic } = new WebAssembly.Instance(new WebAssembly.Module(wasm), {})
const at = heic.reserve(file.length)
new Uint8Array(heic.memory.buffer, at, file.length).set(file)
if (heic.decode(at, file.length, maxPixels) !== 1) parentPort.postMessage(null)
else {
  const [height, width] = [heic.height(), heic.width()]
  const data = new Uint8Array(heic.memory.buffer, heic.pixels(), width * height * 4).slice()
  parentPort.postMessage({ data, height, width }, [data.buffer])
}
`

let unpacked: Promise<Uint8Array> | undefined
/** Unpacked when the first HEIC arrives: most installations never load it before. */
const unpack = async (): Promise<Uint8Array> => {
  const [{ HEIC_MODULE }, { brotliDecompressSync }] = await Promise.all([
    import('./module.js'),
    import('node:zlib'),
  ])
  return new Uint8Array(brotliDecompressSync(Buffer.from(HEIC_MODULE, 'base64')))
}

/**
 * Decodes a HEIC in a thread of its own, which ends with it, on an error, or after `seconds`; what
 * it may take is bounded by its heap limits and by the module's own memory limit (1 GB). A hostile
 * file costs one thread for that long, never the server.
 * @returns the upright pixels, or null when the file is no picture we can read.
 */
export const decodeHEIC = async (
  file: Uint8Array,
  { maxPixels, seconds }: Limits,
): Promise<null | Pixels> => {
  const wasm = await (unpacked ??= unpack())
  const worker = new Worker(WORKER, {
    env: {},
    eval: true,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: 128, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 },
    stderr: true,
    stdout: true,
    workerData: { file, maxPixels, wasm },
  })
  // guard: heic-within-time
  const late = setTimeout(() => void worker.terminate(), seconds * 1000)
  try {
    return await new Promise((resolve) => {
      worker.once('message', resolve)
      worker.once('error', () => resolve(null))
      worker.once('exit', () => resolve(null))
    })
  } finally {
    clearTimeout(late)
    await worker.terminate()
  }
}
