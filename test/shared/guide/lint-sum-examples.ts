import { fee, fixed, paper, t, tariff, type Example } from './lint-example-parts.ts'

const today = '2026-06-17'
const yesNo = (id: string) => ({ kind: 'yes-no', id, text: t('是吗') })
const number = (id: string, more: object = {}) => ({ kind: 'number', id, text: t('多少'), unit: t('件'), least: 0, most: 100, ...more })
const sum = number('sum', { isMoney: true })
const reduction = (more: object = {}) => ({ id: 'poor', name: t('减免'), basis: t('财税〔2014〕101号'), off: { share: 10_000 }, ...more })
const perUnit = (fen = 4_000) => tariff({ kind: 'per-unit', fen, unit: t('件'), count: 'copies' })
const tiers = (count: string, bands: object[], mode = 'slices') => tariff({ kind: 'tiers', count, mode, unit: t('件'), bands })
const married = { question: 'married', is: true }
const conditional = (more: object = {}) => paper({ requirement: 'conditional', condition: married, ...more })
const choice = { kind: 'choice', id: 'way', text: t('怎样'), options: ['new', 'lost'].map((id) => ({ id, text: t(id) })) }

/** Fees, questions and the papers that hang on them. */
export const sumExamples = {
  'charged-without-tariff': { bad: { tariffs: [fee()] }, good: [fee(fixed()), {}] },
  'charged-without-basis': {
    bad: {
      'tariffs.0.basis': ['无', '待定', '——', '按有关规定', '详见附件'].map((zh) => fee(fixed({ basis: t(zh) }))),
      'tariffs.0.reductions.0.basis': [fee(fixed({ reductions: [reduction({ basis: t('暂无') })] }))],
    },
    good: [fee(fixed({ reductions: [reduction()] })), fee(fixed({ basis: t('无线电管理收费规定') }))],
  },
  'tariffs-but-free': { bad: { charged: [{ ...fee(fixed()), charged: false }] }, good: [fee(fixed())] },
  'no-tariff-in-force': {
    bad: { tariffs: [fee(fixed({ validTo: '2026-06-16' })), fee(fixed({ validFrom: '2026-06-18' }))] },
    good: [fee(fixed({ validTo: today })), { effectiveFrom: '2027-01-01', ...fee(fixed({ validFrom: '2027-01-01' })) }],
  },
  'standard-without-figure': {
    bad: { 'tariffs.0.standard': [fee(fixed({ standard: t('每证20元') })), fee(fixed({ standard: t('每证400元') }))] },
    good: [
      fee(fixed()),
      fee(tariff({ kind: 'fixed', fen: 123_450 }, { standard: t('1,234.50元') })),
      fee(tariff({ kind: 'fixed', fen: 0 })),
    ],
  },
  'bands-out-of-order': {
    bad: {
      'tariffs.0.part.bands.1.upTo': [
        {
          questions: [number('n')],
          ...fee(
            tiers('n', [
              { upTo: 50, fen: 1 },
              { upTo: 50, fen: 2 },
            ]),
          ),
        },
        {
          questions: [number('n')],
          ...fee(
            tiers('n', [
              { upTo: null, fen: 1 },
              { upTo: 100, fen: 2 },
            ]),
          ),
        },
      ],
    },
    good: [
      {
        questions: [number('n')],
        ...fee(
          tiers('n', [
            { upTo: 50, fen: 1 },
            { upTo: null, fen: 2 },
          ]),
        ),
      },
    ],
  },
  'bands-end-early': {
    bad: { 'tariffs.0.part.bands': [{ questions: [number('n')], ...fee(tiers('n', [{ upTo: 99, fen: 1 }])) }] },
    good: [{ questions: [number('n')], ...fee(tiers('n', [{ upTo: 100, fen: 1 }])) }],
  },
  'band-without-rate': {
    bad: { 'tariffs.0.part.bands.0': [{ questions: [number('n')], ...fee(tiers('n', [{ upTo: null }])) }] },
    good: [{ questions: [number('n')], ...fee(tiers('n', [{ upTo: null, fen: 0 }])) }],
  },
  'rate-not-of-money': {
    bad: { 'tariffs.0.part.count': [{ questions: [number('n')], ...fee(tiers('n', [{ upTo: null, rate: 50 }])) }] },
    good: [{ questions: [sum], ...fee(tiers('sum', [{ upTo: null, rate: 50 }])) }],
  },
  'units-of-money': {
    bad: { 'tariffs.0.part.count': [{ questions: [sum], ...fee(tiers('sum', [{ upTo: null, fenPerUnit: 50 }])) }] },
    good: [{ questions: [number('n')], ...fee(tiers('n', [{ upTo: null, fenPerUnit: 50 }])) }],
  },
  'fee-too-large': {
    bad: {
      'tariffs.0.part': [
        { questions: [number('copies', { most: 3 })], ...fee(perUnit(500_000_000_00)) },
        { questions: [number('copies', { most: Number.MAX_SAFE_INTEGER })], ...fee(perUnit(1_000_000_000_00)) },
      ],
    },
    good: [{ questions: [number('copies', { most: 2 })], ...fee(perUnit(500_000_000_00)) }],
  },
  'unknown-question': {
    bad: {
      'materials.0.condition': [{ materials: [conditional({ condition: { all: [{ not: married }] } })] }],
      'tariffs.0.when': [fee(fixed({ when: married }))],
      'tariffs.0.reductions.0.when': [fee(fixed({ reductions: [reduction({ when: married })] }))],
      'tariffs.0.part.count': [fee(perUnit())],
    },
    good: [{ questions: [yesNo('married')], materials: [conditional()], ...fee(fixed({ when: married })) }],
  },
  'answer-not-offered': {
    bad: {
      'materials.0.condition': [
        { questions: [choice], materials: [conditional({ condition: { question: 'way', is: 'stolen' } })] },
        { questions: [choice], materials: [conditional({ condition: { question: 'way', is: true } })] },
        { questions: [yesNo('married')], materials: [conditional({ condition: { question: 'married', is: 'yes' } })] },
        { questions: [yesNo('married')], materials: [conditional({ condition: { question: 'married', atLeast: 1 } })] },
        { questions: [number('n')], materials: [conditional({ condition: { question: 'n', atLeast: 101 } })] },
        { questions: [number('n', { least: 5 })], materials: [conditional({ condition: { question: 'n', atMost: 4 } })] },
      ],
      'tariffs.0.part.count': [{ questions: [yesNo('copies')], ...fee(perUnit()) }],
    },
    good: [{ questions: [choice], materials: [conditional({ condition: { question: 'way', is: 'lost' } })] }],
  },
  'range-reversed': {
    bad: { 'questions.0.least': [{ questions: [number('n', { least: 9, most: 8 })] }] },
    good: [{ questions: [number('n', { least: 8, most: 8 })] }],
  },
  'question-unused': {
    bad: { 'questions.0': [{ questions: [yesNo('married')] }] },
    good: [
      { questions: [yesNo('married')], materials: [conditional()] },
      { questions: [number('copies')], ...fee(perUnit()) },
      { questions: [yesNo('married')], ...fee(fixed({ reductions: [reduction({ when: married })] })) },
    ],
  },
  'duplicate-id': {
    bad: {
      'questions.1.id': [{ questions: [yesNo('a'), number('a')] }],
      'questions.0.options.1.id': [
        {
          questions: [
            {
              ...choice,
              options: [
                { id: 'a', text: t('甲') },
                { id: 'a', text: t('乙') },
              ],
            },
          ],
        },
      ],
      'materials.1.id': [{ materials: [paper(), paper()] }],
      'tariffs.1.id': [fee(fixed(), fixed())],
      'tariffs.0.reductions.1.id': [fee(fixed({ reductions: [reduction(), reduction()] }))],
    },
    good: [{ questions: [yesNo('paper')], materials: [paper()], ...fee(fixed({ id: 'paper' })) }],
  },
  'conditional-without-condition': {
    bad: { 'materials.0.condition': [{ materials: [paper({ requirement: 'conditional', conditionNote: t('已婚的') })] }] },
    good: [{ questions: [yesNo('married')], materials: [conditional()] }],
  },
  'conditional-unexplained': {
    bad: { 'materials.0.condition': [{ materials: [paper({ requirement: 'conditional' })] }] },
    good: [{ materials: [paper({ requirement: 'conditional', conditionNote: t('已婚的') })] }],
  },
  'condition-on-necessary': {
    bad: { 'materials.0.requirement': [{ questions: [yesNo('married')], materials: [paper({ condition: married })] }] },
    good: [{ questions: [yesNo('married')], materials: [paper({ requirement: 'not-necessary', condition: married })] }],
  },
} satisfies Record<string, Example>
