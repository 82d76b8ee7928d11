import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { Own } from '../../../shared/screen/page.tsx'
import type { CaseView } from '../../../shared/wire/cases.ts'
import { caseWords } from '../../cases/words.ts'
import { Kbd } from '../act-key.tsx'
import type { FoundModel } from './found-model.ts'
import { CaseKey, intakeWords, placeKey } from './words.tsx'

/** The papers that were brought later, each ticked by its key. */
export function Bring({ found, one }: { found: FoundModel; one: CaseView }) {
  const language = found.desk.language.value
  const { say } = intakeWords(language)
  const [ticked, setTicked] = useState<readonly string[]>([])
  const [wanted, setWanted] = useState(false)
  const box = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => box.current?.querySelector<HTMLElement>('.key')?.focus(), [])
  const papers = one.papers.filter(({ state, gap }) => state !== 'here' || gap !== null)
  const toggle = (id: string) => setTicked(ticked.includes(id) ? ticked.filter((other) => other !== id) : [...ticked, id])
  const give = () => {
    setWanted(ticked.length === 0)
    if (ticked.length > 0) void found.act('bring', { papers: ticked }).then((done) => done && found.go('menu'))
  }
  return (
    <div ref={box} class="sheet-papers">
      <h3>{say('bring-title')}</h3>
      <ol>
        {papers.map(({ id, names, gap }, at) => (
          <li key={id} data-paper={id}>
            <button type="button" class="key" data-chord={placeKey(at)} aria-pressed={ticked.includes(id)} onClick={() => toggle(id)}>
              <Kbd>{placeKey(at)}</Kbd>
              <span class="pick-what">
                <Own text={names} language={language} />
                {gap !== null && (
                  <small>
                    {caseWords(language).say(`fault-${gap.fault}`)} {gap.note}
                  </small>
                )}
              </span>
              <span class="state pick-time" data-state={ticked.includes(id) ? 'ok' : 'waiting'}>
                {say(ticked.includes(id) ? 'seen-here' : 'seen-none')}
              </span>
            </button>
          </li>
        ))}
      </ol>
      <p class="missing" role="alert">
        {wanted && ticked.length === 0 && say('bring-none')}
      </p>
      <div class="sheet-ways">
        <CaseKey chord="F8" act="all-here" onPress={() => setTicked(papers.map(({ id }) => id))}>
          {say('all-here')}
        </CaseKey>
        <CaseKey chord="F9" act="bring" go off={found.busy.value} onPress={give}>
          {say('bring-do')}
        </CaseKey>
        <CaseKey chord="F2" act="back" onPress={() => found.go('menu')}>
          {say('way-back')}
        </CaseKey>
      </div>
    </div>
  )
}
