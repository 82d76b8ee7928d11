// How people speak of what the catalogue calls otherwise, where it holds for every guide. What one guide is called by is in its own words.

/** What people say → what the names say. The first that fits decides; each is tried once more in place of what was typed. */
export const said: readonly (readonly [string, string])[] = [
  ['不见了', '补领'],
  ['弄丢了', '补领'],
  ['掉了', '补领'],
  ['丢失', '补领'],
  ['遗失', '补领'],
  ['丢了', '补领'],
  ['补办', '补领'],
  ['补发', '补领'],
  ['快过期', '换领'],
  ['过期了', '换领'],
  ['过期', '换领'],
  ['到期了', '换领'],
  ['到期', '换领'],
  ['更换', '换领'],
  ['新办', '申领'],
  ['第一次', '首次'],
  ['取消', '注销'],
  ['撤销', '注销'],
  ['修改', '变更'],
  ['更改', '变更'],
  ['过户', '转移登记'],
  ['驾照', '驾驶证'],
  ['房产证', '不动产'],
  ['房本', '不动产'],
  ['社保卡', '社会保障卡'],
  ['社保', '社会保险'],
  ['医保', '医疗保险'],
  ['公司', '企业'],
  ['小孩', '儿童'],
  ['老人', '老年'],
  ['查', '查询'],
]

/** Characters of asking rather than of what is asked for. */
export const asking: ReadonlySet<string> = new Set('怎么咋如何我要想需请问的了吗呢啊呀吧在哪里儿去能可以办理给把')

/** The same in words of the other languages, folded; Uyghur in its Latin letters. */
export const askingWords: ReadonlySet<string> = new Set(
  (
    'how where what when who which i a an the my me of for to do does is are can need want get apply in on at and or please with from ' +
    'как где что когда кто я мне мой мою на в и для по с из нужно хочу можно получить ' +
    'qandaq qaierda nede qachan men mening uchun bilen we bir kirek qilish qilimen qilimiz'
  ).split(' '),
)
