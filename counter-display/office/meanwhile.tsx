import { useState } from 'preact/hooks'
import type { RecordView } from '../../shared/wire/content.ts'
import { Dialog } from '../desk/dialog.tsx'
import { Changes } from './changes.tsx'
import { officeWords } from './editor/words.ts'
import type { OfficeModel } from './model.ts'

interface Face {
  model: OfficeModel
  record: RecordView
  mine: unknown
  theirs: unknown
  mayKeepMine: boolean
  keepMine: () => void
  takeTheirs: () => void
}

/** Somebody else saved this record while it was being written here: nothing is lost, and its writer says which text is to be (REV-2). */
export function Meanwhile({ model, record, mine, theirs, mayKeepMine, keepMine, takeTheirs }: Face) {
  const [isComparing, compare] = useState(false)
  const words = officeWords(model.language.value)
  return (
    <div class="office-meanwhile" role="alert">
      <p>
        {words.say(mayKeepMine ? 'changed-meanwhile' : 'in-review-meanwhile', { who: record.row.changedBy ?? words.plain('by-server') })}
      </p>
      <button type="button" class="key" data-act="compare-mine" onClick={() => compare(true)}>
        {words.say('meanwhile-compare')}
      </button>
      {mayKeepMine ? (
        <button type="button" class="key" data-act="keep-mine" disabled={model.off.value} onClick={keepMine}>
          {words.say('meanwhile-mine')}
        </button>
      ) : null}
      <button type="button" class="key" data-act="take-theirs" onClick={takeTheirs}>
        {words.say('meanwhile-theirs')}
      </button>
      {isComparing ? (
        <Dialog model={model} title={words.say('meanwhile-compare')} onDismiss={() => compare(false)} wide>
          <Changes before={theirs} after={mine} reader={model.reader.value} none="versions-same" names={['theirs', 'mine']} />
        </Dialog>
      ) : null}
    </div>
  )
}
