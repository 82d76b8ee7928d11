import { expect } from 'vitest'
import { reviewPoint, type Scope } from '../../shared/wire/content.ts'

/** A staff cookie. */
export async function signIn(url: string, username: string, password: string): Promise<string> {
  const answer = await fetch(`${url}/api/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username, password }),
  })
  return answer.headers.get('set-cookie')?.split(';')[0] ?? ''
}

/** A guide through its whole review. */
export async function publishGuide(url: string, password: string, document: { code: string }, scope: Scope) {
  const act = async (who: string, action: string, body: object) => {
    const cookie = await signIn(url, who, password)
    const answer = await fetch(`${url}/api/office/records/guide/${document.code}/${action}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify(body),
    })
    expect([action, who, answer.status, answer.status === 200 ? '' : await answer.text()]).toEqual([action, who, 200, ''])
  }
  await act('editor', 'save', { document, scope, base: 0 })
  await act('editor', 'submit', {})
  await act('department', 'approve', { points: reviewPoint.options })
  await act('reviewer', 'approve', { points: reviewPoint.options })
  if (scope.kind !== 'public') await act('reviewer2', 'approve', { points: reviewPoint.options })
}
