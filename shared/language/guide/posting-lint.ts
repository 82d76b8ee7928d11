import type { PostingLintRule } from '../../posting/lint.ts'
import type { DeskCatalogue, Message } from '../message.ts'

const zh = {
  markup: '文字里有网页代码“{found}”，请删去',
  'personal-data': '这里有身份证号或手机号（{found}），公开内容不能出现个人信息',
  'stage-unpublished': '“{stage}”已办结，却没有写公开内容。没有公开的阶段不能办结',
  'stage-out-of-order': '“{stage}”前面还有没有办结的阶段',
  'stage-taken-back': '“{stage}”已经公开办结，不能改回去',
  'stage-twice': '两个阶段用了同一个代号“{id}”',
  'stage-days': '“{stage}”的日期早于前一个阶段',
  'stage-ahead': '“{stage}”的办结日期 {date} 还没有到',
  'spent-over-approved': '支出合计 {spent} 元，超过批准的 {approved} 元',
  'days-reversed': '截止日期 {to} 早于开始日期 {from}',
  'sign-up-too-late': '报名截止时间晚于会议时间',
  'minutes-too-early': '纪要公布日期 {date} 早于会议',
  'removal-past': '撤下日期 {date} 已过，发布后会立即撤下',
  'no-complaint-channel': '执法公示必须写明监督投诉电话',
  'nothing-said': '没有正文、表格或附件',
  'review-past': '复核日期 {date} 已过，请核对内容是否仍然有效',
  'posting-no-owner': '没有首责人，要有人对这份内容负责',
  'posting-language-missing': '{language}：{of} 处文字中有 {missing} 处没有译文',
} as const satisfies Readonly<Record<PostingLintRule, Message>>

/** What the lint of postings says in the editor; the places are filled from a fault's `values`. */
export const postingLintWords: DeskCatalogue<typeof zh> = {
  zh,
  en: {
    markup: 'There is web code in the text: “{found}”. Take it out',
    'personal-data': 'An identity number or mobile number ({found}): nobody may be named on a board',
    'stage-unpublished': '“{stage}” is closed without its report. A stage cannot close unpublished',
    'stage-out-of-order': 'A stage before “{stage}” is still open',
    'stage-taken-back': '“{stage}” was published as closed and cannot be opened again',
    'stage-twice': 'Two stages have the same id “{id}”',
    'stage-days': 'The days of “{stage}” are before those of the stage it follows',
    'stage-ahead': '“{stage}” cannot be closed on {date}, a day still to come',
    'spent-over-approved': '{spent} yuan were spent, more than the {approved} approved',
    'days-reversed': 'The last day {to} is before the first day {from}',
    'sign-up-too-late': 'Signing up ends after the event begins',
    'minutes-too-early': 'The minutes are due on {date}, before the event',
    'removal-past': 'The last day {date} is over: it would be taken away at once',
    'no-complaint-channel': 'An enforcement card must say where to complain',
    'nothing-said': 'There is no text, table or attachment',
    'review-past': 'The review day {date} is over: is this still true?',
    'posting-no-owner': 'Nobody is named who answers for this posting',
    'posting-language-missing': '{language}: texts without a translation: {missing} of {of}',
  },
}
