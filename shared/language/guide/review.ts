import type { ContentAct, DraftState, Fault, ReviewPoint, reviewPoints, Scope } from '../../wire/content.ts'
import type { DeskCatalogue, Message } from '../message.ts'

type Act = ContentAct['act']
type Audience = Extract<Scope, { kind: 'limited' }>['audiences'][number]
type Ground = Extract<Scope, { kind: 'closed' }>['ground']
type ReviewWord =
  | keyof typeof reviewPoints
  | ReviewPoint
  | `state-${DraftState | 'live' | 'withdrawn'}`
  | `act-${Act}`
  | `scope-${Scope['kind']}`
  | `audience-${Audience}`
  | `ground-${Ground}`
  | `fault-${Fault['weight']}`

const zh = {
  // the four lists of a review (S46)
  lawful: '合法性',
  'basis-in-force': '设定依据现行有效',
  'conditions-by-law': '条件和限制都有法律依据，没有自设的',
  'fees-by-law': '收费项目、标准有依据，没有多收的',
  'secrecy-checked': '已做保密审查，没有国家秘密、商业秘密和个人隐私',
  complete: '完整性',
  'fields-filled': '该填的栏目都填了',
  'materials-whole': '申请材料一次列全，份数、来源清楚',
  'phones-given': '咨询电话、监督投诉电话都有，且打得通',
  'languages-there': '该有的语言版本都有，译文有人审校',
  standard: '规范性',
  'names-as-in-catalogue': '事项名称、编码与目录一致',
  'words-plain': '用词通俗，群众看得懂',
  'no-catch-all': '没有“其他材料”之类的兜底表述',
  'format-right': '格式、日期、计量单位规范',
  valid: '有效性',
  'dates-right': '生效、失效日期正确',
  'limits-kept': '承诺时限做得到，不超过法定时限',
  'fees-current': '收费标准是现行的',
  'no-superseded-text': '没有引用已废止的文件和旧内容',
  // where a record stands
  'state-draft': '草稿',
  'state-department-review': '部门审核',
  'state-office-review': '公开办审核',
  'state-second-review': '第二人复核',
  'state-scheduled': '已批准，待生效',
  'state-live': '已公布',
  'state-withdrawn': '已撤下',
  // what was done
  'act-saved': '保存草稿',
  'act-submitted': '提交审核',
  'act-department-approved': '部门审核通过',
  'act-office-approved': '公开办审核通过',
  'act-published': '公布',
  'act-sent-back': '退回',
  'act-discarded': '放弃草稿',
  'act-withdrawn': '撤下',
  'act-restored': '恢复旧版本',
  'act-imported': '导入',
  // whom it is open to
  'scope-public': '向社会公开',
  'scope-limited': '在一定范围内公开',
  'scope-closed': '不予公开',
  'audience-staff': '本单位工作人员',
  'audience-department': '本部门',
  'audience-party-concerned': '当事人',
  'audience-deputies': '人大代表、政协委员',
  'audience-residents': '本地居民',
  'ground-state-secret': '国家秘密',
  'ground-trade-secret': '商业秘密',
  'ground-privacy': '个人隐私',
  'ground-other-law': '其他法律规定不得公开',
  'fault-blocking': '必须改',
  'fault-warning': '请留意',
} as const satisfies Readonly<Record<ReviewWord, Message>>

/** The words of the review: its points, states and acts, and the scopes of a text. */
export const reviewWords: DeskCatalogue<typeof zh> = {
  zh,
  en: {
    lawful: 'Lawful',
    'basis-in-force': 'The legal basis is in force',
    'conditions-by-law': 'Every condition and restriction stands in law; none was added',
    'fees-by-law': 'Fees and rates have a basis; nothing is charged beyond it',
    'secrecy-checked': 'Checked for secrecy: no state or trade secrets, no private data',
    complete: 'Complete',
    'fields-filled': 'Every field that should be filled is filled',
    'materials-whole': 'All papers are listed at once, with numbers and where they come from',
    'phones-given': 'The phones for questions and for complaints are there and answered',
    'languages-there': 'The languages it should be in are there and read by a person',
    standard: 'Standard',
    'names-as-in-catalogue': 'Name and codes are those of the catalogue',
    'words-plain': 'Plain words that everybody understands',
    'no-catch-all': 'No catch-all such as “other materials”',
    'format-right': 'Format, dates and units are right',
    valid: 'Valid',
    'dates-right': 'The first and last days are right',
    'limits-kept': 'The promised limit can be kept and is within the legal one',
    'fees-current': 'The rates are those of today',
    'no-superseded-text': 'Nothing refers to repealed documents or old text',
    'state-draft': 'Draft',
    'state-department-review': 'Department review',
    'state-office-review': 'Office review',
    'state-second-review': 'Second review',
    'state-scheduled': 'Approved, waits for its day',
    'state-live': 'Published',
    'state-withdrawn': 'Withdrawn',
    'act-saved': 'Draft saved',
    'act-submitted': 'Submitted for review',
    'act-department-approved': 'Approved by the department',
    'act-office-approved': 'Approved by the office',
    'act-published': 'Published',
    'act-sent-back': 'Sent back',
    'act-discarded': 'Draft thrown away',
    'act-withdrawn': 'Withdrawn',
    'act-restored': 'Earlier version restored',
    'act-imported': 'Imported',
    'scope-public': 'Public',
    'scope-limited': 'Limited',
    'scope-closed': 'Closed',
    'audience-staff': 'Our own staff',
    'audience-department': 'The department',
    'audience-party-concerned': 'The party concerned',
    'audience-deputies': 'Deputies and committee members',
    'audience-residents': 'Local residents',
    'ground-state-secret': 'State secret',
    'ground-trade-secret': 'Trade secret',
    'ground-privacy': 'Privacy',
    'ground-other-law': 'Another law forbids it',
    'fault-blocking': 'Must be mended',
    'fault-warning': 'Please look',
  },
}
