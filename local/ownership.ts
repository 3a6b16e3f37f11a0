/** Who uses a data folder, and what a killed region left behind in it. */
import { execFile } from 'node:child_process'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { scheduler } from 'node:timers/promises'
import { promisify } from 'node:util'
import { StartFailure } from './failure.ts'
import { makeFolder } from './folder.ts'

const run = promisify(execFile)

/** The command line of a process, or nothing when there is no such process (or nobody can say). */
async function commandOf(pid: number): Promise<string | undefined> {
  try {
    process.kill(pid, 0)
  } catch {
    return undefined
  }
  try {
    return (await readFile(`/proc/${pid}/cmdline`, 'utf8')).replaceAll('\0', ' ')
  } catch {
    const { stdout } = await run('ps', ['-o', 'command=', '-p', String(pid)]).catch(() => ({ stdout: '' }))
    return stdout.trim() || undefined
  }
}

async function readPid(file: string): Promise<{ pid: number; mark: string } | undefined> {
  const [pid, mark] = (await readFile(file, 'utf8').catch(() => '')).split('\n')
  return pid && mark && Number(pid) > 0 ? { pid: Number(pid), mark } : undefined
}

/**
 * Takes a data folder for this process until it ends.
 * @returns a function that gives it back
 * @throws StartFailure when another living region holds it. The file of a dead one is taken over: a pid counts only while
 * its process still has the command line it had then, because numbers are used again.
 */
export async function takeFolder(data: string): Promise<() => Promise<void>> {
  makeFolder(data)
  const file = join(data, 'region.pid')
  const mine = (await commandOf(process.pid)) ?? process.title
  const line = `${process.pid}\n${mine}\n`
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      await writeFile(file, line, { flag: 'wx' })
      return () => rm(file, { force: true })
    } catch {
      const holder = await readPid(file)
      if (holder && (await commandOf(holder.pid)) === holder.mark) {
        throw new StartFailure({
          ru: `Папкой ${data} пользуется другой локальный регион (процесс ${holder.pid}): остановите его или укажите другую папку: --data.`,
          en: `Another local region (process ${holder.pid}) uses ${data}: stop it, or choose another folder with --data.`,
        })
      }
      await rm(file, { force: true })
    }
  }
  throw new StartFailure({ ru: `${file} нельзя записать.`, en: `${file} cannot be written.` })
}

/** Notes a child process in the data folder, so that the next start can end it if this one is killed before it could. */
export async function noteChild(file: string, pid: number, mark: string): Promise<void> {
  await writeFile(file, `${pid}\n${mark}\n`)
}

/**
 * Ends the child that a killed region left: only the process of the noted number, and only when its command line still
 * holds the noted mark.
 * @returns the pid that was ended, or nothing
 */
export async function endOrphan(file: string): Promise<number | undefined> {
  const orphan = await readPid(file)
  await rm(file, { force: true })
  if (!orphan || !(await commandOf(orphan.pid))?.includes(orphan.mark)) return undefined
  process.kill(orphan.pid, 'SIGKILL')
  for (let i = 0; i < 100 && (await commandOf(orphan.pid))?.includes(orphan.mark); i++) await scheduler.wait(20)
  return orphan.pid
}
