import type { PublicGuide } from '../../shared/guide/guide.ts'
import { itemCode } from '../../shared/ids.ts'
import { languages } from '../../shared/language/languages.ts'
import type { Text } from '../../shared/language/text.ts'

const places: readonly Text[] = [
  { zh: '天山区', ug: 'تىيانشان رايونى', en: 'Tianshan', ru: 'Тяньшань', 'kk-Arab': 'تيانشان' },
  { zh: '沙依巴克区', ug: 'سايباغ رايونى', en: 'Saybagh', ru: 'Сайбаг', 'kk-Arab': 'سايباق' },
  { zh: '水磨沟区', ug: 'شۇيموگۇ رايونى', en: 'Shuimogou', ru: 'Шуймогоу', 'kk-Arab': 'شۇيموگوۋ' },
  { zh: '米东区', ug: 'مىدوڭ رايونى', en: 'Midong', ru: 'Мидун', 'kk-Arab': 'ميدوڭ' },
  { zh: '喀什市', ug: 'قەشقەر شەھىرى', en: 'Kashgar', ru: 'Кашгар', 'kk-Arab': 'قاشقار' },
  { zh: '伊宁市', ug: 'غۇلجا شەھىرى', en: 'Ghulja', ru: 'Кульджа', 'kk-Arab': 'قۇلجا' },
  { zh: '库尔勒市', ug: 'كورلا شەھىرى', en: 'Korla', ru: 'Корла', 'kk-Arab': 'كورلا' },
  { zh: '吐鲁番市', ug: 'تۇرپان شەھىرى', en: 'Turpan', ru: 'Турфан', 'kk-Arab': 'تۇرپان' },
  { zh: '阿克苏市', ug: 'ئاقسۇ شەھىرى', en: 'Aksu', ru: 'Аксу', 'kk-Arab': 'اقسۋ' },
]
const kinds = ['', '（个人）', '（单位）', '变更', '注销', '延续', '查询', '证明', '（港澳台居民）', '（外国人）', '异议处理', '年度报告']

const at = <T>(list: readonly T[], place: number): T => {
  const found = list[place % list.length]
  if (found === undefined) throw new Error('Nothing to choose from')
  return found
}

/** As many guides as of a whole region, all different: the sample's over and over, each time of another place and another kind. */
export const manyGuides = (sample: readonly PublicGuide[], count: number): PublicGuide[] =>
  Array.from({ length: count }, (_, n) => {
    const round = Math.floor(n / sample.length)
    const guide = at(sample, n)
    return round === 0 ? guide : varied(guide, at(sample, n * 7 + round), round)
  })

function varied(guide: PublicGuide, other: PublicGuide, round: number): PublicGuide {
  const place = at(places, round)
  const kind = at(kinds, Math.floor(round / places.length) + 1)
  const named = (text: Text): Text => ({
    zh: place.zh + text.zh + kind,
    ...Object.fromEntries(languages.slice(1).flatMap((language) => inLanguage(language, text[language], place[language], round))),
  })
  return {
    ...guide,
    code: itemCode.parse(`${guide.code}-${round}`),
    name: { ...guide.name, ...named(guide.name) },
    words: [...guide.words.map((word, n) => (n % 2 === 0 ? place.zh + word : word + kind)), ...other.words.slice(0, 2)],
    popular: null,
    materials: guide.materials.map((material, n) =>
      n === round % 5 ? { ...material, name: { zh: place.zh + material.name.zh } } : material,
    ),
  }
}

const inLanguage = (language: string, text: string | undefined, place: string | undefined, round: number) =>
  text === undefined ? [] : [[language, `${text} ${place ?? ''} ${round}`] as const]
