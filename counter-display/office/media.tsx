import { BEIJING, hallTime } from '../../shared/screen/clock.ts'
import { mediaUrl } from '../../shared/screen/guide/shown.ts'
import { N } from '../../shared/screen/say.tsx'
import type { MediaList } from '../../shared/wire/media.ts'
import { mayEdit } from '../../shared/wire/office-roles.ts'
import { officeWords } from './editor/words.ts'
import type { OfficeModel } from './model.ts'

/** The files guides and postings point to: what is there, who uses it, one more, one less. */
export function Media({ model }: { model: OfficeModel }) {
  const words = officeWords(model.language.value)
  const files = model.media.value
  async function add(file: File | undefined) {
    if (file === undefined) return
    model.busy.value = true
    const done = await model.api.addMedia(file)
    model.busy.value = false
    if (!done.ok) model.told(done.error)
    await model.loadMedia()
  }
  return (
    <section class="office-media">
      <p>{words.say('media-about')}</p>
      {mayEdit(model.me.role) ? (
        <label class="office-file">
          <span class="key key-go">{words.say('media-add')}</span>
          <input
            type="file"
            class="vh"
            accept=".pdf,.png,.jpg,.jpeg,.docx,.xlsx,.mp4,.wav"
            disabled={model.off.value}
            onChange={({ currentTarget }) => void add(currentTarget.files?.[0])}
          />
        </label>
      ) : null}
      {files.length === 0 ? <p class="office-none">{words.say('media-none')}</p> : null}
      <ul class="office-dues">
        {files.map((file) => (
          <File key={file.id} file={file} model={model} />
        ))}
      </ul>
    </section>
  )
}

function File({ file: { id, name, type, bytes, by, at, usedBy }, model }: { file: MediaList['files'][number]; model: OfficeModel }) {
  const words = officeWords(model.language.value)
  const { date } = hallTime(model.hall.value?.hall.timeZone ?? BEIJING, 'en')
  const isPicture = type === 'png' || type === 'jpg'
  async function remove() {
    const done = await model.api.removeMedia(id)
    if (!done.ok) model.told(done.error)
    await model.loadMedia()
  }
  return (
    <li>
      {isPicture ? <img src={mediaUrl(id)} alt="" class="office-thumb" loading="lazy" /> : <b class="office-thumb">{type.toUpperCase()}</b>}
      <a href={mediaUrl(id)} target="_blank" rel="noreferrer">
        {name}
      </a>
      <small>
        {words.say('media-size', { kb: Math.ceil(bytes / 1_024) })} · {by} · <N>{date(at)}</N>
      </small>
      <small>
        {usedBy.length === 0
          ? words.say('media-unused')
          : words.say('media-used', { codes: <N>{usedBy.map(({ code }) => code).join(', ')}</N> })}
      </small>
      {mayEdit(model.me.role) && usedBy.length === 0 ? (
        <button type="button" class="key" disabled={model.off.value} onClick={() => void remove()}>
          {words.say('remove')}
        </button>
      ) : null}
    </li>
  )
}
