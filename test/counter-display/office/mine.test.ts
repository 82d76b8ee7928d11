import { expect, test } from 'vitest'
import { whyMine } from '../../../counter-display/office/mine.ts'
import { username } from '../../../shared/ids.ts'
import type { RecordRow } from '../../../shared/wire/content.ts'
import type { Role } from '../../../shared/wire/roles.ts'
import { aRow } from './a-row.ts'

const who = (role: Role, name = 'me') => ({ role, username: username.parse(name) })
const [me, other] = [username.parse('me'), username.parse('other')]
const why = (row: Partial<RecordRow>, role: Role) => whyMine(aRow('x', row), who(role))
const reviewed = (more: Partial<RecordRow>) => ({ authors: [other], ...more })

test('a review waits for whom it is for, not for its authors nor for who has approved it', () => {
  expect(why(reviewed({ state: 'department-review' }), 'department-reviewer')).toBe('review')
  expect(why(reviewed({ state: 'department-review' }), 'reviewer')).toBeNull()
  expect(why(reviewed({ state: 'office-review' }), 'reviewer')).toBe('review')
  expect(why(reviewed({ state: 'second-review', approvedBy: [me] }), 'reviewer')).toBeNull()
  expect(why({ state: 'department-review', authors: [other, me], changedBy: other }, 'department-reviewer')).toBeNull()
  expect(why(reviewed({ state: 'scheduled' }), 'reviewer')).toBeNull()
})

test('an own draft waits for its author, also when another sent it back', () => {
  const sentBack = { by: other, at: aRow('x').changedAt, reason: '文号不对' }
  expect(why({ state: 'draft', authors: [me], changedBy: other, sentBack }, 'editor')).toBe('sent-back')
  expect(why({ state: 'draft', authors: [me] }, 'editor')).toBe('draft')
  expect(why({ state: 'draft', authors: [other], changedBy: me, sentBack }, 'department-reviewer')).toBeNull()
})

test('what readers found wrong waits for whoever may write, until somebody does', () => {
  expect(why({ reports: 2 }, 'editor')).toBe('reports')
  expect(why({ reports: 2, state: 'draft', authors: [other] }, 'editor')).toBeNull()
  expect(why({ reports: 2 }, 'inspector')).toBeNull()
  expect(why({}, 'editor')).toBeNull()
})
