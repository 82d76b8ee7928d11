import { strToU8, unzipSync, zipSync } from 'fflate'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { valueOf } from '../../../../hall-server/catalogue/exchange/cell.ts'
import { knownHere } from '../../../../hall-server/catalogue/exchange/known.ts'
import { exchangeKinds, readImport } from '../../../../hall-server/catalogue/exchange/read-import.ts'
import { csvZip } from '../../../../hall-server/catalogue/exchange/write-csv.ts'
import { guideOf } from '../../../../hall-server/catalogue/kinds.ts'
import { postingOf } from '../../../../hall-server/catalogue/posting-kind.ts'
import { sampleContent, sampleGroups } from '../../../../hall-server/catalogue/sample.ts'
import layoutDocument from '../../../../hall-server/catalogue/sample/urumqi.layout.json'
import { groups, type Guide } from '../../../../shared/guide/guide.ts'
import { markupIn } from '../../../../shared/guide/lint-words.ts'
import { hallLayout } from '../../../../shared/layout.ts'
import type { ImportEncoding, ImportFormat } from '../../../../shared/wire/exchange.ts'
import { aGuide } from '../../a-guide.ts'
import { markedGuide } from '../../marked-guide.ts'
import { anyGuide } from './any-guide.ts'

const known = knownHere(hallLayout.parse(layoutDocument), groups.parse(sampleGroups))
const read = (format: ImportFormat, bytes: Uint8Array, encoding: ImportEncoding = 'auto') => readImport(bytes, { format, encoding, known })
const sample = await sampleContent()
const guides = sample.flatMap(({ key, document }) => (key.kind === 'guide' ? [guideOf(document)] : []))
const postings = sample.flatMap(({ key, document }) => (key.kind === 'posting' ? [postingOf(document)] : []))
const zipOf = (some: readonly unknown[]) =>
  csvZip(exchangeKinds.map(({ kind, tables }) => ({ tables, documents: kind === 'guide' ? some : [] })))
const faultsIn = async (zip: Uint8Array) => (await read('csv', zip)).faults.map(({ code, file, row, field }) => [code, file, row, field])
const basic = 'up_task_general_basic.csv'

/** A guide with papers under another code. */
const withPapers = (code: string) => ({ ...guideOf(guides.find(({ materials }) => materials.length > 0)), code })

/** The tables of some guides with one file changed. */
function changed(file: string, change: (csv: string) => string | Uint8Array, some: readonly unknown[] = [aGuide('x-one')]): Uint8Array {
  const files = unzipSync(zipOf(some))
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(files[file])
  const next = change(text)
  return zipSync({ ...files, [file]: typeof next === 'string' ? strToU8(next) : next })
}
const json = (value: unknown) => Buffer.from(JSON.stringify(value))

