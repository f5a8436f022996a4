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

const extract = (into) => {
  mkdirSync(into, { recursive: true })
  const archive = execFileSync('git', ['archive', '--format=tar', RELEASE.commit], {
    cwd: root,
    maxBuffer: 256 * 1024 * 1024,
  })
  execFileSync('tar', ['-x', '-C', into], { input: archive })
  symlinkSync(path.join(root, 'node_modules'), path.join(into, 'node_modules'))
}

/**
 * Its own code, seed and host in a folder; the dependencies are those of this checkout, so that nothing else differs. Answers whether
 * 0.1.0 is in the history.
 */
export const unpackRelease = (into) => {
  if (!isInHistory()) return false
  extract(into)
  return true
}

/** The sources of 0.1.0, kept for the next run, or null where the history is not there (a tarball, a shallow clone). */
export const releaseTree = () => {
  if (!isInHistory()) return null
  if (!existsSync(marker) || readFileSync(marker, 'utf8') !== RELEASE.commit) {
    rmSync(folder, { force: true, recursive: true })
    extract(folder)
    writeFileSync(marker, RELEASE.commit)
  }
  return { name: `release-${RELEASE.commit.slice(0, 7)}`, root: folder }
}

/** Said where 0.1.0 would stand. */
export const NO_RELEASE = `Version ${RELEASE.version} (commit ${RELEASE.commit.slice(0, 7)}) is not in the history here: nothing is compared with it.`
