import { itemCode } from '../../../shared/ids.ts'
import { markedGuide } from '../../hall-server/marked-guide.ts'
import { days, fee, fixed, paper, t, type Example } from './lint-example-parts.ts'

const today = '2026-06-17'
const byDate = { caseType: '2', promisedLimit: days(20) }
const step = (length: number) => ({ name: t('审查'), actor: 'office', days: length })
const condition = (...zh: string[]) => ({ acceptanceConditions: zh.map(t) })

const groups = { departments: [{ id: 'police', name: t('公安局'), icon: 'idcard' }], topics: [], lifeEvents: [] }

/** Limits, dates, words, phones and care. */
const parts = {
  partOf: (code: string) =>
    ({
      plain: { parts: [], promisedLimit: { value: 1, unit: 'hour' } as const },
      package: { parts: [itemCode.parse('plain')], promisedLimit: { value: 1, unit: 'hour' } as const },
      slow: { parts: [], promisedLimit: { value: 60, unit: 'day' } as const },
    })[code],
}

export const textExamples = {
  'at-once-over-a-day': {
    bad: { promisedLimit: [{ promisedLimit: days(2) }, { promisedLimit: days(2, 'day') }, { promisedLimit: days(25, 'hour') }] },
    good: [{ promisedLimit: days(1) }, { promisedLimit: days(24, 'hour') }, byDate],
  },
  'on-the-spot-over-a-day': {
    bad: {
      'acceptanceConditions.0': [{ ...byDate, ...condition('材料齐全的当场办结') }],
      'faqs.0.a': [{ ...byDate, faqs: [{ q: t('多久？'), a: t('当场可以办理。') }] }],
      'promisedLimit.note': [{ caseType: '2', promisedLimit: { ...days(3), note: t('立等可取') } }],
    },
    good: [
      condition('材料齐全的当场办结'),
      { ...byDate, faqs: [{ q: t('能当场办理吗？'), a: t('不能当场办理。') }] },
      { ...byDate, steps: [{ ...step(20), note: t('材料不全的当场办理补正告知') }] },
    ],
  },
  'promised-over-legal': {
    bad: {
      promisedLimit: [
        { caseType: '2', promisedLimit: days(61, 'day') },
        { caseType: '2', promisedLimit: days(43) },
        { caseType: '2', promisedLimit: days(60 * 24 + 1, 'hour') },
      ],
    },
    good: [
      { caseType: '2', promisedLimit: days(60, 'day') },
      { caseType: '2', promisedLimit: days(42) },
      { ...byDate, legalLimit: days(0) },
    ],
  },
  'steps-sum': {
    bad: {
      steps: [
        { ...byDate, steps: [step(3), step(16)] },
        { ...byDate, steps: [step(0)] },
      ],
    },
    good: [{ ...byDate, steps: [step(4), step(16)] }, { steps: [step(0), step(0)] }, { ...byDate, steps: [] }],
  },
  'law-expired': {
    bad: { 'legalBasis.1.validTo': [{ legalBasis: [{ law: t('新法') }, { law: t('旧法'), validTo: '2026-06-16' }] }] },
    good: [{ legalBasis: [{ law: t('旧法'), validTo: today }] }],
  },
  'past-effective-to': {
    bad: { effectiveTo: [{ effectiveTo: '2026-06-16' }] },
    good: [{ effectiveTo: today }, { effectiveFrom: '2027-01-01', effectiveTo: '2026-01-01' }],
  },
  'dates-reversed': {
    bad: {
      effectiveTo: [{ effectiveFrom: '2027-01-02', effectiveTo: '2027-01-01' }],
      'tariffs.0.validTo': [fee(fixed({ validTo: '2019-12-31' }))],
    },
    good: [{ effectiveFrom: '2027-01-01', effectiveTo: '2027-01-01' }, fee(fixed({ validTo: '2020-01-01' }))],
  },
  'catch-all': {
    bad: {
      'acceptanceConditions.0': [
        condition('提供其他材料'),
        condition('法律、行政法规规定的其他条件'),
        condition('身份证等相关材料'),
        condition('其他应当提交的材料'),
      ],
      'materials.0.name': [{ materials: [paper({ name: t('其他有关证明材料') })] }],
      quotaNote: [{ quotaNote: t('按相关材料确定') }],
    },
    good: [
      { materials: [paper({ name: t('其他组织登记证书') })] },
      { legalBasis: [{ law: t('条例'), text: t('提交法律规定的其他材料') }] },
      condition('具有高等学历'),
    ],
  },
  markup: {
    bad: {
      'name.en': [{ name: { zh: '名', en: '<b>name</b>' } }],
      'remark.zh': ['<script>alert(1)', '<img src=x onerror="a"', 'javascript:alert(1)', '&lt;b', '<!-- x'].map((zh) => ({
        remark: t(zh),
      })),
      'words.0': [{ words: ['<i>证'] }],
      owner: [{ owner: '<u>科长</u>' }],
    },
    good: [
      { remark: t('面积<90平方米，且>30平方米') },
      { remark: t('A&B 公司') },
      { onlineUrl: 'https://example.cn/?a=1&lt;=2', online: true },
    ],
  },
  'papers-in-conditions': {
    bad: { 'acceptanceConditions.0': [{ ...condition('申请人须提交居民身份证'), materials: [paper()] }] },
    good: [condition('持有居民身份证'), condition('未结婚，且无须提供任何东西')],
  },
  'proof-without-paper': {
    bad: { 'acceptanceConditions.1': [{ ...condition('本人申请', '出示户口本原件'), materials: [paper()] }] },
    good: [{ ...condition('出示户口本原件'), materials: [paper({ name: t('居民户口簿') })] }, condition('凭证件号码，可查完税凭证')],
  },
  'age-without-guardian': {
    bad: {
      'acceptanceConditions.0': [
        condition('未满16周岁的可由他人代办'),
        { ...condition('未成年人'), remark: t('可委托办理') },
        condition('16周岁以下，可以代理'),
      ],
    },
    good: [
      condition('未满16周岁的由监护人代办'),
      condition('未满16周岁', '本人到场'),
      condition('年满18周岁，可以代办'),
      condition('60周岁以下可以代办'),
    ],
  },
  'phone-format': {
    bad: {
      'enquiry.phones.1': [{ enquiry: { phones: ['12345', '4659110'] } }, { enquiry: { phones: ['12345', '0991-465911'] } }],
      'supervision.phones.0': [{ supervision: { phones: ['1234567890'], ways: [] } }],
    },
    good: [{ enquiry: { phones: ['0991-4659110', '0991-4659110转8001', '13800000000', '400-810-0000', '+86 991 4659110'] } }],
  },
  'unknown-hot-line': {
    bad: { 'enquiry.phones.0': [{ enquiry: { phones: ['12399'] } }] },
    good: [{ enquiry: { phones: ['12333', '12366', '110', '95598'] } }],
  },
  'no-enquiry': { bad: { enquiry: [{ enquiry: { phones: [] } }] }, good: [{ enquiry: { phones: [], desk: t('咨询台') } }] },
  'no-supervision': {
    bad: { supervision: [{ supervision: { phones: [], ways: [] } }] },
    good: [{ supervision: { phones: [], ways: [t('意见箱')] } }],
  },
  'no-legal-basis': {
    bad: { legalBasis: [{ legalBasis: [] }] },
    good: [{ legalBasis: [], itemType: '20' }, {}],
  },
  'unknown-group': {
    bad: { department: [{ department: 'post' }], 'topics.0': [{ topics: ['cars'] }], 'lifeEvents.0': [{ lifeEvents: ['birth'] }] },
    good: [{}],
    context: { groups },
  },
  'language-missing': {
    bad: { 'languages.ug': [{}], 'languages.en': [{}] },
    good: [markedGuide('whole', '字')],
  },
  'no-owner': { bad: { owner: [{}] }, good: [{ owner: '户政科' }] },
  'no-faq': {
    bad: { faqs: [{ faqs: [] }] },
    good: [{ faqs: [{ q: t('问'), a: t('答') }] }],
    context: { reportsOf: () => 4 },
  },
  'part-itself': { bad: { 'parts.0': [{ parts: ['lint'] }] }, good: [{ parts: ['other'] }] },
  'unknown-part': { bad: { 'parts.1': [{ parts: ['plain', 'nowhere'] }] }, good: [{ parts: ['plain'] }], context: parts },
  'package-in-package': { bad: { 'parts.0': [{ parts: ['package'] }] }, good: [{ parts: ['plain'] }], context: parts },
  'part-promised-later': {
    bad: { 'parts.0': [{ parts: ['slow'] }] },
    good: [{ parts: ['plain'] }, { parts: ['slow'], promisedLimit: { value: 90, unit: 'day' } }],
    context: parts,
  },
} satisfies Record<string, Example>
