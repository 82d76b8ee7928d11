import type { Details } from '../../posting/details.ts'
import type { Namespace } from '../../posting/posting.ts'
import type { Language } from '../languages.ts'
import type { Message } from '../message.ts'

type Type = Details['type']
type PostingWord =
  | 'board'
  | 'board-about'
  | 'none'
  | 'all'
  | 'published'
  | 'updated'
  | 'shown-until'
  | 'enquiry'
  | 'complaints'
  | 'attachments'
  | 'organisation'
  | 'number'
  | 'issued-on'
  | 'repealed-on'
  | 'spokesperson'
  | 'contact'
  | 'when'
  | 'place'
  | 'agenda'
  | 'places'
  | 'sign-up-until'
  | 'minutes'
  | 'minutes-due'
  | 'stages'
  | 'stage-due'
  | 'stage-closed'
  | 'stage-open'
  | 'responsible'
  | 'budget'
  | 'source'
  | 'approved-by'
  | 'approved'
  | 'spent'
  | 'purpose'
  | 'amount'
  | 'date'
  | 'identity'
  | 'content'
  | 'basis'
  | 'discipline'
  | 'period'
  | 'back'
  | 'page'
  | 'sample'
  | 'feeds'
  | 'sign-up'
  | 'your-name'
  | 'your-phone'
  | 'how-many'
  | 'sign-up-send'
  | 'sign-up-done'
  | 'sign-up-privacy'
  | `type-${Type}`
  | `namespace-${Namespace}`
type Words = Readonly<Record<PostingWord, Message>>

const zh: Words = {
  board: '政务公开栏',
  'board-about': '政府公报、新闻发布、听证会、重大项目和资金、执法公示、乡镇和公用事业公开内容，与大厅公开栏是同一份。',
  none: '这里还没有内容。',
  all: '全部',
  published: '公布于 {date}',
  updated: '第 {version} 版',
  'shown-until': '公示至 {date}',
  enquiry: '咨询',
  complaints: '监督投诉',
  attachments: '附件',
  organisation: '公开单位',
  number: '文号',
  'issued-on': '发布日期',
  'repealed-on': '废止日期',
  spokesperson: '发言人',
  contact: '联系电话',
  when: '时间',
  place: '地点',
  agenda: '议程',
  places: '公众名额 {n} 个',
  'sign-up-until': '报名截止 {date}',
  minutes: '会议纪要',
  'minutes-due': '纪要应于 {date} 前公布',
  stages: '分阶段公开',
  'stage-due': '应于 {date} 前完成',
  'stage-closed': '{date} 完成',
  'stage-open': '进行中',
  responsible: '责任单位',
  budget: '预算 {yuan} 元',
  source: '资金来源',
  'approved-by': '批准机关',
  approved: '批准金额 {yuan} 元',
  spent: '已支出 {yuan} 元',
  purpose: '用途',
  amount: '金额（元）',
  date: '日期',
  identity: '执法主体',
  content: '执法内容',
  basis: '执法依据',
  discipline: '执法纪律',
  period: '公开期间',
  back: '返回公开栏',
  page: '第 {page} 页，共 {pages} 页',
  sample: '示例数据',
  feeds: '订阅',
  'sign-up': '报名参加',
  'your-name': '姓名',
  'your-phone': '电话',
  'how-many': '人数',
  'sign-up-send': '报名',
  'sign-up-done': '已报名 {people} 人，还剩 {left} 个名额。',
  'sign-up-privacy': '姓名和电话只用于会务联系，会后 30 天删除。',
  'type-notice': '公示公告',
  'type-gazette': '政府公报',
  'type-release': '新闻发布',
  'type-hearing': '听证与通报会',
  'type-project': '决策与重大项目',
  'type-fund': '专项资金',
  'type-enforcement': '执法公示',
  'type-township': '乡镇（街道）公开',
  'type-station': '基层站所公开',
  'type-utility': '公用事业公开',
  'type-internal': '机关内部公开',
  'type-results': '办理结果',
  'type-neighbour': '村务厂务警务检务校务',
  'type-document': '文件资料',
  'namespace-government': '政府',
  'namespace-township': '乡镇（街道）',
  'namespace-station': '基层站所',
  'namespace-public-utility': '公用事业',
  'namespace-village': '村务',
  'namespace-factory': '厂务',
  'namespace-policing': '警务',
  'namespace-procuratorial': '检务',
  'namespace-school': '校务',
  'namespace-internal': '机关内部',
}

