/** What a local region needs of the machine. */
import { execFile } from 'node:child_process'
import { constants } from 'node:fs'
import { access, statfs } from 'node:fs/promises'
import net from 'node:net'
import { promisify } from 'node:util'
import type { Language } from '../../shared/domain/problems/problem.ts'
import { runningOn } from '../connect.ts'
import { makeFolder, standing } from '../folder.ts'
import { HOST } from '../ports.ts'
import { archiveFolders } from '../restore/archives.ts'
import { type Check, fail, ok, warn } from './finding.ts'

const run = promisify(execFile)
const GIGABYTE = 1024 ** 3

/** The first number of a version: of Java 8 and before it is the second one. */
const majorOf = (text: string) => {
  const [, first = '', second = ''] = /(\d+)(?:\.(\d+))?/.exec(text) ?? []
  return Number(first === '1' ? second : first)
}

const node: Check = async () =>
  majorOf(process.version) >= 24
    ? ok(`Node ${process.version}`, `Node ${process.version}`)
    : fail(
        { ru: `Node ${process.version}, нужен 24`, en: `Node ${process.version}, but 24 is needed` },
        {
          ru: 'Запускайте команды через npm run: npm ci ставит нужный Node рядом.',
          en: 'Run commands by npm run: npm ci puts the right Node beside them.',
        },
      )

const java: Check = async () => {
  const todo = {
    ru: 'Установите JRE 17 (Debian: apt-get install openjdk-17-jre-headless) или задайте JAVA_HOME.',
    en: 'Install a JRE 17 (Debian: apt-get install openjdk-17-jre-headless) or set JAVA_HOME.',
  }
  const program = process.env.JAVA_HOME ? `${process.env.JAVA_HOME}/bin/java` : 'java'
  const said = await run(program, ['-version']).catch(() => undefined)
  if (!said)
    return fail(
      {
        ru: 'Java не найдена, а база локального региона работает на ней',
        en: 'Java was not found, and the database of a local region runs on it',
      },
      todo,
    )
  const [line = ''] = said.stderr.split('\n')
  return majorOf(line) >= 11 ? ok(line, line) : fail({ ru: `${line}: слишком старая`, en: `${line}: too old` }, todo)
}

const chromium: Check = async () => {
  for (const program of ['chromium', 'chromium-browser', 'google-chrome']) {
    const said = await run(program, ['--version']).catch(() => undefined)
    if (said) return ok(said.stdout.trim(), said.stdout.trim())
  }
  return warn(
    { ru: 'Chromium не найден', en: 'Chromium was not found' },
    {
      ru: 'Нужен только для тестов страниц и npm run gallery: apt-get install chromium.',
      en: 'Only the tests of pages and npm run gallery need it: apt-get install chromium.',
    },
  )
}

const folder =
  (data: string): Check =>
  async () => {
    try {
      makeFolder(data)
      await access(data, constants.R_OK | constants.W_OK)
    } catch {
      return fail(
        { ru: `В папку ${data} нельзя писать`, en: `Nothing can be written to the folder ${data}` },
        {
          ru: 'Дайте права на неё или укажите другую: --data ПАПКА.',
          en: 'Give the right to it, or name another: --data FOLDER.',
        },
      )
    }
    return ok(`Папка данных ${data}`, `Data folder ${data}`)
  }

const disk =
  (data: string): Check =>
  async () => {
    const { bavail, bsize } = await statfs(standing(data))
    const free = (bavail * bsize) / GIGABYTE
    const inWords = (language: Language) => free.toLocaleString(language, { maximumFractionDigits: 1 })
    const says = { ru: `Свободно на диске: ${inWords('ru')} ГБ`, en: `Free on the disk: ${inWords('en')} GB` }
    if (free < 0.2)
      return fail(says, {
        ru: 'Освободите место: база не запишет следующее изменение.',
        en: 'Make room: the database will not take the next change.',
      })
    return free < 2
      ? warn(says, {
          ru: 'Освободите место или перенесите папку данных.',
          en: 'Make room, or move the data folder.',
        })
      : ok(says.ru, says.en)
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
    if (await runningOn(data)) return ok('Порт занят этим же регионом', 'The port is taken by this same region')
    return (await taken(wanted))
      ? warn(
          { ru: `Порт ${wanted} занят другой программой`, en: `Port ${wanted} is taken by another program` },
          {
            ru: 'Остановите её или запускайте с другим: npm start -- --port 3001.',
            en: 'Stop it, or start with another: npm start -- --port 3001.',
          },
        )
      : ok(`Порт ${wanted} свободен`, `Port ${wanted} is free`)
  }

const archives =
  (out: string): Check =>
  async () => {
    const { archivesIn, openArchive, BadArchive } = await import('../../shared/vault/archive.ts')
    const folders = archiveFolders(out)
    const known = await archivesIn(folders.main)
    const last = known.findLast(({ begun }) => !begun)
    const now = new Date()
    for (const { id } of await archivesIn(folders.keys)) {
      const opened = await openArchive(`${folders.keys}/${id}`, now.toISOString()).catch((error: unknown) => error)
      if (opened instanceof BadArchive && opened.message.includes('истёк'))
        return fail(
          { ru: opened.message, en: `The archive of keys ${id} is past its term` },
          {
            ru: `Удалите: npm run backup -- --out ${out} --expire`,
            en: `Delete it: npm run backup -- --out ${out} --expire`,
          },
        )
    }
    const command = `npm run backup -- --out ${out}`
    if (!last)
      return warn(
        { ru: `В ${out} нет законченного архива`, en: `There is no finished archive in ${out}` },
        { ru: `Сделайте: ${command}`, en: `Make one: ${command}` },
      )
    const begun = known.filter((one) => one.begun)
    if (begun.length > 0)
      return warn(
        { ru: `Архив ${begun[0]?.id} не закончен`, en: `The archive ${begun[0]?.id} is not finished` },
        { ru: `Запустите ещё раз: ${command}`, en: `Run it again: ${command}` },
      )
    const at = Date.parse(last.id.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'))
    const hours = Math.floor((now.getTime() - at) / 3_600_000)
    const says = { ru: `Последнему архиву ${hours} ч`, en: `The last archive is ${hours} h old` }
    return hours > 25
      ? warn(says, { ru: `Копируйте каждую ночь: ${command}`, en: `Make one every night: ${command}` })
      : ok(says.ru, says.en)
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
