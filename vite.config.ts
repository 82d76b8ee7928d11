import { defineConfig } from 'vite'
import { kioskFiles } from './vite.kiosk-files.ts'

const desk = ['board', 'notices', 'order', 'sign', 'console', 'greeter', 'phone-desk', 'dashboard', 'office', 'cases', 'login']

/** The screens: one HTML entry each. The hall server gives them out from dist/web. */
export default defineConfig({
  appType: 'mpa',
  plugins: [kioskFiles('dist/web')],
  build: {
    outDir: 'dist/web',
    emptyOutDir: true,
    target: 'chrome109', // hall hardware is old: the last Chromium for Windows 7
    modulePreload: { polyfill: false }, // the polyfill is an inline script, which the CSP forbids
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: {
        kiosk: 'kiosk/index.html',
        ticket: 'kiosk/ticket.html',
        site: 'kiosk/site.html',
        'kiosk-worker': 'kiosk/worker/worker.ts',
        ...Object.fromEntries(desk.map((name) => [name, `counter-display/${name}.html`])),
      },
      // A worker's address is its identity: it has no hash.
      output: { entryFileNames: ({ name }) => (name === 'kiosk-worker' ? '[name].js' : 'assets/[name]-[hash].js') },
    },
  },
  server: {
    proxy: {
      '/api': 'http://127.0.0.1:8080',
      '/cases/': 'http://127.0.0.1:8080',
      '/audio': 'http://127.0.0.1:8080',
      '/socket.io': { target: 'http://127.0.0.1:8080', ws: true },
    },
  },
})