describe('[EXCH-1] round trip', () => {
  test('every sample text comes back as it went, as tables and as JSON', async () => {
    const zip = csvZip(exchangeKinds.map(({ kind, tables }) => ({ tables, documents: kind === 'guide' ? guides : postings })))
    const back = await read('csv', zip)
    expect(back.faults).toEqual([])
    expect(back.texts.filter(({ kind }) => kind === 'guide').map(({ document }) => document)).toEqual(guides)
    expect(back.texts.filter(({ kind }) => kind === 'posting').map(({ document }) => document)).toEqual(postings)
    const fromJson = await read('json', json({ guides, postings }))
    expect(fromJson.texts.map(({ document }) => document)).toEqual([...guides, ...postings])
  })
  test('whatever its words hold: quotes, commas, what a spreadsheet would run, other scripts', async () => {
    const words = fc
      .stringMatching(/^[^\p{Cc}\u2028-\u202e\u2066-\u2069\ufeff]{1,30}$/u)
      .filter((text) => text.trim() !== '' && text.length <= 40 && markupIn(text) === undefined)
    const odd = fc.constantFrom('=1+1', '+86', "'=x", "''-a", '@SUM(A1)', '-', '"', 'a,b', "'", '，', '＝1', 'ئۇيغۇر')
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(words, odd), { minLength: 1, maxLength: 6 }),
        fc.oneof(words, odd),
        fc.boolean(),
        async (list, name, hasUyghur) => {
          const texts = list.map((zh, at) => ({ zh, ...(hasUyghur && at % 2 === 1 ? { ug: zh } : {}) }))
          const document = guideOf(aGuide('x-odd', { name: { zh: name }, words: list, acceptanceConditions: texts }))
          const back = await read('csv', zipOf([document]))
          expect(back.faults).toEqual([])
          expect(back.texts[0]?.document).toEqual(document)
        },
      ),
      { numRuns: 150 },
    )
  })
  test('every guide there could be: any fields, any values the schema allows, any conditions and fees', async () => {
    await fc.assert(
      fc.asyncProperty(anyGuide, async (document) => {
        const { line, department, topics, lifeEvents } = document
        const reading = {
          encoding: 'auto',
          known: { ...known, hall: '', lines: [line], departments: [department], topics, lifeEvents },
        } as const
        const back = await readImport(zipOf([document]), { format: 'csv', ...reading })
        expect(back).toMatchObject({ faults: [], texts: [{ code: document.code }] })
        expect(back.texts[0]?.document).toStrictEqual(document)
        expect((await readImport(json([document]), { format: 'json', ...reading })).texts[0]?.document).toStrictEqual(document)
      }),
      { numRuns: 60 },
    )
  }, 20_000)
  test('a guide that has every field there is', async () => {
    const document = guideOf(markedGuide('x-all', '全部'))
    expect((await read('csv', zipOf([document]))).texts[0]?.document).toEqual(document)
  })
  test('as a spreadsheet saves it again: days with strokes, TRUE and 是', async () => {
    const document = aGuide('x-one', { effectiveTo: '2027-01-09' })
    const zip = changed(basic, (csv) => csv.replace('2020-01-01', '2020/1/1').replace('2027-01-09', '2027/1/9'), [document])
    expect(await read('csv', zip)).toMatchObject({ faults: [], texts: [{ document }] })
    const yesNo = (cell: string) => valueOf(cell, { name: 'is_fee', path: ['charged'], kind: 'yes-no', language: null, isNullable: false })
    expect([yesNo('TRUE'), yesNo('是'), yesNo('否'), yesNo('0')].map((each) => each.ok && each.value)).toEqual([true, true, false, false])
    expect(await faultsIn(changed(basic, (csv) => csv.replace('2020-01-01', '2026/2/30')))).toEqual([
      ['date', basic, 2, 'plan_effective_date'],
    ])
  })
  test('the column names are those of the national item table', () => {
    const header = new TextDecoder().decode(unzipSync(zipOf([aGuide('x-one')]))[basic]).split('\r\n')[0]
    for (const name of [
      'task_name',
      'catalog_code',
      'task_code',
      'task_type',
      'dept_code',
      'project_type',
      'promise_day',
      'link_way',
      'supervise_way',
      'is_fee',
    ])
      expect(header?.split(',')).toContain(name)
  })
  test('GBK is read as well as UTF-8', async () => {
    const zip = changed(
      basic,
      (csv) => {
        const ascii = csv.replace('\uFEFF', '').replaceAll(/[^\0-\x7f]+/g, 'x')
        const gbk = Buffer.from([0xb2, 0xb9, 0xb0, 0xec]) // 补办
        return Buffer.from(ascii.replace('NAME-HERE', gbk.toString('latin1')), 'latin1')
      },
      [aGuide('x-one', { name: { zh: 'NAME-HERE' } })],
    )
    const { faults, texts } = await read('csv', zip)
    expect(faults).toEqual([])
    expect(JSON.stringify(texts[0]?.document)).toContain('补办')
    expect(JSON.stringify((await read('csv', zip, 'gbk')).texts[0]?.document)).toContain('补办')
    expect((await read('csv', zip, 'utf-8')).faults).toMatchObject([{ code: 'encoding', file: basic }])
  })
})

