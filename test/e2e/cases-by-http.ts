import type { z } from 'zod'
import { caseMade, caseView, type CaseMade, type CaseView } from '../../shared/wire/cases.ts'

/** Somebody signed in who works on cases by the API. */
export interface CaseWorker {
  /** Does something with a case, which must not be refused. */
  act(no: string, action: string, body?: object): Promise<CaseView>
  /** Takes an item in without a paper and without an answer to it. */
  keep(item: string, answers: object): Promise<CaseMade>
  /** Takes an item in with all its papers and accepts it; the case's number. */
  accept(item: string, answers: object): Promise<string>
}

const applicant = { kind: 'person', name: '阿依古丽·买买提', idNo: '650102198803120027', phone: '139 0991 2233' }

export async function caseWorker(url: string, username: string, password: string): Promise<CaseWorker> {
  const send = (path: string, body: object, cookie = '') =>
    fetch(url + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID(), cookie },
      body: JSON.stringify(body),
    })
  const cookie = (await send('/api/login', { username, password })).headers.get('set-cookie')?.split(';')[0] ?? ''
  async function done<S extends z.ZodType>(path: string, body: object, schema: S): Promise<z.output<S>> {
    const answer = await send(path, body, cookie)
    const json: unknown = await answer.json()
    if (!answer.ok) throw new Error(`${path}: ${JSON.stringify(json)}`)
    return schema.parse(json)
  }
  const act = (no: string, action: string, body: object = {}) => done(`/api/cases/${no}/${action}`, body, caseView)
  const keep = (item: string, answers: object) =>
    done('/api/cases', { item, answers, applicant, language: 'ug', papers: [], first: { type: 'keep' } }, caseMade)
  return {
    act,
    keep,
    async accept(item, answers) {
      const made = await keep(item, answers)
      const papers = made.case.papers.map(({ id }) => id)
      if (papers.length > 0) await act(made.no, 'bring', { papers })
      await act(made.no, 'accept')
      return made.no
    },
  }
}
