import { cpSync } from 'node:fs'
import { defineConfig } from 'vite'

/** The hall server in one file, so that it starts quickly. Only the native SQLite module stays outside. */
export default defineConfig({
  build: {
    ssr: true,
    outDir: 'dist/cjs',
    emptyOutDir: true,
    target: 'node20',
    minify: false,
    rolldownOptions: {
      input: { main: 'hall-server/main.ts' },
      output: { format: 'cjs', entryFileNames: '[name].js' },
      external: ['better-sqlite3'],
    },
  },
  ssr: { noExternal: true },
  plugins: [
    {
      name: 'audio-clips',
      closeBundle: () => cpSync('hall-server/output/announcer/clips', 'dist/cjs/clips', { recursive: true }),
    },
  ],
})
