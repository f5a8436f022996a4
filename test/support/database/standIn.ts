import { accessSync, constants, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const repository = fileURLToPath(new URL('../../../', import.meta.url))

/** What looks like `mongod` and is not: for machines where mongod cannot be had. */
export const standIn = path.join(repository, 'scripts/mongo-stand-in')

const isExecutable = (file: string): boolean => {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** The stand-in serves where it was asked for, or prepared and nothing else was asked for. */
export const usesStandIn = (): boolean => {
  if (process.env.MONGODB_URL) return false
  const asked = process.env.MONGOMS_SYSTEM_BINARY
  if (asked) return path.basename(asked) === path.basename(standIn)

  return isExecutable(path.join(repository, '.venv-mongo/bin/secantusd-py'))
}

/** The server that results on MongoDB are taken on here, as docs name it. */
export const mongoServer = (): string => {
  if (!usesStandIn()) return 'MongoDB itself'
  const setup = readFileSync(path.join(repository, 'scripts/setup-mongo-stand-in.sh'), 'utf8')
  const version = /^version=(\S+)$/m.exec(setup)?.[1] ?? ''
  return `SecantusDB ${version}, a wire-compatible server that stands in where mongod cannot be had`
}