const en: Words = {
  board: 'Notice board',
  'board-about':
    'Gazette, releases, hearings, projects and funds, enforcement, township and utility openness: the same as on the hall’s board.',
  none: 'There is nothing here yet.',
  all: 'All',
  published: 'Published {date}',
  updated: 'Version {version}',
  'shown-until': 'On show until {date}',
  enquiry: 'Questions',
  complaints: 'Complaints',
  attachments: 'Attachments',
  organisation: 'Published by',
  number: 'Number',
  'issued-on': 'Issued',
  'repealed-on': 'Repealed',
  spokesperson: 'Spokesperson',
  contact: 'Phone',
  when: 'When',
  place: 'Where',
  agenda: 'Agenda',
  places: { one: '{n} place for the public', other: '{n} places for the public' },
  'sign-up-until': 'Sign up by {date}',
  minutes: 'Minutes',
  'minutes-due': 'Minutes are due by {date}',
  stages: 'Stage by stage',
  'stage-due': 'Due by {date}',
  'stage-closed': 'Done {date}',
  'stage-open': 'Under way',
  responsible: 'Responsible',
  budget: 'Budget {yuan} yuan',
  source: 'Source of the money',
  'approved-by': 'Approved by',
  approved: 'Approved: {yuan} yuan',
  spent: 'Spent: {yuan} yuan',
  purpose: 'Purpose',
  amount: 'Amount (yuan)',
  date: 'Date',
  identity: 'Who enforces',
  content: 'What is enforced',
  basis: 'By which law',
  discipline: 'Under which rules',
  period: 'Period',
  back: 'Back to the notice board',
  page: 'Page {page} of {pages}',
  sample: 'Sample data',
  feeds: 'Follow',
  'sign-up': 'Sign up',
  'your-name': 'Name',
  'your-phone': 'Phone',
  'how-many': 'How many people',
  'sign-up-send': 'Sign up',
  'sign-up-done': 'Signed up: {people}. Places left: {left}.',
  'sign-up-privacy': 'Name and phone are used for this event only and deleted 30 days after it.',
  'type-notice': 'Public notices',
  'type-gazette': 'Gazette',
  'type-release': 'Press releases',
  'type-hearing': 'Hearings and briefings',
  'type-project': 'Decisions and projects',
  'type-fund': 'Special funds',
  'type-enforcement': 'Law enforcement',
  'type-township': 'Township openness',
  'type-station': 'Local stations',
  'type-utility': 'Public utilities',
  'type-internal': 'Inside the office',
  'type-results': 'Results',
  'type-neighbour': 'Village, factory, police, school',
  'type-document': 'Documents',
  'namespace-government': 'Government',
  'namespace-township': 'Township',
  'namespace-station': 'Local station',
  'namespace-public-utility': 'Public utility',
  'namespace-village': 'Village',
  'namespace-factory': 'Factory',
  'namespace-policing': 'Police',
  'namespace-procuratorial': 'Procuratorate',
  'namespace-school': 'School',
  'namespace-internal': 'Inside the office',
}

