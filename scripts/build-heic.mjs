/**
 * Builds the HEIC decoder (`wasm/heic`, Rust) and writes it into `src/files/heic/module.ts`, compressed. Needed only when the decoder changes:
 * `rustup target add wasm32-unknown-unknown`, then `node scripts/build-heic.mjs`.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'

const root = path.resolve(import.meta.dirname, '..')
const target = mkdtempSync(path.join(tmpdir(), 'portal-heic-'))

/** More than 1 GB is a hostile file: the module stops there by itself. */
const MAX_MEMORY = 1024 ** 3

try {
  execFileSync(
    'cargo',
    [
      'build',
      '--release',
      '--locked',
      '--target',
      'wasm32-unknown-unknown',
      '--target-dir',
      target,
    ],
    {
      cwd: path.join(root, 'wasm/heic'),
      env: {
        ...process.env,
        RUSTFLAGS: `-C link-arg=--max-memory=${MAX_MEMORY} --remap-path-prefix=${process.env.HOME}=~`,
      },
      stdio: 'inherit',
    },
  )
  const wasm = readFileSync(path.join(target, 'wasm32-unknown-unknown/release/portal_heic.wasm'))
  const packed = brotliCompressSync(wasm, {
    params: { [constants.BROTLI_PARAM_SIZE_HINT]: wasm.length },
  })
  writeFileSync(
    path.join(root, 'src/files/heic/module.ts'),
    `/** The HEIC decoder of \`wasm/heic\` (MIT OR Apache-2.0), compressed. Written by \`scripts/build-heic.mjs\`. */\nexport const HEIC_MODULE =\n  '${packed.toString('base64')}'\n`,
  )
  console.log(`${wasm.length} bytes, ${packed.length} compressed`)
} finally {
  rmSync(target, { force: true, recursive: true })
}
