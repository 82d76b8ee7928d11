import type { Reporter, TestModule } from 'vitest/node'

/** One plain line at the very end, for people and programs that read logs. */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]) {
    const tests = modules.flatMap((module) => [...module.children.allTests()].map((test) => test.result().state))
    const count = (state: string) => tests.filter((test) => test === state).length
    const broken = modules.filter((module) => module.state() === 'failed' && [...module.children.allTests()].length === 0).length
    const skipped = count('skipped')
    // After the default reporter's own summary.
    process.on('exit', () =>
      console.log(
        `${count('passed')} passed, ${count('failed') + broken + errors.length} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`,
      ),
    )
  }
}
