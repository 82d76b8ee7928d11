import { expect } from 'vitest'
import { recordView, reviewPoint, type ContentKind, type RecordView } from '../../../shared/wire/content.ts'
import { problem } from '../../../hall-server/doors/http/problem.ts'
import { someId, type HallAtWork } from './hall-at-work.ts'

export const everybody = { kind: 'public' } as const
export const points = [...reviewPoint.options]

/** The office's people at work over HTTP, each signed in once. */
export async function officeOf(hall: HallAtWork, kind: ContentKind = 'guide') {
  const names = ['editor', 'department', 'reviewer', 'reviewer2', 'manager', 'inspector', 'clerk1', 'greeter', 'admin'] as const
  const cookies = new Map<string, string>()
  for (const name of names) cookies.set(name, await hall.signIn(name))
  const as = (name: (typeof names)[number]) => ({ cookie: cookies.get(name) ?? '' })
  const path = (code: string) => `/api/office/records/${kind}/${code}`

  const act = (name: (typeof names)[number], code: string, action: string, body: object = {}, key: string = someId()) =>
    hall.post(`${path(code)}/${action}`, body, { ...as(name), key })
  const view = async (code: string, name: (typeof names)[number] = 'editor'): Promise<RecordView> =>
    recordView.parse(await (await hall.get(path(code), as(name))).json())
  const position = async (code: string) => {
    const answer = await hall.get(path(code), as('editor'))
    return answer.status === 404 ? 0 : recordView.parse(await answer.json()).position
  }
  const save = async (code: string, document: object, scope: object = everybody) =>
    act('editor', code, 'save', { document, scope, base: await position(code) })

  return {
    as,
    act,
    view,
    save,
    approve: (name: (typeof names)[number], code: string, more: object = {}) => act(name, code, 'approve', { points, ...more }),
    /** The problem's code. */
    refusal: async (answer: Response | Promise<Response>) => problem.parse(await (await answer).json()).code,
    /** Through the whole review; the last answer. */
    async publish(code: string, document: object, scope: object = everybody) {
      const answers = [await save(code, document, scope), await act('editor', code, 'submit')]
      for (const name of ['department', 'reviewer', 'reviewer2'] as const) {
        const state = (await view(code)).draft?.state
        if (state !== undefined && state !== 'scheduled') answers.push(await act(name, code, 'approve', { points }))
      }
      expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200))
    },
  }
}
