// `npm run replay -- --csv FILE [--simulated] [--json] [--plots FOLDER]`: bundles the replay and runs it.
import { fileURLToPath, pathToFileURL } from 'node:url'
import { join } from 'node:path'
import { build } from 'vite'

const root = fileURLToPath(new URL('../..', import.meta.url))
await build({
  root,
  configFile: false,
  logLevel: 'warn',
  build: {
    ssr: true,
    outDir: 'dist/replay',
    emptyOutDir: true,
    target: 'node20',
    rolldownOptions: { input: { main: 'test/replay/main.ts' }, output: { entryFileNames: '[name].js' } },
  },
  ssr: { noExternal: true },
})
await import(pathToFileURL(join(root, 'dist/replay/main.js')).href)
