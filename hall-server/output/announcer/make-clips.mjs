// Makes the audio clips and their manifest: `node hall-server/output/announcer/make-clips.mjs`.
// Synthetic placeholders until a hall records its own voice under the same names. Needs Debian's espeak-ng, sox and opus-tools.
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

const { module: speech } = await runnerImport(fileURLToPath(new URL('../../../shared/speech/words.ts', import.meta.url)))
const clips = fileURLToPath(new URL('./clips', import.meta.url))
const work = mkdtempSync(join(tmpdir(), 'clips-'))
const LOUDNESS = -19 // dB RMS of every word, so that none jumps out of the sentence
const SILENCE = '0.6%'

// Debian's espeak-ng 1.51 reads Chinese characters wrongly (voice cmn) but pinyin with tone digits rightly.
const pinyin = Object.fromEntries(
  `请 qing3, 号到 hao4 dao4, 号窗口办理 hao4 chuang1 kou3 ban4 li3, 十 shi2, 百 bai3, G ji4,
   零 ling2, 一 yi1, 二 er4, 三 san1, 四 si4, 五 wu3, 六 liu4, 七 qi1, 八 ba1, 九 jiu3`
    .split(/,\s*/)
    .map((pair) => [pair.slice(0, pair.indexOf(' ')), pair.slice(pair.indexOf(' ') + 1)]),
)
// Words a minute. The frame of the sentence is quick, what differs from call to call is slow: a call in three sentences has to stay
// under 10 s, and the number has to be understood.
const isLetter = (word) => /^[A-Z]$/.test(word)
const isFrame = (name) => /^(please|to|counter|number|ticket)$/.test(name)
const voices = {
  zh: (word, name) => ['cmn-latn-pinyin', isFrame(name) ? 280 : isLetter(word) ? 165 : 188, pinyin[word] ?? word],
  ug: (word, name) => (isLetter(word) ? ['en-gb', 180, `${word}.`] : ['ug', isFrame(name) ? 255 : 210, word]),
  en: (word, name) => ['en-gb', isFrame(name) ? 220 : 180, isLetter(word) ? `${word}.` : word],
}

const manifest = {}
rmSync(clips, { recursive: true, force: true })
mkdirSync(clips)
makeChime()
for (const [language, words] of Object.entries(speech.words)) {
  mkdirSync(join(clips, language))
  for (const [name, word] of Object.entries(words))
    makeWord(`${language}/${name}`, ...voices[language](word.replace(/[,،]/g, '').trim(), name))
}
const lines = Object.entries(manifest).map(([id, clip]) => `  "${id}": { "file": "${clip.file}", "ms": ${clip.ms} }`)
writeFileSync(join(clips, 'manifest.json'), `{\n${lines.join(',\n')}\n}\n`)
rmSync(work, { recursive: true })

/** Two soft tones, a falling third, 0.8 s in all. */
function makeChime() {
  const tone = (note, at) => `|sox -n -r 22050 -c 1 -p synth 0.8 sine ${note} synth 0.8 sine mix ${note * 2} fade q 0.01 0.8 0.6 pad ${at}`
  sox(
    '-m',
    tone(659.25, 0),
    tone(523.25, 0.22),
    '-b',
    '16',
    wav('chime'),
    'trim',
    '0',
    '0.8',
    'fade',
    'q',
    '0',
    '0.8',
    '0.15',
    'norm',
    '-6',
  )
  encode('chime')
}

function makeWord(id, voice, speed, spoken) {
  execFileSync('espeak-ng', ['-v', voice, '-s', String(speed), '-w', wav('raw'), spoken])
  const trim = ['silence', '1', '0.005', SILENCE, 'reverse']
  sox(wav('raw'), '-c', '1', '-r', '22050', '-b', '16', wav('cut'), 'norm', '-1', ...trim, ...trim)
  const gain = LOUDNESS - rms(wav('cut'))
  sox(wav('cut'), wav(id), 'gain', '-l', gain.toFixed(1), 'fade', 't', '0.005', '-0', '0.015')
  encode(id)
}

function encode(id) {
  const file = `${id}.opus`
  execFileSync('opusenc', ['--quiet', '--bitrate', '28', '--serial', '1', '--padding', '0', wav(id), join(clips, file)])
  const seconds = Number(execFileSync('soxi', ['-D', wav(id)], { encoding: 'utf8' }))
  manifest[id] = { file, ms: Math.round(seconds * 1_000) }
}

function rms(file) {
  const report = execFileSync('sh', ['-c', 'sox "$0" -n stats 2>&1', file], { encoding: 'utf8' })
  return Number(/RMS lev dB\s+(-?[0-9.]+)/.exec(report)?.[1])
}

function sox(...args) {
  execFileSync('sox', ['-V1', '-R', ...args]) // -R: the same bytes each time
}

function wav(id) {
  const file = join(work, `${id}.wav`)
  mkdirSync(dirname(file), { recursive: true })
  return file
}
