/** Sources that a bench builds from: this checkout, and 0.1.0 out of the history. */
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'

import { cache, RELEASE, root } from './settings.mjs'

export const checkout = { name: 'checkout', root }

const folder = path.join(cache, 'release')
const marker = path.join(folder, 'commit.txt')

const isInHistory = () =>
  spawnSync('git', ['cat-file', '-e', `${RELEASE.commit}^{tree}`], { cwd: root }).status === 0

/** Its own code, seed and host; the dependencies are those of this checkout, so that nothing else differs. */
const unpack = () => {
  if (existsSync(marker) && readFileSync(marker, 'utf8') === RELEASE.commit) return
  rmSync(folder, { force: true, recursive: true })
  mkdirSync(folder, { recursive: true })
  const archive = execFileSync('git', ['archive', '--format=tar', RELEASE.commit], {
    cwd: root,
    maxBuffer: 256 * 1024 * 1024,
  })
  execFileSync('tar', ['-x', '-C', folder], { input: archive })
  symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'))
  writeFileSync(marker, RELEASE.commit)
}

/** The sources of 0.1.0, or null where the history is not there (a tarball, a shallow clone). */
export const releaseTree = () => {
  if (!isInHistory()) return null
  unpack()
  return { name: `release-${RELEASE.commit.slice(0, 7)}`, root: folder }
}

/** Said where 0.1.0 would stand. */
export const NO_RELEASE = `Version ${RELEASE.version} (commit ${RELEASE.commit.slice(0, 7)}) is not in the history here: nothing is compared with it.`
