import { defineConfig } from 'vitest/config'

// Tests run the sources as they are: no two runs share a checkpoint.
const define = { __PROGRAM__: JSON.stringify('test') }

export default defineConfig({
  test: {
    reporters: ['default', './test/closing-line.ts'],
    projects: [
      {
        define,
        test: {
          name: 'core and doors',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/e2e/**', 'test/faults/**'],
          // A busy machine must not fail what is right: the longest takes 3 s on a quiet one.
          testTimeout: 30_000,
        },
      },
      {
        define,
        // Real server processes and real Chromium, one file at a time, after the quick ones.
        test: {
          name: 'whole hall',
          include: ['test/e2e/**/*.test.ts', 'test/faults/**/*.test.ts'],
          globalSetup: ['test/e2e/build.ts'],
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})
