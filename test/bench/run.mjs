// `npm run bench -- [NAME] [--json]`: bundles the benchmarks and runs them against the built server.
import { execFileSync } from 'node:child_process'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { join } from 'node:path'
import { build } from 'vite'

const root = fileURLToPath(new URL('../..', import.meta.url))
process.chdir(root)
execFileSync(process.execPath, ['hall-server/start.mjs', '--build-only'], { stdio: ['ignore', 2, 2] })
await build({
  root,
  configFile: false,
  logLevel: 'warn',
  build: {
    ssr: true,
    outDir: 'dist/bench',
    emptyOutDir: true,
    target: 'node20',
    rolldownOptions: {
      input: { main: 'test/bench/main.ts', 'bare-server': 'test/bench/bare/server.ts', 'bare-read': 'test/bench/bare/read.ts' },
      output: { entryFileNames: '[name].js' },
      external: ['better-sqlite3'],
    },
  },
  ssr: { noExternal: true },
})
await import(pathToFileURL(join(root, 'dist/bench/main.js')).href)
