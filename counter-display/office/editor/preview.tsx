import { useRef, useState } from 'preact/hooks'
import type { z } from 'zod'
import { guide } from '../../../shared/guide/guide.ts'
import { directionOf, ownName, type Language } from '../../../shared/language/languages.ts'
import { posting } from '../../../shared/posting/posting.ts'
import type { DeskLanguage } from '../../../shared/screen/desk-language.ts'
import { Card } from '../../../shared/screen/guide/card.tsx'
import { GuideColumn } from '../../../shared/screen/guide/guide-page.tsx'
import type { Shown } from '../../../shared/screen/guide/shown.ts'
import type { Answers } from '../../../shared/guide/questions.ts'
import { PostingArticle } from '../../../shared/screen/posting/posting-page.tsx'
import type { ContentKind } from '../../../shared/wire/content.ts'
import type { Places } from './editing.ts'
import { PreviewNumber } from './preview-number.tsx'
import { officeWords } from './words.ts'
import './side.css'

interface Face {
  kind: ContentKind
  document: unknown
  language: DeskLanguage
  target: Language
  places: Places
  today: string
}

/** How the text will look where people read it: drawn by the very components of the kiosk, the site and the printed card. */
export function Preview({ kind, document, language, target, places, today }: Face) {
  const words = officeWords(language)
  const [what, setWhat] = useState<'kiosk' | 'card'>('kiosk')
  const [isChinese, setChinese] = useState(true)
  const shown = isChinese ? 'zh' : target
  const pages = kind === 'guide' ? (['kiosk', 'card'] as const) : (['posting'] as const)
  return (
    <section class="ed-preview" aria-label={words.plain('preview')}>
      <div class="ed-tabs">
        {pages.map((page) => (
          <button
            key={page}
            type="button"
            class="key"
            aria-pressed={page === 'posting' || page === what}
            onClick={() => page !== 'posting' && setWhat(page)}
          >
            {words.say(`preview-${page}`)}
          </button>
        ))}
        {(['zh', target] as const).map((one) => (
          <button key={one} type="button" class="key" lang={one} aria-pressed={one === shown} onClick={() => setChinese(one === 'zh')}>
            {ownName[one]}
          </button>
        ))}
      </div>
      <div class="ed-paper" lang={shown} dir={directionOf(shown)} data-surface="phone">
        {kind === 'guide' ? (
          <GuidePreview document={document} shown={shown} what={what} places={places} today={today} language={language} />
        ) : (
          <PostingPreview document={document} shown={shown} places={places} language={language} />
        )}
      </div>
    </section>
  )
}

interface OfGuide extends Pick<Face, 'document' | 'places' | 'today' | 'language'> {
  shown: Language
  what: 'kiosk' | 'card'
}

function GuidePreview({ document, shown: language, what, places, today, language: desk }: OfGuide) {
  const [answers, setAnswers] = useState<Answers>({})
  const [asking, setAsking] = useState<string | null>(null)
  const [ticks, setTicks] = useState<ReadonlySet<string>>(new Set())
  const { whole, isOlder } = useLastWhole(guide, document)
  if (whole === null) return <p>{officeWords(desk).say('preview-not-yet')}</p>
  const { owner: _owner, risk: _risk, ...rest } = whole
  const shown: Shown = {
    guide: rest,
    version: 1,
    since: Date.now(),
    asOf: null,
    hall: places.hall,
    language,
    day: today,
    answers,
    ticks,
    acts: {
      answer(question, value) {
        const { [question]: _before, ...others } = answers
        setAnswers(value === null ? others : { ...others, [question]: value })
      },
      askNumber: setAsking,
      tick(material) {
        const next = new Set(ticks)
        if (!next.delete(material)) next.add(material)
        setTicks(next)
      },
    },
  }
  const asked = rest.questions.find(({ id }) => id === asking)
  const department = places.groups.departments.find(({ id }) => id === rest.department)?.name
  return (
    <>
      {isOlder ? <Older language={desk} /> : null}
      {asked?.kind === 'number' ? (
        <PreviewNumber
          key={asked.id}
          question={asked}
          language={desk}
          answer={(value) => {
            setAnswers({ ...answers, [asked.id]: value })
            setAsking(null)
          }}
        />
      ) : null}
      {what === 'kiosk' ? (
        <GuideColumn shown={shown} department={department} />
      ) : (
        <Card shown={shown} qr={rest.code} host={null} printedAt={Date.now()} kiosk="K01" />
      )}
    </>
  )
}

/** The text as it is, or while a field is not in order as it last was: the page does not go away under the writer's eyes. */
function useLastWhole<T>(schema: z.ZodType<T>, document: unknown) {
  const last = useRef<T | null>(null)
  const parsed = schema.safeParse(document)
  if (parsed.success) last.current = parsed.data
  return { whole: last.current, isOlder: !parsed.success }
}

const Older = ({ language }: { language: DeskLanguage }) => (
  <p class="ed-older" lang={language} dir="ltr">
    {officeWords(language).say('preview-older')}
  </p>
)

function PostingPreview({
  document,
  shown: language,
  places,
  language: desk,
}: Pick<Face, 'document' | 'places' | 'language'> & { shown: Language }) {
  const { whole, isOlder } = useLastWhole(posting, document)
  if (whole === null) return <p>{officeWords(desk).say('preview-not-yet')}</p>
  const { owner: _owner, risk: _risk, ...rest } = whole
  return (
    <>
      {isOlder ? <Older language={desk} /> : null}
      <PostingArticle shown={{ posting: rest, version: 1, since: Date.now(), language, timeZone: places.hall.timeZone }} level="h2" />
    </>
  )
}
