import { posting, type Posting } from '../../shared/posting/posting.ts'

/** A posting with every field there is, and the mark in each that takes words. */
export function markedPosting(code: string, mark: string, more: Partial<Record<keyof Posting, unknown>> = {}): Posting {
  const text = { zh: mark, ug: mark, en: mark, ru: mark, 'kk-Arab': mark }
  const read = { reviewedBy: mark, reviewedOn: null }
  return posting.parse({
    code,
    title: text,
    summary: text,
    body: [text],
    tables: [{ caption: text, columns: [text], rows: [[text]] }],
    attachments: [{ media: `${'0'.repeat(64)}.pdf`, name: text }],
    namespace: 'government',
    organisation: text,
    cadence: { kind: 'staged', stages: [{ id: 'one', name: text, due: '2026-01-01', closedOn: '2026-01-01', report: text }] },
    details: { type: 'project', kind: 'goal', responsible: text },
    board: { hall: 'urumqi', zones: [] },
    effectiveFrom: '2026-01-01',
    removeOn: '2099-12-31',
    reviewDue: '2099-01-01',
    enquiry: ['12345'],
    supervision: ['12345'],
    languages: { zh: { reviewedBy: mark, reviewedOn: '2026-01-01' }, ug: read, en: read, ru: read, 'kk-Arab': read },
    owner: mark,
    risk: false,
    sampleFields: [mark],
    ...more,
  })
}
