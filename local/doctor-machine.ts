/** What a local region needs of the machine. */
import { execFile } from 'node:child_process'
import { constants } from 'node:fs'
import { access, mkdir, statfs } from 'node:fs/promises'
import net from 'node:net'
import { promisify } from 'node:util'
import { archiveFolders } from './archives.ts'
import { runningOn } from './connect.ts'
import { type Check, fail, ok, warn } from './finding.ts'
import { HOST } from './ports.ts'

const run = promisify(execFile)
const GIGABYTE = 1024 ** 3

/** The first number of a version: of Java 8 and before it is the second one. */
const majorOf = (text: string) => {
  const [, first = '', second = ''] = /(\d+)(?:\.(\d+))?/.exec(text) ?? []
  return Number(first === '1' ? second : first)
}

const node: Check = async () =>
  majorOf(process.version) >= 24
    ? ok(`Node ${process.version}`)
    : fail(`Node ${process.version}, нужен 24`, 'Запускайте команды через npm run: npm ci ставит нужный Node рядом.')

const java: Check = async () => {
  const todo = 'Установите JRE 17 (Debian: apt-get install openjdk-17-jre-headless) или задайте JAVA_HOME.'
  const program = process.env.JAVA_HOME ? `${process.env.JAVA_HOME}/bin/java` : 'java'
  const said = await run(program, ['-version']).catch(() => undefined)
  if (!said) return fail('Java не найдена, а база локального региона работает на ней', todo)
  const [line = ''] = said.stderr.split('\n')
  return majorOf(line) >= 11 ? ok(line) : fail(`${line}: слишком старая`, todo)
}

const chromium: Check = async () => {
  for (const program of ['chromium', 'chromium-browser', 'google-chrome']) {
    const said = await run(program, ['--version']).catch(() => undefined)
    if (said) return ok(said.stdout.trim())
  }
  return warn('Chromium не найден', 'Нужен только для тестов страниц и npm run gallery: apt-get install chromium.')
}

const folder =
  (data: string): Check =>
  async () => {
    try {
      await mkdir(data, { recursive: true })
      await access(data, constants.R_OK | constants.W_OK)
    } catch {
      return fail(`В папку ${data} нельзя писать`, 'Дайте права на неё или укажите другую: --data ПАПКА.')
    }
    return ok(`Папка данных ${data}`)
  }

const disk =
  (data: string): Check =>
  async () => {
    const { bavail, bsize } = await statfs(data)
    const free = (bavail * bsize) / GIGABYTE
    const says = `Свободно на диске: ${free.toLocaleString('ru', { maximumFractionDigits: 1 })} ГБ`
    if (free < 0.2) return fail(says, 'Освободите место: база не запишет следующее изменение.')
    return free < 2 ? warn(says, 'Освободите место или перенесите папку данных.') : ok(says)
  }

const taken = (port: number) =>
  new Promise<boolean>((resolve) => {
    const socket = net.connect(port, HOST)
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => resolve(false))
  })

const port =
  (data: string, wanted: number): Check =>
  async () => {
    if (await runningOn(data)) return ok('Порт занят этим же регионом')
    return (await taken(wanted))
      ? warn(
          `Порт ${wanted} занят другой программой`,
          'Остановите её или запускайте с другим: npm start -- --port 3001.',
        )
      : ok(`Порт ${wanted} свободен`)
  }

const archives =
  (out: string): Check =>
  async () => {
    const { archivesIn, openArchive, BadArchive } = await import('../shared/vault/archive.ts')
    const folders = archiveFolders(out)
    const known = await archivesIn(folders.main)
    const last = known.findLast(({ begun }) => !begun)
    const now = new Date()
    for (const { id } of await archivesIn(folders.keys)) {
      const opened = await openArchive(`${folders.keys}/${id}`, now.toISOString()).catch((error: unknown) => error)
      if (opened instanceof BadArchive && opened.message.includes('истёк'))
        return fail(opened.message, `Удалите: npm run backup -- --out ${out} --expire`)
    }
    if (!last) return warn(`В ${out} нет законченного архива`, `Сделайте: npm run backup -- --out ${out}`)
    const begun = known.filter((one) => one.begun)
    if (begun.length > 0)
      return warn(`Архив ${begun[0]?.id} не закончен`, `Запустите ещё раз: npm run backup -- --out ${out}`)
    const at = Date.parse(last.id.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'))
    const hours = Math.floor((now.getTime() - at) / 3_600_000)
    return hours > 25
      ? warn(`Последнему архиву ${hours} ч`, `Копируйте каждую ночь: npm run backup -- --out ${out}`)
      : ok(`Последнему архиву ${hours} ч`)
  }

/** Checks by name, in the order in which one would look. */
export const machineChecks = (data: string, wantedPort: number, out: string | undefined): Record<string, Check> => ({
  node,
  java,
  chromium,
  folder: folder(data),
  disk: disk(data),
  port: port(data, wantedPort),
  ...(out !== undefined && { archives: archives(out) }),
})
