import type { Reporter, TestCase, TestModule, Vitest } from 'vitest/node'

/** Where nobody watches, one line in this time: enough to see that it goes on, few enough to read a log. */
const INTERVAL = 15_000

const clockFace = (milliseconds: number): string => {
  const seconds = Math.round(milliseconds / 1000)
  return `${Math.floor(seconds / 60)}m${String(seconds % 60).padStart(2, '0')}s`
}

/**
 * How far a run is, in one line: `[sqlite] 43/95 files, 1312 tests, 0 failed, 3m12s`. On a terminal it is written over, elsewhere it
 * comes again now and then. What fails is printed whole as soon as it fails; what passed only when it was tried again is named last.
 */
export default class ProgressReporter implements Reporter {
  private failed = 0
  private files = 0
  private filesDone = 0
  private lastLine = 0
  private readonly secondTries: string[] = []
  private startedAt = Date.now()
  private tests = 0
  private vitest: undefined | Vitest

  onInit(vitest: Vitest): void {
    this.vitest = vitest
  }

  onTestRunStart(files: readonly unknown[]): void {
    this.files = files.length
    this.startedAt = Date.now()
    this.lastLine = this.startedAt
  }

  onTestCaseResult(test: TestCase): void {
    const { errors, state } = test.result()
    if (state !== 'skipped') this.tests += 1
    if (state === 'failed') this.fail(test.module, test.fullName, errors)
    if (test.diagnostic()?.flaky) this.noteSecondTry(test, errors)
    if (process.stdout.isTTY) this.show()
  }

  onTestModuleEnd(file: TestModule): void {
    this.filesDone += 1
    // Not in a test: while it was loaded, or in a hook
    for (const part of [file, ...file.children.allSuites()]) {
      const errors = part.errors()
      if (errors.length > 0) this.fail(file, part.type === 'suite' ? part.fullName : '', errors)
    }
    if (process.stdout.isTTY || Date.now() - this.lastLine >= INTERVAL) this.show()
  }

  onTestRunEnd(_files: readonly TestModule[], unhandled: readonly unknown[]): void {
    if (unhandled.length > 0) {
      this.makeRoom()
      this.vitest?.logger.printUnhandledErrors(unhandled)
    }
    this.show()
    if (process.stdout.isTTY) process.stdout.write('\n')
    for (const line of this.secondTries) process.stdout.write(`Passed at the second try: ${line}\n`)
  }

  onUserConsoleLog({ content, type }: { content: string; type: 'stderr' | 'stdout' }): void {
    this.makeRoom()
    process[type].write(content)
  }

  private fail(file: TestModule, name: string, errors: readonly unknown[]): void {
    this.failed += 1
    this.makeRoom()
    const place = [file.relativeModuleId, name].filter(Boolean).join(' > ')
    this.vitest?.logger.error(`\nFAIL ${place}`)
    for (const error of errors) this.vitest?.logger.printError(error, { project: file.project })
  }

  /** A test that does not always pass is a fault to be mended, though no reason to stop. */
  private noteSecondTry(test: TestCase, errors: undefined | readonly { message: string }[]): void {
    const [why = ''] = errors?.[0]?.message.split('\n', 1) ?? []
    this.secondTries.push(`${test.module.relativeModuleId} > ${test.fullName}: ${why}`)
  }

  private makeRoom(): void {
    if (process.stdout.isTTY) process.stdout.write('\r\u001B[2K')
  }

  private show(): void {
    this.lastLine = Date.now()
    const counts = `${this.filesDone}/${this.files} files, ${this.tests} tests, ${this.failed} failed`
    const line = `[${process.env.TEST_DB ?? 'sqlite'}] ${counts}, ${clockFace(this.lastLine - this.startedAt)}`
    this.makeRoom()
    process.stdout.write(process.stdout.isTTY ? line : `${line}\n`)
  }
}
