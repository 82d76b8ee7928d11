import { recordRow, type RecordRow } from '../../../shared/wire/content.ts'

/** A row of the office's list: a guide in force that nobody touches. */
export const aRow = (code: string, more: Partial<RecordRow> = {}): RecordRow => ({
  ...recordRow.parse({
    kind: 'guide',
    code,
    name: { zh: '社会保障卡补办', en: 'Replace a social security card' },
    group: 'social',
    state: null,
    live: { version: 1, since: 1_781_700_000_000, scope: 'public' },
    withdrawn: false,
    completeness: 95,
    faults: { blocking: 0, warning: 0 },
    owner: '社保科',
    changedAt: 1_781_700_000_000,
    changedBy: 'editor',
    reports: 0,
    authors: [],
    approvedBy: [],
    sentBack: null,
  }),
  ...more,
})
