// `npm start`: builds the screens and the server when the sources are newer than the build, then runs the server.
// Plain JavaScript, because Node 20 runs no TypeScript.
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const sources = ['shared', 'hall-server', 'kiosk', 'counter-display', 'package.json', 'vite.config.ts', 'vite.server.config.ts']
const built = ['dist/web/kiosk/index.html', 'dist/server/main.js'].map((path) => join(root, path))

const args = process.argv.slice(2)
const buildOnly = args.includes('--build-only')
const demo = args.includes('--demo')
const verify = args.includes('--verify')

if (isStale()) await build()
if (!buildOnly) {
  const program = join(root, 'dist/server', demo ? 'demo.cjs' : verify ? 'verify.cjs' : 'main.js')
  process.argv = [process.argv[0], program, ...args.filter((arg) => arg !== '--demo' && arg !== '--verify')]
  await import(pathToFileURL(program).href)
}

function isStale() {
  if (!built.every((path) => existsSync(path))) return true
  const builtAt = Math.min(...built.map((path) => statSync(path).mtimeMs))
  return sources.some((path) => newest(join(root, path)) > builtAt)
}

function newest(path) {
  const stat = statSync(path)
  if (!stat.isDirectory()) return stat.mtimeMs
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))))
}

async function build() {
  const say = verify ? console.error : console.log // what is verified may be read by a program
  say('Building the screens and the server (about 10 s, only after a change) …')
  const { build: viteBuild } = await import('vite')
  for (const configFile of ['vite.config.ts', 'vite.server.config.ts']) {
    await viteBuild({ root, configFile: join(root, configFile), logLevel: 'warn' })
  }
}
