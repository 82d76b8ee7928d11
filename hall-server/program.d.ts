/** A hash of the program's own sources, put in by the bundler; see `program-hash.ts`. */
declare const __PROGRAM__: string
