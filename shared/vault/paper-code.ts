import { timingSafeEqual } from 'node:crypto'
import type { Particulars } from '../domain/paper.ts'
import { regionKeys } from './region-keys.ts'
import { fullMac } from './seal.ts'

// As a list, so that no text can reach over from one field into the next.
const textOf = ({ kind, application, number, on, by }: Particulars) =>
  JSON.stringify([kind, application, number, on, by])

/** The code by which a paper is known as issued here: a MAC under a key of the region. Nothing is stored for it. */
export async function paperCode(region: string, particulars: Particulars): Promise<string> {
  const codes = await codesOf(region, particulars)
  return codes.at(-1) ?? ''
}

/** By every generation of the region's key, the newest last: papers are carried about for years. */
const codesOf = async (region: string, particulars: Particulars) =>
  (await regionKeys(region)).macs.map((mac) => fullMac(mac, 'paper', textOf(particulars)))

export async function isGenuine(region: string, particulars: Particulars, code: string): Promise<boolean> {
  const theirs = Buffer.from(code)
  const codes = (await codesOf(region, particulars)).map((ours) => Buffer.from(ours))
  return codes.filter((ours) => theirs.length === ours.length && timingSafeEqual(theirs, ours)).length > 0
}
