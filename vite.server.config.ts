import { cpSync } from 'node:fs'
import { defineConfig } from 'vite'
import { programHash } from './hall-server/program-hash.ts'

/** The hall server in one file, so that it starts quickly. Only the native SQLite module stays outside. */
export default defineConfig({
  build: {
    ssr: true,
    outDir: 'dist/server',
    emptyOutDir: true,
    target: 'node20',
    minify: false,
    rolldownOptions: {
      input: { main: 'hall-server/main.ts', demo: 'hall-server/demo/main.ts', aside: 'hall-server/aside/worker.ts' },
      output: { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: '[name]-[hash].cjs' },
      external: ['better-sqlite3'],
    },
  },
  ssr: { noExternal: true },
  define: { __PROGRAM__: JSON.stringify(programHash(import.meta.dirname)) },
  plugins: [
    {
      name: 'beside-the-bundle',
      closeBundle() {
        cpSync('hall-server/output/announcer/clips', 'dist/server/clips', { recursive: true })
        for (const kind of ['guides', 'postings'])
          cpSync(`hall-server/catalogue/sample/${kind}`, `dist/server/${kind}`, { recursive: true })
        cpSync('hall-server/quick-start.mjs', 'dist/server/main.js')
      },
    },
  ],
})
