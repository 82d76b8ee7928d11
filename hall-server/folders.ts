import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Folders } from './doors/http/pages.ts'

/** Where the built screens and the sound files are, whether this runs from the sources or from dist/server. */
export function builtFolders(): Folders {
  const here = dirname(fileURLToPath(import.meta.url))
  const above = [here, dirname(here), dirname(dirname(here)), dirname(dirname(dirname(here)))]
  const find = (...paths: string[]) =>
    above.flatMap((folder) => paths.map((path) => join(folder, path))).find((path) => existsSync(path)) ?? null
  return { web: find('dist/web'), clips: find('dist/server/clips', 'hall-server/output/announcer/clips') }
}
