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
      input: {
        main: 'hall-server/main.ts',
        demo: 'hall-server/demo/main.ts',
        aside: 'hall-server/aside/worker.ts',
        verify: 'hall-server/verify/main.ts',
      },
      output: {
        format: 'cjs',
        entryFileNames: '[name].cjs',
        chunkFileNames: '[name]-[hash].cjs',
        // Names stay as they are, for stacks that can be read.
        minify: { compress: false, mangle: false, codegen: { removeWhitespace: true } },
      },
      external: ['better-sqlite3'],
    },
  },
  ssr: { noExternal: true },
  define: { __PROGRAM__: JSON.stringify(programHash(import.meta.dirname)) },
  plugins: [
    {
      // One character beyond Latin-1 would make V8 keep two bytes for each of the whole source.
      name: 'one-byte-sources',
      generateBundle: {
        order: 'post',
        handler(_options, bundle) {
          for (const chunk of Object.values(bundle)) if (chunk.type === 'chunk') chunk.code = escaped(chunk.code)
        },
      },
    },
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

/** The same program in ASCII: in strings, templates, patterns and names an escape means the character it stands for. */
const escaped = (code: string) =>
  code.replaceAll(/[^\0-\x7f]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
