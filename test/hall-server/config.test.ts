import { describe, expect, test } from 'vitest'
import { CannotStart } from '../../hall-server/cannot-start.ts'
import { readConfig } from '../../hall-server/config.ts'

describe('settings', () => {
  test('an empty environment gives the documented defaults', () => {
    expect(readConfig({}, [])).toMatchObject({ PORT: 8080, HOST: '127.0.0.1', HALL_DATA: './data', HALL_ID: 'urumqi', TRUST_PROXY: 0 })
  })

  test('an empty variable counts as unset, unknown ones are left alone', () => {
    expect(readConfig({ PORT: '', PATH: '/bin' }, [])).toMatchObject({ PORT: 8080 })
  })

  test('any free port, a public address without its last slash, demo accounts', () => {
    const config = readConfig({ PORT: '0', PUBLIC_URL: 'https://hall.example.cn/' }, ['--demo-accounts'])
    expect(config).toMatchObject({ PORT: 0, PUBLIC_URL: 'https://hall.example.cn', demoAccounts: true })
  })

  test('the bank’s terminals are those named; only a demonstration pretends to have one', () => {
    expect(readConfig({}, []).HALL_TERMINAL).toBeUndefined()
    expect(readConfig({}, ['--demo-accounts']).HALL_TERMINAL).toMatchObject([{ is: { kind: 'simulator' } }])
    const named = readConfig({ HALL_TERMINAL: '1=zvt://:123456@10.0.0.21' }, ['--demo-accounts']).HALL_TERMINAL
    expect(named).toMatchObject([{ counter: '1', is: { kind: 'zvt' } }])
    const broken = () => readConfig({ HALL_TERMINAL: 'zvt://:12345@10.0.0.21' }, [])
    expect(broken).toThrow('HALL_TERMINAL: takes')
    expect(broken).not.toThrow('12345')
  })

  test.each([
    [{ PORT: '65536' }, 'PORT "65536": takes a port number, 0 to 65535 (0: any free port)'],
    [{ PORT: '80a' }, 'PORT "80a": takes a port number'],
    [{ HOST: 'a b' }, 'HOST "a b": takes'],
    [{ HALL_ID: '../etc' }, 'HALL_ID "../etc": takes'],
    [{ PUBLIC_URL: 'ftp://x' }, 'PUBLIC_URL "ftp://x": takes'],
    [{ TRUST_PROXY: 'yes' }, 'TRUST_PROXY "yes": takes'],
    [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL "loud": takes trace'],
    [{ DATABASE_URL: 'postgres://x' }, 'DATABASE_URL: not supported by this version yet'],
  ])('%o stops the start with one line', (env, line) => {
    const start = () => readConfig(env, [])
    expect(start).toThrow(CannotStart)
    expect(start).toThrow(line)
    expect(start).toThrow(/^[^\n]+$/)
  })

  test('a wrong secret is not repeated', () => {
    expect(() => readConfig({ HALL_ADMIN_PASSWORD: 'short' }, [])).toThrow(/^HALL_ADMIN_PASSWORD: takes 8 to 128 characters$/)
  })

  test('an unknown option is named', () => {
    expect(() => readConfig({}, ['--fast'])).toThrow('--fast: unknown option')
  })
})
