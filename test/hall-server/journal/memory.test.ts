import { memoryJournal, memoryStore } from '../../../hall-server/journal/memory.ts'
import { journalContract, type Place } from './journal-contract.ts'

function memoryPlace(): Place {
  const store = memoryStore()
  return {
    open: () => memoryJournal(store),
    edit(stream, position, from, to) {
      const rows = store.streams.get(stream)
      const row = rows?.[position - 1]
      if (!rows || !row) throw new Error('no such row')
      rows[position - 1] = { ...row, data: row.data.replace(from, to) }
    },
    remove() {},
  }
}

journalContract('memory', memoryPlace)
