import { createServer, type Socket } from 'node:net'
import { decoded } from '../../../../hall-server/output/payment/zvt-bytes.ts'

/** What a terminal says to a command, in hexadecimal; `cut`: it hangs up, `quiet`: it says nothing more. */
export type Script = Readonly<Record<string, readonly string[]>>

/** Bytes on a wire: a terminal that answers by a script and keeps what it heard. */
export async function scripted(script: Script) {
  const heard: string[] = []
  const lines = new Set<Socket>()
  const server = createServer((line) => {
    lines.add(line)
    line.on('error', () => undefined)
    let rest = Buffer.alloc(0)
    line.on('data', (chunk) => {
      const read = decoded(Buffer.concat([rest, chunk]))
      rest = Buffer.from(read.rest)
      for (const { command, data } of read.whole) {
        const name = command.toString(16).padStart(4, '0')
        if (name === '8000') continue
        heard.push(`${name} ${data.toString('hex')}`.trim())
        for (const said of script[name] ?? []) {
          if (said === 'cut') return void line.destroy()
          if (said !== 'quiet') line.write(Buffer.from(said.replaceAll(' ', ''), 'hex'))
        }
      }
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return {
    port: address.port,
    heard,
    async stop() {
      for (const line of lines) line.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
