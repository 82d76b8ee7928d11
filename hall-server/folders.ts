import { builtFolder } from './built-folder.ts'
import type { Folders } from './doors/http/pages.ts'

/** Where the built screens and the sound files are. */
export const builtFolders = (): Folders => ({
  web: builtFolder('dist/web'),
  clips: builtFolder('dist/server/clips', 'hall-server/output/announcer/clips'),
})
