import { execFileSync } from 'node:child_process'

/** Builds the screens and the server once for all tests that run them as a user would. */
export default function setup() {
  // As it is delivered: under the tests' own NODE_ENV the elements would carry the names of their files.
  const env = { ...process.env, NODE_ENV: 'production' }
  execFileSync(process.execPath, ['hall-server/start.mjs', '--build-only'], { stdio: 'inherit', env })
}
