import { execFileSync } from 'node:child_process'

/** Builds the screens and the server once for all tests that run them as a user would. */
export default function setup() {
  execFileSync(process.execPath, ['hall-server/start.mjs', '--build-only'], { stdio: 'inherit' })
}
