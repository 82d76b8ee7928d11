import { departmentId, type DepartmentId } from '../../../../shared/case/codes.ts'
import type { PublicGuide } from '../../../../shared/guide/guide.ts'
import type { Text } from '../../../../shared/language/text.ts'
import type { Terms } from '../terms.ts'
import { say, section, type Section } from './paper-model.ts'

interface Departments {
  readonly reviewing: readonly DepartmentId[]
  readonly deciding: readonly DepartmentId[]
}

export function departmentsOf({ parts }: Terms): Departments {
  return {
    reviewing: [...new Set(parts.flatMap(({ department, joint }) => [department, ...joint]))],
    deciding: [...new Set(parts.map(({ department }) => department))],
  }
}

/** Of a guide not applied for yet. A package's parts decide, not the package. */
export function plannedDepartments(guides: readonly PublicGuide[]): Departments {
  const parts = guides.length > 1 ? guides.slice(1) : guides
  const each = parts.map(({ department, reviewDepartments }) => ({
    own: departmentId.parse(department),
    joint: reviewDepartments.map((id) => departmentId.parse(id)),
  }))
  return { reviewing: [...new Set(each.flatMap(({ own, joint }) => [own, ...joint]))], deciding: [...new Set(each.map(({ own }) => own))] }
}

/** Who works on it, in what order: the counter, the departments at once, who decides. */
export function departmentSection({ reviewing, deciding }: Departments, nameOf: (id: DepartmentId) => Text): Section {
  const names = (ids: readonly DepartmentId[]) => ({ texts: ids.map(nameOf) })
  return section(say('departments'), [
    say('department-first', { n: 1 }),
    say(reviewing.length > 1 ? 'department-together' : 'department-then', { n: 2, names: names(reviewing) }),
    say('department-decides', { n: 3, names: names(deciding) }),
  ])
}
