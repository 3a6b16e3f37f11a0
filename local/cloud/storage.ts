/** fauxqs in this process: the messages behind `queues.ts` and the bytes behind `objects.ts`. */
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { type FauxqsServer, startFauxqs } from 'fauxqs'
import { freePort, HOST, onLoopback } from '../ports.ts'
import { REGION } from './names.ts'

/** A running fauxqs. */
export interface Storage {
  readonly endpoint: string
  readonly server: FauxqsServer
  stop(): Promise<void>
}

/**
 * Starts fauxqs on a free port of 127.0.0.1.
 * @param options.data with `persist`, messages and objects are kept in `<data>/storage` (SQLite, written before each answer)
 */
export async function startStorage(options: { data: string; persist: boolean }): Promise<Storage> {
  const port = await freePort()
  const dataDir = join(options.data, 'storage')
  if (options.persist) await mkdir(dataDir, { recursive: true })
  const server = await onLoopback(() =>
    startFauxqs({ port, logger: false, defaultRegion: REGION, ...(options.persist && { dataDir }) }),
  )
  if (options.persist) keepReceiveCounts(join(dataDir, 'fauxqs.db'))
  return { endpoint: `http://${HOST}:${port}`, server, stop: () => server.stop() }
}

/**
 * fauxqs 2.4.1 fails when a visibility time-out is set to 0: it clears the count of receives in a column that must not be
 * empty, and the message is gone until the next start. The trigger does what it means to do.
 */
function keepReceiveCounts(file: string) {
  const database = new DatabaseSync(file)
  database.exec(`
    CREATE TRIGGER IF NOT EXISTS keep_receive_count BEFORE UPDATE ON sqs_messages
    WHEN NEW.approximate_receive_count IS NULL BEGIN
      UPDATE sqs_messages SET receipt_handle = NULL, visibility_deadline = NULL WHERE message_id = NEW.message_id;
      SELECT RAISE(IGNORE);
    END`)
  database.close()
}
