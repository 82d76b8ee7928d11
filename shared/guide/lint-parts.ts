import type { Guide } from './guide.ts'
import { fault, type Lint } from './lint-rules.ts'
import { lengthOf } from './lint-time.ts'

/** [LINT-14] A package 一件事 is made of items that are published, each once, and of no other package; whoever reviews it is a department. */
export const lintParts: Lint = (guide, { groups, partOf }) => [
  ...guide.parts.flatMap((part, at) => {
    const field = `parts.${at}`
    if (part === guide.code) return [fault('part-itself', field, { part })]
    if (guide.parts.indexOf(part) !== at) return [fault('duplicate-id', field, { id: part })]
    return partOf === undefined ? [] : ofPart(guide, partOf(part), part, field)
  }),
  ...(groups === undefined
    ? []
    : guide.reviewDepartments.flatMap((group, at) =>
        groups.departments.some(({ id }) => id === group) ? [] : [fault('unknown-group', `reviewDepartments.${at}`, { group })],
      )),
]

function ofPart(guide: Guide, found: Part | undefined, part: string, field: string) {
  if (found === undefined) return [fault('unknown-part', field, { part })]
  if (found.parts.length > 0) return [fault('package-in-package', field, { part })]
  const isLonger = lengthOf(found.promisedLimit) > lengthOf(guide.promisedLimit)
  return isLonger ? [fault('part-promised-later', field, { part, value: found.promisedLimit.value })] : []
}

type Part = Pick<Guide, 'parts' | 'promisedLimit'>
