import { defineConfig } from 'vitest/config'

// Tests run the sources as they are: no two runs share a checkpoint.
const define = () => ({ __PROGRAM__: JSON.stringify('test') }) // a new one for each: the runner empties it

export default defineConfig({
  test: {
    reporters: ['default', './test/closing-line.ts'],
    projects: [
      {
        define: define(),
        test: {
          name: 'core and doors',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/e2e/**', 'test/faults/**'],
          // A busy machine must not fail what is right: the longest takes 3 s on a quiet one.
          testTimeout: 30_000,
          // Of itself the runner leaves one of the cores out.
          maxWorkers: '100%',
        },
      },
      {
        define: define(),
        // Real server processes and real Chromium, two files at a time, after the quick ones.
        test: {
          name: 'whole hall',
          include: ['test/e2e/**/*.test.ts', 'test/faults/**/*.test.ts'],
          globalSetup: ['test/e2e/build.ts'],
          maxWorkers: 2,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})
