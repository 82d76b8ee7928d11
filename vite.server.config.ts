import { cpSync } from 'node:fs'
import { defineConfig } from 'vite'

/** The hall server in one file, so that it starts quickly. Only the native SQLite module stays outside. */
export default defineConfig({
  build: {
    ssr: true,
    outDir: 'dist/server',
    emptyOutDir: true,
    target: 'node20',
    minify: false,
    rolldownOptions: {
      input: { main: 'hall-server/main.ts', demo: 'hall-server/demo/main.ts' },
      output: { entryFileNames: '[name].js' },
      external: ['better-sqlite3'],
    },
  },
  ssr: { noExternal: true },
  plugins: [
    {
      name: 'audio-clips',
      closeBundle: () => cpSync('hall-server/output/announcer/clips', 'dist/server/clips', { recursive: true }),
    },
  ],
})
