import { posting, type Posting } from '../../../shared/posting/posting.ts'

/** A posting in order, with what a test is about. */
export const aPosting = (more: Partial<Record<keyof Posting, unknown>> = {}): Posting =>
  posting.parse({
    code: 'a-posting',
    title: { zh: '公告', ug: 'ئېلان', en: 'Notice' },
    body: [{ zh: '正文', ug: 'تېكىست', en: 'Text' }],
    tables: [],
    attachments: [],
    namespace: 'government',
    organisation: { zh: '市政府', ug: 'ھۆكۈمەت', en: 'City' },
    cadence: { kind: 'ad-hoc', happenedOn: '2026-01-01' },
    details: { type: 'notice' },
    effectiveFrom: '2026-01-01',
    enquiry: ['12345'],
    supervision: ['12345'],
    languages: { zh: { reviewedBy: 'x', reviewedOn: '2026-01-01' } },
    owner: '办公室',
    ...more,
  })
