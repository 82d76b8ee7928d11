/** 机关内部公开 (S54): what is published inside the house only. */
export const staffOnly = { kind: 'limited' as const, audiences: ['staff' as const], reason: '机关内部公开' }
