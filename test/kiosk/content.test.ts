import { expect, test } from 'vitest'
import { readContent } from '../../kiosk/content.ts'
import { content } from '../preview/guide.fixtures.ts'

const json = () => structuredClone<object>(content)

test('content as the server sends it', () => expect(readContent(json())).toEqual(content))

test.each([
  ['nothing', () => null],
  ['a problem document', () => ({ code: 'hall-unavailable' })],
  ['no version', () => ({ ...json(), version: 'x' })],
  ['no groups', () => ({ ...json(), groups: {} })],
  ['a guide cut short', () => ({ ...json(), guides: [{ version: 1, since: 1, guide: { code: 'x' } }] })],
  ['entries of another shape', () => ({ ...json(), search: ['x'] })],
])('%s is no content', (_, broken) => expect(readContent(broken())).toBeNull())