// Machine drafts until a native reviewer has signed.
const ug: Words = {
  board: 'ئاشكارىلاش تاختىسى',
  'board-about': 'ھۆكۈمەت گېزىتى، ئاخبارات، ئىسپات ئاڭلاش يىغىنى، تۈرلەر، مەبلەغ ۋە قانۇن ئىجراسى — زالدىكى تاختا بىلەن ئوخشاش مەزمۇن.',
  none: 'بۇ يەردە تېخى مەزمۇن يوق.',
  all: 'ھەممىسى',
  published: 'ئېلان قىلىنغان ۋاقتى {date}',
  updated: '{version}-نەشرى',
  'shown-until': '{date} غىچە كۆرسىتىلىدۇ',
  enquiry: 'مەسلىھەت',
  complaints: 'نازارەت ۋە شىكايەت',
  attachments: 'قوشۇمچە ھۆججەت',
  organisation: 'ئاشكارىلىغان ئورۇن',
  number: 'نومۇرى',
  'issued-on': 'تارقىتىلغان كۈنى',
  'repealed-on': 'بىكار قىلىنغان كۈنى',
  spokesperson: 'باياناتچى',
  contact: 'تېلېفون',
  when: 'ۋاقتى',
  place: 'ئورنى',
  agenda: 'كۈنتەرتىپ',
  places: 'ئاممىغا {n} ئورۇن',
  'sign-up-until': 'تىزىملىتىش {date} غىچە',
  minutes: 'يىغىن خاتىرىسى',
  'minutes-due': 'خاتىرە {date} غىچە ئېلان قىلىنىدۇ',
  stages: 'باسقۇچ بويىچە ئاشكارىلاش',
  'stage-due': '{date} غىچە تامام بولۇشى كېرەك',
  'stage-closed': '{date} دا تاماملاندى',
  'stage-open': 'داۋاملىشىۋاتىدۇ',
  responsible: 'مەسئۇل ئورۇن',
  budget: 'خامچوت {yuan} يۈەن',
  source: 'مەبلەغ مەنبەسى',
  'approved-by': 'تەستىقلىغان ئورگان',
  approved: 'تەستىقلانغان سومما {yuan} يۈەن',
  spent: 'چىقىم {yuan} يۈەن',
  purpose: 'ئىشلىتىلىشى',
  amount: 'سومما (يۈەن)',
  date: 'كۈنى',
  identity: 'قانۇن ئىجرا قىلغۇچى',
  content: 'ئىجرا مەزمۇنى',
  basis: 'ئاساسى',
  discipline: 'ئىنتىزامى',
  period: 'ۋاقىت ئارىلىقى',
  back: 'تاختىغا قايتىش',
  page: '{pages} بەتنىڭ {page}-بېتى',
  sample: 'ئۈلگە سانلىق مەلۇمات',
  feeds: 'مۇشتەرى بولۇش',
  'sign-up': 'تىزىملىتىش',
  'your-name': 'ئىسىم',
  'your-phone': 'تېلېفون',
  'how-many': 'ئادەم سانى',
  'sign-up-send': 'تىزىملىتىش',
  'sign-up-done': '{people} ئادەم تىزىملاندى، يەنە {left} ئورۇن بار.',
  'sign-up-privacy': 'ئىسىم ۋە تېلېفون پەقەت مۇشۇ يىغىن ئۈچۈن ئىشلىتىلىدۇ، 30 كۈندىن كېيىن ئۆچۈرۈلىدۇ.',
  'type-notice': 'ئېلان',
  'type-gazette': 'ھۆكۈمەت گېزىتى',
  'type-release': 'ئاخبارات',
  'type-hearing': 'ئىسپات ئاڭلاش يىغىنى',
  'type-project': 'قارار ۋە مۇھىم تۈرلەر',
  'type-fund': 'مەخسۇس مەبلەغ',
  'type-enforcement': 'قانۇن ئىجراسى',
  'type-township': 'يېزا (كوچا) ئاشكارىلىقى',
  'type-station': 'ئاساسىي قاتلام پونكىتى',
  'type-utility': 'ئاممىۋى مۇلازىمەت',
  'type-internal': 'ئورگان ئىچى',
  'type-results': 'بېجىرىش نەتىجىسى',
  'type-neighbour': 'كەنت، زاۋۇت، ساقچى، مەكتەپ',
  'type-document': 'ھۆججەت',
  'namespace-government': 'ھۆكۈمەت',
  'namespace-township': 'يېزا (كوچا)',
  'namespace-station': 'ئاساسىي قاتلام پونكىتى',
  'namespace-public-utility': 'ئاممىۋى مۇلازىمەت',
  'namespace-village': 'كەنت ئىشلىرى',
  'namespace-factory': 'زاۋۇت ئىشلىرى',
  'namespace-policing': 'ساقچى ئىشلىرى',
  'namespace-procuratorial': 'تەپتىش ئىشلىرى',
  'namespace-school': 'مەكتەپ ئىشلىرى',
  'namespace-internal': 'ئورگان ئىچى',
}
const ru: Words = {
  ...en,
  board: 'Доска объявлений',
  'board-about': 'Вестник, сообщения, слушания, проекты и фонды, правоприменение: то же, что на доске в зале.',
  none: 'Здесь пока ничего нет.',
  all: 'Все',
  published: 'Опубликовано {date}',
  updated: 'Версия {version}',
  'shown-until': 'Показывается до {date}',
  enquiry: 'Вопросы',
  complaints: 'Жалобы',
  attachments: 'Приложения',
  organisation: 'Опубликовал',
  number: 'Номер',
  'issued-on': 'Издано',
  'repealed-on': 'Отменено',
  spokesperson: 'Пресс-секретарь',
  contact: 'Телефон',
  when: 'Когда',
  place: 'Где',
  agenda: 'Повестка',
  places: { one: '{n} место для публики', few: '{n} места для публики', many: '{n} мест для публики', other: '{n} места для публики' },
  'sign-up-until': 'Запись до {date}',
  minutes: 'Протокол',
  'minutes-due': 'Протокол до {date}',
  stages: 'По этапам',
  'stage-due': 'Срок {date}',
  'stage-closed': 'Завершено {date}',
  'stage-open': 'Идёт',
  responsible: 'Ответственный',
  budget: 'Бюджет {yuan} юаней',
  source: 'Источник средств',
  'approved-by': 'Утверждено',
  approved: 'Утверждено: {yuan} юаней',
  spent: 'Израсходовано: {yuan} юаней',
  purpose: 'Назначение',
  amount: 'Сумма (юани)',
  date: 'Дата',
  identity: 'Кто применяет',
  content: 'Что применяется',
  basis: 'По какому закону',
  discipline: 'По каким правилам',
  period: 'Период',
  back: 'К доске объявлений',
  page: 'Страница {page} из {pages}',
  sample: 'Пример',
  feeds: 'Подписка',
  'sign-up': 'Записаться',
  'your-name': 'Имя',
  'your-phone': 'Телефон',
  'how-many': 'Сколько человек',
  'sign-up-send': 'Записаться',
  'sign-up-done': 'Записано: {people}. Осталось мест: {left}.',
  'sign-up-privacy': 'Имя и телефон нужны только для этого события и удаляются через 30 дней.',
  'type-notice': 'Объявления',
  'type-gazette': 'Вестник',
  'type-release': 'Сообщения для прессы',
  'type-hearing': 'Слушания',
  'type-project': 'Решения и проекты',
  'type-fund': 'Целевые средства',
  'type-enforcement': 'Правоприменение',
  'type-township': 'Посёлок',
  'type-station': 'Участок',
  'type-utility': 'Коммунальные службы',
  'type-internal': 'Внутри ведомства',
  'type-results': 'Результаты',
  'type-neighbour': 'Село, завод, полиция, школа',
  'type-document': 'Документы',
  'namespace-government': 'Правительство',
  'namespace-township': 'Посёлок',
  'namespace-station': 'Участок',
  'namespace-public-utility': 'Коммунальные службы',
  'namespace-village': 'Село',
  'namespace-factory': 'Завод',
  'namespace-policing': 'Полиция',
  'namespace-procuratorial': 'Прокуратура',
  'namespace-school': 'Школа',
  'namespace-internal': 'Внутри ведомства',
}
const kk: Words = {
  ...ug,
  board: 'اشىقتاۋ تاقتاسى',
  none: 'مۇندا ءالى مازمۇن جوق.',
  all: 'بارلىعى',
  enquiry: 'كەڭەس',
  complaints: 'شاعىم',
  when: 'ۋاقىتى',
  place: 'ورنى',
  agenda: 'كۇن ءتارتىبى',
  minutes: 'جيىن حاتتاماسى',
  back: 'تاقتاعا قايتۋ',
  'sign-up': 'تىزىمدەلۋ',
  'your-name': 'اتى',
  'your-phone': 'تەلەفون',
  'how-many': 'ادام سانى',
  'sign-up-send': 'تىزىمدەلۋ',
  'type-notice': 'حابارلاندىرۋ',
  'type-gazette': 'ۇكىمەت گازەتى',
  'type-document': 'قۇجاتتار',
}

/** The words of the notice board: on the board, the site and the paper sheets. */
export const postingWords: Readonly<Record<Language, Words>> = { zh, en, ug, ru, 'kk-Arab': kk }
