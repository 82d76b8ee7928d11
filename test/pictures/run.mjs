// `npm run pictures`: runs the demonstration for a while and takes the pictures of every screen into docs/pictures.
import { execFileSync } from 'node:child_process'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { join } from 'node:path'
import { build } from 'vite'

const root = fileURLToPath(new URL('../..', import.meta.url))
process.chdir(root)
execFileSync(process.execPath, ['hall-server/start.mjs', '--build-only'], { stdio: 'inherit' })
await build({
  root,
  configFile: false,
  logLevel: 'warn',
  build: {
    ssr: true,
    outDir: 'dist/pictures',
    emptyOutDir: true,
    target: 'node20',
    rolldownOptions: {
      input: { main: 'test/pictures/main.ts' },
      output: { entryFileNames: '[name].js' },
      external: ['playwright-core', 'better-sqlite3'],
    },
  },
  ssr: { noExternal: true, external: ['playwright-core', 'better-sqlite3'] },
})
await import(pathToFileURL(join(root, 'dist/pictures/main.js')).href)