describe('[EXCH-2] what is wrong is named by file, row and column', () => {
  const value = (guide: Partial<Record<keyof Guide, unknown>>) => faultsIn(zipOf([aGuide('x-one'), { ...aGuide('x-two'), ...guide }]))
  test('columns: missing, unknown, twice', async () => {
    expect(await faultsIn(changed(basic, (csv) => csv.replace('task_type', 'task_typo')))).toEqual([
      ['column-unknown', basic, 1, 'task_typo'],
      ['column-missing', basic, 1, 'task_type'],
    ])
    expect(await faultsIn(changed(basic, (csv) => csv.replace(',task_type,', ',icon,')))).toContainEqual(['column-twice', basic, 1, 'icon'])
  })
  test('codes: twice, missing, of an item that is not there', async () => {
    expect(await faultsIn(zipOf([aGuide('x-one'), aGuide('x-one')]))).toContainEqual(['code-twice', basic, 3, 'item_code'])
    expect(
      await faultsIn(changed('up_task_general_material.csv', (csv) => csv.replace('x-one', 'x-none'), [withPapers('x-one')])),
    ).toContainEqual(['code-unknown', 'up_task_general_material.csv', 2, 'item_code'])
  })
  test('the order of a list: rows may stand anywhere, but each says where it belongs', async () => {
    const file = 'up_task_general_by_law.csv'
    const document = aGuide('x-one', { legalBasis: [{ law: { zh: '甲法' } }, { law: { zh: '乙法' } }] })
    const turned = changed(file, (csv) => csv.replace('x-one,1', 'x-one,7'), [document])
    expect((await read('csv', turned)).texts[0]?.document).toMatchObject({ legalBasis: [{ law: { zh: '乙法' } }, { law: { zh: '甲法' } }] })
    expect(await faultsIn(changed(file, (csv) => csv.replace('x-one,2', 'x-one,second'), [document]))).toEqual([
      ['number', file, 3, 'sort_order'],
    ])
  })
  test('dates, money, figures, code lists', async () => {
    expect(await value({ effectiveFrom: '2026-02-30' })).toEqual([['date', basic, 3, 'plan_effective_date']])
    expect(await value({ effectiveTo: 'tomorrow' })).toEqual([['date', basic, 3, 'plan_cancel_date']])
    expect(await value({ caseType: '7' })).toEqual([['not-in-list', basic, 3, 'project_type']])
    expect(await value({ onSiteVisits: -1 })).toEqual([['negative', basic, 3, 'limit_scene_num']])
    expect(valueOf('maybe', { name: 'is_fee', path: ['charged'], kind: 'yes-no', language: null, isNullable: false })).toEqual({
      ok: false,
      code: 'yes-no',
    })
    expect(valueOf('1.5', { name: 'n', path: ['n'], kind: 'number', language: null, isNullable: false })).toEqual({
      ok: false,
      code: 'number',
    })
    const tariff = { ...guideOf(guides.find(({ tariffs }) => tariffs.length > 0)).tariffs[0], part: { kind: 'fixed', fen: -100 } }
    const where = ['up_task_general_fee_project.csv', 2, 'part']
    expect(await value({ tariffs: [tariff] })).toEqual([['negative', ...where]])
    expect(await value({ tariffs: [{ ...tariff, part: { kind: 'fixed', fen: 80.5 } }] })).toEqual([['number', ...where]])
    expect(await value({ tariffs: [{ ...tariff, part: { kind: 'free' } }] })).toEqual([['not-in-list', ...where]])
  })
  test('words: bidi overrides, control characters, too long', async () => {
    expect(await value({ name: { zh: 'abc\u202egpj.exe' } })).toEqual([['hidden-character', basic, 3, 'task_name']])
    expect(await value({ name: { zh: '好', ug: 'a'.repeat(201) } })).toEqual([['too-long', basic, 3, 'task_name_ug']])
    const [paper] = withPapers('x-two').materials
    expect(await value({ materials: [paper, { ...paper, id: 'b', name: { zh: '\u2066x' } }] })).toEqual([
      ['hidden-character', 'up_task_general_material.csv', 3, 'name'],
    ])
  })
  test('encodings: UTF-16, half a file of something else, zero bytes', async () => {
    expect(await faultsIn(changed(basic, () => Buffer.from([0xff, 0xfe, 0x61, 0])))).toContainEqual(['encoding-utf16', basic, null, null])
    expect(await faultsIn(changed(basic, () => Buffer.from([0x61, 0xff, 0xff])))).toContainEqual(['encoding', basic, null, null])
    expect(await faultsIn(changed(basic, (csv) => `${csv}\0`))).toContainEqual(['encoding', basic, null, null])
  })
  test('broken quotes, rows of another length, an empty file, far too many rows', async () => {
    expect(await faultsIn(changed(basic, (csv) => `${csv}"a`))).toContainEqual(['csv-broken', basic, expect.anything(), null])
    expect(await faultsIn(changed(basic, (csv) => `${csv}x,y\r\n`))).toContainEqual(['csv-broken', basic, 3, null])
    expect(await faultsIn(changed(basic, () => ''))).toContainEqual(['csv-broken', basic, 1, null])
    const rows = Array.from({ length: 100_000 }, (_, at) => `\r\nx-one,${at},${Math.sin(at)},,,,,b,,,,`).join('')
    expect(await faultsIn(changed('up_task_general_questions.csv', (csv) => csv.split('\r\n')[0] + rows))).toContainEqual([
      'too-many',
      'up_task_general_questions.csv',
      null,
      null,
    ])
  })
  test('JSON: not JSON, no list, the same code twice, no code, deep nesting, __proto__', async () => {
    const codes = async (bytes: Buffer) => (await read('json', bytes)).faults.map(({ code, field }) => [code, field])
    expect(await codes(Buffer.from('{'))).toEqual([['not-json', null]])
    expect(await codes(json({ a: 1 }))).toEqual([['not-a-list', null]])
    expect(await codes(json([aGuide('a'), aGuide('a')]))).toEqual([['code-twice', 'guides.1.code']])
    expect(await codes(json([{ name: 1 }]))).toEqual([['code-missing', 'guides.0.code']])
    expect(await codes(Buffer.from(`${'['.repeat(10_000)}${']'.repeat(10_000)}`))).toEqual([['code-missing', 'guides.0.code']])
    expect(await codes(Buffer.from(JSON.stringify([aGuide('a')]).replace('{', '{"__proto__":{"risk":true},')))).toEqual([
      ['field-unknown', 'guides.0.__proto__'],
    ])
    expect(await codes(json([{ ...aGuide('a'), extra: 1 }]))).toEqual([['field-unknown', 'guides.0.extra']])
    expect((await read('json', json([aGuide('a'.repeat(64))]))).texts[0]?.code).toHaveLength(64)
    expect(await codes(json([aGuide('a'.repeat(64)).name]))).toEqual([['code-missing', 'guides.0.code']])
  })
  test('JSON nested ten thousand deep, wherever it is', async () => {
    const deep = (open: string, close: string) => open.repeat(10_000) + 1 + close.repeat(10_000)
    const withIn = (field: string, value: string) =>
      Buffer.from(JSON.stringify([{ ...aGuide('a'), [field]: 'HERE' }]).replace('"HERE"', value))
    const codes = async (bytes: Buffer) => (await read('json', bytes)).faults.map(({ code, field }) => [code, field])
    expect(await codes(withIn('name', deep('[', ']')))).toEqual([['kind-wrong', 'guides.0.name']])
    expect(await codes(withIn('code', deep('[', ']')))).toEqual([['code-missing', 'guides.0.code']])
    const [paper] = withPapers('a').materials
    const nested = JSON.stringify([{ ...aGuide('a'), materials: [{ ...paper, condition: 'HERE' }] }]).replace(
      '"HERE"',
      deep('{"not":', '}'),
    )
    expect(await codes(Buffer.from(nested))).toEqual([['value', 'guides.0.materials.0.condition']])
  })
  test('web code in words, and names of what the hall has not', async () => {
    expect(await value({ name: { zh: '办<script>alert(1)</script>' } })).toEqual([['markup', basic, 3, 'task_name']])
    expect(await value({ faqs: [{ q: { zh: '？' }, a: { zh: '好', en: '<img src=x onerror=alert(1)>' } }] })).toEqual([
      ['markup', 'up_task_general_questions.csv', 2, 'a_en'],
    ])
    expect(await value({ line: 'nowhere' })).toEqual([['line-unknown', basic, 3, 'line']])
    expect(await value({ department: 'nobody' })).toEqual([['group-unknown', basic, 3, 'department']])
    expect(await value({ topics: ['nothing'], lifeEvents: ['never'] })).toEqual([
      ['group-unknown', basic, 3, 'user_topic_type'],
      ['group-unknown', basic, 3, 'life_events'],
    ])
    const place = { hall: 'urumqi', zone: 'moon', counters: ['99'], address: { zh: '楼上' } }
    expect(await value({ places: [place] })).toEqual([
      ['zone-unknown', 'up_task_general_transact_addr.csv', 2, 'zone'],
      ['counter-unknown', 'up_task_general_transact_addr.csv', 2, 'counters'],
    ])
    expect(await value({ places: [{ ...place, hall: 'elsewhere' }] })).toEqual([])
  })
  test('each fault says what would be right, and shows nothing that hides or turns text', async () => {
    const [fault] = (await read('json', json([{ ...aGuide('a'), caseType: '\u202e7' }]))).faults
    expect(fault).toEqual({ code: 'not-in-list', file: null, row: null, field: 'guides.0.caseType', found: '\ufffd7', wanted: '1, 2, 9' })
    expect((await read('json', json([{ ...aGuide('a'), name: { zh: 'x'.repeat(500) } }]))).faults[0]).toMatchObject({
      code: 'too-long',
      wanted: '200',
    })
  })
  test('who may read a text, where the file says so', async () => {
    const scope = { kind: 'limited', audiences: ['staff'], reason: '内部' }
    const scopes = (entry: object) => read('json', json({ guides: [aGuide('a')], scopes: [entry] }))
    expect((await scopes({ code: 'guide/a', scope })).texts).toMatchObject([{ code: 'a', scope }])
    expect((await scopes({ code: 'posting/a', scope })).texts).toMatchObject([{ code: 'a', scope: null }])
    const wrong = await scopes({ code: 'a', scope: { ...scope, audiences: ['everyone'] } })
    expect(wrong.faults.map(({ code, field }) => [code, field])).toEqual([
      ['form', 'scopes.0.code'],
      ['not-in-list', 'scopes.0.scope.audiences.0'],
    ])
    expect(wrong.texts).toEqual([])
  })
  test('all that is wrong with a text is told at once', async () => {
    const text = { ...aGuide('a'), caseType: '7', line: 'nowhere', name: { zh: '<script>' } }
    expect((await read('json', json([text]))).faults.map(({ code }) => code).sort()).toEqual(['line-unknown', 'markup', 'not-in-list'])
  })
  test('a row is counted as a spreadsheet counts it, also after cells of several lines', async () => {
    const many = [aGuide('x-one', { words: ['一', '二', '三'] }), { ...aGuide('x-two'), caseType: '7' }]
    expect(await faultsIn(zipOf(many))).toEqual([['not-in-list', basic, 3, 'project_type']])
    expect(await faultsIn(changed(basic, (csv) => `${csv}x,y\r\n`, many))).toContainEqual(['csv-broken', basic, 4, null])
  })
  test('as many rows of one text as a table may have are soon refused', async () => {
    const rows = Array.from({ length: 49_000 }, (_, at) => `\r\nx-one,${at},问${Math.sin(at)},,,,,答,,,,`).join('')
    const zip = changed('up_task_general_questions.csv', (csv) => csv.split('\r\n')[0] + rows)
    expect(await faultsIn(zip)).toContainEqual(['list-too-long', 'up_task_general_questions.csv', 2, 'faqs'])
  })
  test('two hundred faults at most', async () => {
    const wrong = Array.from({ length: 300 }, (_, at) => ({ ...aGuide(`x-${at}`), caseType: '7' }))
    expect((await read('json', json(wrong))).faults).toHaveLength(200)
  })
})

