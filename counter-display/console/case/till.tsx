import { useLayoutEffect, useRef } from 'preact/hooks'
import { exactYuan } from '../../../shared/money.ts'
import { Own } from '../../../shared/screen/page.tsx'
import { N } from '../../../shared/screen/say.tsx'
import type { FoundModel } from './found-model.ts'
import type { Till as Sums } from './till-sums.ts'
import { CaseKey, intakeWords } from './words.tsx'

/** The fee as the tariff in force has it, line by line, and how it is paid. */
export function Till({ found }: { found: FoundModel }) {
  const { say } = intakeWords(found.desk.language.value)
  const sums = found.till()
  const box = useRef<HTMLDivElement>(null)
  const terminal = found.terminal.value
  useLayoutEffect(() => box.current?.querySelector<HTMLElement>('.sheet-ways .key')?.focus(), [sums === null, terminal])
  if (sums === null) return <p role="status">{say('loading')}</p>
  return (
    <div ref={box}>
      <h3>{say('till-title')}</h3>
      {sums.lines.length === 0 ? <p class="small">{say('till-none')}</p> : <Lines found={found} sums={sums} />}
      <OnProof found={found} sums={sums} />
      {terminal !== null && (
        <p class="state sheet-did" role="status" data-terminal={terminal} data-state={shapes[terminal]}>
          {say(`terminal-${terminal}`)}
        </p>
      )}
      <div class="sheet-ways">
        <Pay found={found} sums={sums} />
        <CaseKey chord="F2" act="back" onPress={() => found.go('menu')}>
          {say('way-back')}
        </CaseKey>
      </div>
    </div>
  )
}

const shapes = { waiting: 'serving', approved: 'ok', declined: 'missed', 'no-answer': 'warn' } as const

function Lines({ found, sums }: { found: FoundModel; sums: Sums }) {
  const language = found.desk.language.value
  const { say } = intakeWords(language)
  return (
    <>
      <table class="sheet-till">
        <thead>
          <tr>
            <th scope="col">{say('till-line')}</th>
            <th scope="col">{say('till-basis')}</th>
            <th scope="col">{say('till-published')}</th>
            <th scope="col">{say('till-due')}</th>
          </tr>
        </thead>
        <tbody>
          {sums.lines.map((line) => (
            <tr key={`${line.part} ${line.id}`}>
              <th scope="row">
                <Own text={line.name} language={language} />
                {line.reduction !== null && (
                  <small>{say('till-reduced', { name: <Own text={line.reduction.name} language={language} /> })}</small>
                )}
              </th>
              <td>
                <Own text={line.standard} language={language} />
                <small>
                  <Own text={line.basis} language={language} />
                </small>
              </td>
              <td>{line.published !== null && <N>{exactYuan(line.published)}</N>}</td>
              <td>{line.due !== null && <N>{exactYuan(line.due)}</N>}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={3}>
              {say('till-total')}
            </th>
            <td data-total={sums.total ?? ''}>{sums.total !== null && <N>{`¥ ${exactYuan(sums.total)}`}</N>}</td>
          </tr>
        </tfoot>
      </table>
      {sums.total === null && (
        <p class="state" data-state="warn" role="alert">
          {say('till-open')}
        </p>
      )}
    </>
  )
}

/** Letters, because digits pay. */
const proofKeys = 'QWERTYUIO'

function OnProof({ found, sums }: { found: FoundModel; sums: Sums }) {
  const language = found.desk.language.value
  const { say } = intakeWords(language)
  if (sums.onProof.length === 0) return null
  return (
    <section>
      <h3>{say('till-proof')}</h3>
      <div class="sheet-answers">
        {sums.onProof.map(({ part, tariff, reduction, name, basis }, at) => (
          <CaseKey
            key={`${part} ${tariff} ${reduction}`}
            chord={proofKeys.charAt(at)}
            act="exempt"
            pressed={found.exemptions.value.some((one) => one.part === part && one.tariff === tariff && one.reduction === reduction)}
            onPress={() => found.exempt({ part, tariff, reduction })}
          >
            <Own text={name} language={language} />
            <small>
              <Own text={basis} language={language} />
            </small>
          </CaseKey>
        ))}
      </div>
    </section>
  )
}

const atTill = [
  ['pay-cash', 'cash', false],
  ['pay-transfer', 'transfer', false],
  ['pay-card', 'card', true],
  ['pay-code', 'code', true],
  ['pay-card-hand', 'card', false],
  ['pay-code-hand', 'code', false],
] as const

function Pay({ found, sums }: { found: FoundModel; sums: Sums }) {
  const { say } = intakeWords(found.desk.language.value)
  const off = found.busy.value || !found.desk.online.value
  if (found.terminal.value === 'no-answer')
    return (
      <CaseKey chord="F8" act="check" go off={off} onPress={() => void found.check()}>
        {say('terminal-check')}
      </CaseKey>
    )
  if (found.terminal.value === 'waiting' || sums.total === null || sums.lines.length === 0) return null
  if (sums.total === 0)
    return found.exemptions.value.length === 0 ? null : (
      <CaseKey chord="1" act="pay-nothing" off={off} onPress={() => void found.pay('cash', false)}>
        {say('pay-nothing')}
      </CaseKey>
    )
  return (
    <>
      {atTill.map(([word, method, terminal], at) => (
        <CaseKey key={word} chord={String(at + 1)} act={word} off={off} onPress={() => void found.pay(method, terminal)}>
          {say(word)}
        </CaseKey>
      ))}
    </>
  )
}
