import { cardText } from '../../shared/screen/guide/card-text.ts'
import { guideWords } from '../../shared/screen/guide/shown.ts'
import { Icon } from '../../shared/screen/icon.tsx'
import { QrCode } from '../../shared/screen/qr-code.tsx'
import { N } from '../../shared/screen/say.tsx'
import type { PublishedGuide } from '../../shared/wire/content.ts'
import type { ErrorReason } from '../../shared/wire/requests.ts'
import type { Dialog } from '../look-up-state.ts'
import type { KioskModel, Page } from '../model.ts'
import { lookUpWords } from '../words.ts'
import { Box } from './box.tsx'
import { FilterDialog } from './filters.tsx'
import { NumberPad } from './number-pad.tsx'
import { publicAddress, shownOf } from './shown.ts'

/** Whatever lies over the page now. */
export function LookUpDialog({ model, page, dialog }: { model: KioskModel; page: Page; dialog: Dialog }) {
  if (dialog.kind === 'filter') return <FilterDialog model={model} by={dialog.by} />
  const published = page.at === 'guide' ? model.lookUp.guideOf(page.code) : null
  if (published === null || page.at !== 'guide') return null
  switch (dialog.kind) {
    case 'phone':
    case 'printed':
      return <Hand model={model} published={published} isPrinted={dialog.kind === 'printed'} />
    case 'number':
      return <NumberPad key={dialog.question} model={model} guide={published.guide} question={dialog.question} />
    case 'report':
      return <Report model={model} published={published} section={page.section} state={dialog.state} />
  }
}

/** The card for the phone: the code large, its host in words. Shown also while the card is printed, for when no paper comes. */
function Hand({ model, published, isPrinted }: { model: KioskModel; published: PublishedGuide; isPrinted: boolean }) {
  const words = lookUpWords(model.language.value)
  const shown = shownOf(model, published)
  const { url, host } = publicAddress(shown)
  const isOnline = model.online.value
  const title = isPrinted ? 'printed' : 'phone-title'
  return (
    <Box title={words.say(title)} label={words.plain(title)}>
      {isPrinted ? <p>{words.say('printed-hint')}</p> : null}
      <div class="hand">
        <QrCode text={isOnline ? url : cardText(shown)} label={words.plain('phone-title')} />
        <p>{isOnline ? words.say('phone-host', { host: <N>{host}</N> }) : words.say('phone-offline')}</p>
      </div>
      <CloseKey model={model} word={isPrinted ? 'printed-close' : 'close'} seconds={model.secondsLeft.value} />
    </Box>
  )
}

function CloseKey({ model, word, seconds }: { model: KioskModel; word: 'close' | 'printed-close'; seconds: number | null }) {
  const words = lookUpWords(model.language.value)
  return (
    <button type="button" class="key key-go" data-act="close" data-first onClick={model.lookUp.closeDialog}>
      <strong>{words.say(word)}</strong>
      {seconds === null ? null : <span>{words.say('home-in', { n: seconds })}</span>}
    </button>
  )
}

const reasons: readonly ErrorReason[] = ['fee', 'place', 'papers', 'unclear', 'other']

interface ReportProps {
  model: KioskModel
  published: PublishedGuide
  section: Extract<Page, { at: 'guide' }>['section']
  state: Extract<Dialog, { kind: 'report' }>['state']
}

/** 此处有误: one touch says what is wrong. */
function Report({ model, published, section, state }: ReportProps) {
  const words = guideWords(model.language.value)
  const { lookUp } = model
  if (state === 'asking') {
    return (
      <Box title={words.say('wrong-ask')} label={words.plain('wrong')}>
        <div class="options">
          {reasons.map((reason) => (
            <button
              key={reason}
              type="button"
              class="key"
              data-reason={reason}
              onClick={() => void lookUp.report(published, section, reason)}
            >
              {words.say(`wrong-${reason}`)}
            </button>
          ))}
        </div>
        <button type="button" class="key" data-act="close" onClick={lookUp.closeDialog}>
          {words.say('wrong-cancel')}
        </button>
      </Box>
    )
  }
  const phone = <N>{published.guide.supervision.phones[0] ?? model.view.value?.hall.phones.complaints ?? ''}</N>
  const told = { sending: 'wrong-sending', sent: 'wrong-thanks', failed: 'wrong-failed' } as const
  return (
    <Box key={state} title={words.say('wrong')} label={words.plain('wrong')}>
      <p role="status">
        <Icon name={state === 'sending' ? 'hourglass' : state === 'sent' ? 'check' : 'flag'} /> {words.say(told[state], { phone })}
      </p>
      <button type="button" class="key key-go" data-act="close" onClick={lookUp.closeDialog}>
        <strong>{words.say('wrong-close')}</strong>
      </button>
    </Box>
  )
}
