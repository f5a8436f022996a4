import { MongoMemoryReplSet, MongoMemoryServer } from 'mongodb-memory-server'
import mongoose from 'mongoose'

import type { RunningDatabase } from './kinds.js'
import { standIn, usesStandIn } from './standIn.js'

type StartArgs = { prefix: string; transactions: boolean }

const startStandIn = async (transactions: boolean): Promise<RunningDatabase> => {
  process.env.MONGOMS_SYSTEM_BINARY ??= standIn

  // Its replica set is ready from the start, and it knows neither of the commands that
  // MongoMemoryReplSet and the `replSet` option lead to: replSetInitiate and shutdown
  const server = await MongoMemoryServer.create({
    instance: { args: transactions ? ['--replSet', 'secantus'] : [] },
  })

  return {
    stop: async () => {
      await server.stop()
    },
    url: `${server.getUri()}${transactions ? '?replicaSet=secantus' : ''}`,
  }
}

const startReal = async (transactions: boolean): Promise<RunningDatabase> => {
  try {
    const server = transactions
      ? await MongoMemoryReplSet.create({ replSet: { count: 1 } })
      : await MongoMemoryServer.create()

    return {
      stop: async () => {
        await server.stop()
      },
      url: server.getUri(),
    }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    const remedy =
      'Give a server by MONGODB_URL, a mongod by MONGOMS_SYSTEM_BINARY, or run scripts/setup-mongo-stand-in.sh.'

    throw new Error(`${reason.replaceAll(/\s+/g, ' ')}. ${remedy}`, { cause: error })
  }
}

const dropDatabases = async (url: string, prefix: string): Promise<void> => {
  const connection = await mongoose.createConnection(url).asPromise()

  try {
    const { databases } = await connection.listDatabases()
    for (const { name } of databases) {
      if (name.startsWith(prefix)) await connection.useDb(name).dropDatabase()
    }
  } finally {
    await connection.close()
  }
}

const connectGiven = async (
  url: string,
  { prefix, transactions }: StartArgs,
): Promise<RunningDatabase> => {
  if (transactions !== /[?&]replicaSet=/.test(url)) {
    throw new Error(
      transactions
        ? 'MONGODB_URL names no replica set, and transactions need one: add ?replicaSet=<name>.'
        : 'MONGODB_URL names a replica set, so Payload would use transactions: run TEST_DB=mongodb-tx.',
    )
  }

  const probe = await mongoose
    .createConnection(url, { serverSelectionTimeoutMS: 10_000 })
    .asPromise()
  await probe.close()

  return { stop: () => dropDatabases(url, prefix), url }
}

export const startMongoDB = async (args: StartArgs): Promise<RunningDatabase> => {
  const given = process.env.MONGODB_URL
  if (given) return connectGiven(given, args)

  return usesStandIn() ? startStandIn(args.transactions) : startReal(args.transactions)
}
