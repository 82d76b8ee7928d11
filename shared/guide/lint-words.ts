import type { Text } from '../language/text.ts'
import type { Guide } from './guide.ts'
import { fault, type Lint } from './lint-rules.ts'
import { stringsOf, textsOf, type Placed } from './texts.ts'

/** What the words say that they should not, or do not say that they should. */
export const lintWords: Lint = (guide) => [...markups(guide), ...catchAlls(guide), ...papersInConditions(guide), ...guardians(guide)]

const markup = /<[/!?]?[a-z][^<>]*>|<!--|javascript:|data:text\/html|\bon[a-z]{3,}\s*=\s*["']|&(?:[a-z]{2,8}|#\d+|#x[\da-f]+);/i

/** The first piece of web code in a text. */
export const markupIn = (value: string): string | undefined => markup.exec(value)?.[0]

const markups = (guide: Guide) =>
  stringsOf(guide).flatMap(({ field, value }) => {
    const found = markupIn(value)
    // Addresses may hold `&copy;` and the like.
    return found === undefined || field === 'onlineUrl' || field === 'mobileUrl'
      ? []
      : [fault('markup', field, { found: found.slice(0, 40) })]
  })

/** 兜底: nobody can know beforehand what they ask for. */
const catchAll =
  /(?:其他|其它)(?:的|有关|相关|必要|需要|应当?(?:提交|提供)的?|需(?:提交|提供)的?|规定的?|证明)*(?:材料|资料|文件|证件|证明|条件|手续|情形)|等(?:有关|相关)?(?:材料|资料|文件)|(?:有关|相关)(?:材料|资料|证明文件)/

/** Where a visitor reads what is asked of him. Laws may say 其他材料, a guide that quotes them too. */
const demands = ({ acceptanceConditions, quotaNote, materials }: Guide): readonly Placed<Text>[] =>
  textsOf({
    acceptanceConditions,
    quotaNote,
    materials: materials.map(({ name, conditionNote, acceptanceStandard, fillNotes }) => ({
      name,
      conditionNote,
      acceptanceStandard,
      fillNotes,
    })),
  })

const catchAlls = (guide: Guide) =>
  demands(guide).flatMap(({ field, value }) => {
    const words = catchAll.exec(value.zh)?.[0]
    return words === undefined ? [] : [fault('catch-all', field, { words })]
  })

/** Papers by the names people and guides use for them; any of a row is the same paper. */
const papers: readonly (readonly string[])[] = [
  ['身份证', '身份证明', '身份证件'],
  ['户口簿', '户口本', '户籍证明'],
  ['结婚证', '婚姻证明', '婚姻状况证明'],
  ['离婚证', '离婚证明', '离婚判决书', '婚姻状况证明'],
  ['出生医学证明', '出生证'],
  ['死亡证明', '死亡医学证明'],
  ['居住证'],
  ['护照'],
  ['驾驶证', '驾照'],
  ['行驶证'],
  ['营业执照'],
  ['不动产权证', '房产证', '房屋所有权证', '不动产权属证书'],
  ['购房合同', '房屋买卖合同', '买卖合同'],
  ['租赁合同'],
  ['劳动合同'],
  ['授权委托书', '委托书'],
  ['毕业证', '学历证明'],
  ['残疾人证', '残疾证'],
  ['退役证', '退出现役证'],
  ['健康证', '健康证明'],
  ['体检证明', '体检报告', '体检表'],
  ['完税证明', '完税凭证', '契税'],
  ['无犯罪记录证明'],
  ['低保证', '最低生活保障证'],
  ['照片', '相片'],
  ['申请表', '申请书', '登记表'],
]
/** A holder (`持有`) is a condition; who must hand it in names a paper. */
const demand = /提供|提交|携带|出示|交验|凭(?!证)|须带|需带/
/** One demand ends where its clause does, so that a paper merely mentioned further on is not counted. */
const clauses = (zh: string) => zh.split(/[，。；,;]/)

const demandedIn = (zh: string) =>
  papers.filter((names) => clauses(zh).some((clause) => demand.test(clause) && names.some((name) => clause.includes(name))))

function papersInConditions({ acceptanceConditions, materials }: Guide) {
  const listed = materials.map(({ name }) => name.zh).join('\n')
  return acceptanceConditions.flatMap(({ zh }, at) =>
    demandedIn(zh).flatMap((names) => {
      const field = `acceptanceConditions.${at}`
      const paper = names.find((name) => zh.includes(name)) ?? ''
      const isListed = names.some((name) => listed.includes(name))
      return [fault('papers-in-conditions', field, { paper }), ...(isListed ? [] : [fault('proof-without-paper', field, { paper })])]
    }),
  )
}

/** Somebody under 18: a bound of 18 or less, or the word itself. `年满18周岁` leaves children out. */
const minor = /未成年|(?<!年满|已满|满)(?<!\d)(?:[1-9]|1[0-8])\s*周岁(?:以下|及以下)|(?:不满|未满)\s*(?:[1-9]|1[0-8])\s*周岁/
const agent = /代办|代理|委托|代为/

/** Children act through their guardian, not through any agent. */
function guardians(guide: Guide) {
  const at = guide.acceptanceConditions.findIndex(({ zh }) => minor.test(zh))
  if (at === -1) return []
  const all = textsOf(guide).map(({ value }) => value.zh)
  return all.some((zh) => agent.test(zh)) && !all.some((zh) => /监护人/.test(zh))
    ? [fault('age-without-guardian', `acceptanceConditions.${at}`)]
    : []
}
