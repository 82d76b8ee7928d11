import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The first of these folders, named from the project's root, that is there, whether this runs from the sources or from dist/server. */
export function builtFolder(...paths: readonly string[]): string | null {
  const here = dirname(fileURLToPath(import.meta.url))
  const above = [here, dirname(here), dirname(dirname(here)), dirname(dirname(dirname(here)))]
  return above.flatMap((folder) => paths.map((path) => join(folder, path))).find((path) => existsSync(path)) ?? null
}
