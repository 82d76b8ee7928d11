import { useLayoutEffect, useRef } from 'preact/hooks'
import type { CaseView } from '../../../shared/wire/cases.ts'
import type { FoundModel } from './found-model.ts'
import { CaseKey, intakeWords, isIntakeWord } from './words.tsx'
import { Documents } from './done.tsx'

type Entry = 'act-till' | 'act-hand-out' | 'act-bring' | 'act-accept' | 'act-withdraw'

/** What may be done now, the likeliest first: what is owed is paid before anything is handed out. */
function entriesOf({ may, owed, papers, payment }: CaseView): readonly Entry[] {
  const owes = payment !== null || owed === null || owed > 0
  const wants = papers.some(({ state, gap }) => state !== 'here' || gap !== null)
  return [
    ...(may.includes('charge') && owes ? (['act-till'] as const) : []),
    ...(may.includes('deliver') ? (['act-hand-out'] as const) : []),
    ...(may.includes('bring') && wants ? (['act-bring'] as const) : []),
    ...(may.includes('accept') ? (['act-accept'] as const) : []),
    ...(may.includes('withdraw') ? (['act-withdraw'] as const) : []),
  ]
}

export function Menu({ found, one }: { found: FoundModel; one: CaseView }) {
  const { say } = intakeWords(found.desk.language.value)
  const box = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => box.current?.querySelector<HTMLElement>('.key')?.focus(), [])
  const entries = entriesOf(one)
  const did = `did-${found.done.value ?? ''}`
  return (
    <div ref={box}>
      {isIntakeWord(did) && (
        <p class="state sheet-did" data-state="ok" role="status">
          {say(did)}
        </p>
      )}
      {entries.length === 0 && <p class="small">{say('menu-none')}</p>}
      <Documents made={one} language={found.desk.language.value} />
      <div class="sheet-ways">
        {entries.map((entry, at) => (
          <CaseKey key={entry} chord={String(at + 1)} act={entry} go={at === 0} off={found.busy.value} onPress={() => go(found, entry)}>
            {say(entry)}
          </CaseKey>
        ))}
        <CaseKey chord="P" act="print" onPress={() => void found.printAll()}>
          {say('act-print')}
        </CaseKey>
        <CaseKey chord="F2" act="other" onPress={() => found.show(null)}>
          {say('find-other')}
        </CaseKey>
      </div>
    </div>
  )
}

function go(found: FoundModel, entry: Entry) {
  switch (entry) {
    case 'act-till':
      return void found.toTill()
    case 'act-hand-out':
      return found.go('hand-out')
    case 'act-bring':
      return found.go('bring')
    case 'act-accept':
      return void found.act('accept', {})
    case 'act-withdraw':
      return found.go('withdraw')
  }
}
