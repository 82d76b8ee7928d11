import { useLayoutEffect, useRef } from 'preact/hooks'
import type { Draft } from './draft.ts'
import type { IntakeModel } from './intake-model.ts'
import { Papers } from './papers.tsx'
import { gapsOf, openQuestions, restMissing, unseen, type Ground } from './sheet.ts'
import { CaseKey, intakeWords, pressChord } from './words.tsx'

/** 一次性告知: every paper is looked at, then the notice is whole and can be given; before that it cannot. [TOLD-2] */
export function Tell({ intake, ground, draft }: { intake: IntakeModel; ground: Ground; draft: Draft }) {
  const { say } = intakeWords(intake.desk.language.value)
  const box = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => box.current?.querySelector<HTMLElement>('.sheet-papers .key')?.focus(), [])
  const gaps = gapsOf(ground, draft)
  const left = unseen(ground, draft).length
  const isOpen = openQuestions(ground, draft).length > 0
  const isWhole = !isOpen && left === 0 && gaps.length > 0
  const off = intake.busy.value || !intake.desk.online.value
  return (
    <div ref={box} class="sheet" onKeyDown={pressChord}>
      <p class="small">{say('tell-hint')}</p>
      <Papers intake={intake} ground={ground} draft={draft} isOpen={isOpen} inNotice />
      <p role="status" class="state sheet-whole" data-state={isWhole ? 'ok' : 'warn'}>
        <Whole intake={intake} left={left} gaps={gaps.length} isOpen={isOpen} />
      </p>
      <div class="sheet-ways">
        <CaseKey chord="F8" act="rest-missing" onPress={() => intake.change((before) => restMissing(ground, before))}>
          {say('tell-rest')}
        </CaseKey>
        <CaseKey chord="F9" act="give-notice" go off={!isWhole || off} onPress={() => void intake.give({ type: 'tell', gaps })}>
          {say('tell-give')}
        </CaseKey>
        <CaseKey chord="F2" act="back" onPress={() => intake.show('sheet')}>
          {say('way-back')}
        </CaseKey>
      </div>
    </div>
  )
}

function Whole({ intake, left, gaps, isOpen }: { intake: IntakeModel; left: number; gaps: number; isOpen: boolean }) {
  const { say } = intakeWords(intake.desk.language.value)
  if (isOpen) return say('question-open')
  if (left > 0) return say('tell-not-whole', { n: left })
  return gaps === 0 ? say('tell-nothing') : say('tell-whole', { n: gaps })
}
