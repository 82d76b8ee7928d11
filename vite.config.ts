import { defineConfig } from 'vite'

const desk = ['board', 'notices', 'sign', 'console', 'greeter', 'dashboard', 'office', 'login']

/** The screens: one HTML entry each. The hall server gives them out from dist/web. */
export default defineConfig({
  appType: 'mpa',
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
        ...Object.fromEntries(desk.map((name) => [name, `counter-display/${name}.html`])),
      },
    },
  },
  server: {
    proxy: {
      '/api': 'http://127.0.0.1:8080',
      '/audio': 'http://127.0.0.1:8080',
      '/socket.io': { target: 'http://127.0.0.1:8080', ws: true },
    },
  },
})