describe('[EXCH-3] a zip is what it says', () => {
  test('neither a folder, nor a way out of one, nor another file', async () => {
    for (const name of ['../x.csv', '/etc/x.csv', 'a/b.csv', '.x'])
      expect((await read('csv', zipSync({ [name]: strToU8('a') }))).faults.map(({ code }) => code)).toContain('zip-odd-name')
    expect(await faultsIn(zipSync({ 'x.csv': strToU8('a') }))).toContainEqual(['table-unknown', 'x.csv', null, null])
    expect((await read('csv', Buffer.from('no zip'))).faults.map(({ code }) => code)).toEqual(['not-a-zip'])
    expect((await read('csv', zipOf(guides.slice(0, 3)).subarray(0, 900))).faults).not.toEqual([])
  })
  test('damaged, cut short, there twice, locked or within another: each is refused, the Finder’s own files are passed over', async () => {
    const one = zipOf([aGuide('x-one')])
    const whole = unzipSync(one)
    const codes = async (zip: Uint8Array) => (await read('csv', zip)).faults.map(({ code }) => code)
    expect(await codes(zipSync({ ...whole, '__MACOSX/._a.csv': strToU8('a') }))).toEqual([])
    expect(await codes(one.subarray(0, one.length - 30))).toEqual(['not-a-zip'])
    expect(await codes(Buffer.concat([Buffer.from('before'), one]))).toEqual(['not-a-zip'])
    // One letter of a name changed on the way: its sum is not right any more.
    const stored = Buffer.from(zipSync(whole, { level: 0 }))
    stored[stored.indexOf('x-one')] = 0x79
    expect(await codes(stored)).toEqual(['not-a-zip'])
    const twice = Buffer.from(zipSync({ 'a1.csv': strToU8('a'), 'a2.csv': strToU8('b') }))
    for (let at = twice.indexOf('a2.csv'); at !== -1; at = twice.indexOf('a2.csv')) twice.write('a1', at)
    expect(await codes(twice)).toEqual(['table-twice'])
    expect(await codes(zipSync({ 'inner.zip': one }))).toContain('table-unknown')
    const locked = Buffer.from(zipSync({ 'a.csv': strToU8('a') }))
    locked.writeUInt8(1, 6)
    locked.writeUInt8(1, locked.indexOf('PK\u0001\u0002') + 8)
    expect(await codes(locked)).toEqual(['zip-encrypted'])
    const many = Object.fromEntries(Array.from({ length: 50 }, (_, at) => [`t${at}.csv`, strToU8('a')]))
    expect(await codes(zipSync(many))).toEqual(['zip-too-large'])
  })
  test('a bomb is stopped as it grows', async () => {
    const bomb = zipSync({ [basic]: new Uint8Array(200 * 1024 * 1024) }, { level: 9 })
    expect(bomb.length).toBeLessThan(300_000)
    const before = process.memoryUsage().rss
    expect((await read('csv', bomb)).faults.map(({ code }) => code)).toEqual(['zip-too-large'])
    expect(process.memoryUsage().rss - before).toBeLessThan(180 * 1024 * 1024)
  })
  test('whatever bytes come, there is an answer', async () => {
    const zip = zipOf([aGuide('x-one')])
    await fc.assert(
      fc.asyncProperty(fc.nat(zip.length - 1), fc.nat(255), fc.constantFrom('csv' as const, 'json' as const), async (at, byte, format) => {
        const broken = Buffer.from(zip)
        broken[at] = byte
        expect(Array.isArray((await read(format, broken)).faults)).toBe(true)
      }),
      { numRuns: 200 },
    )
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array(),
        fc.constantFrom('csv' as const, 'json' as const),
        async (bytes, format) => (await read(format, bytes)).faults.length > 0,
      ),
    )
  })
})
