import { timingSafeEqual } from 'node:crypto'
import type { Particulars } from '../domain/paper.ts'
import { regionKeys } from './region-keys.ts'
import { fullMac } from './seal.ts'

// As a list, so that no text can reach over from one field into the next.
const textOf = ({ kind, application, number, on, by }: Particulars) =>
  JSON.stringify([kind, application, number, on, by])

/** The code by which a paper is known as issued here: a MAC under a key of the region. Nothing is stored for it. */
export async function paperCode(region: string, particulars: Particulars): Promise<string> {
  const { macs, current } = await regionKeys(region)
  return fullMac(macs[current - 1] ?? new Uint8Array(), 'paper', textOf(particulars))
}

/** By any generation of the region's key: papers are carried about for years. */
export async function isGenuine(region: string, particulars: Particulars, code: string): Promise<boolean> {
  const theirs = Buffer.from(code)
  const { macs } = await regionKeys(region)
  const codes = macs.map((mac) => Buffer.from(fullMac(mac, 'paper', textOf(particulars))))
  return codes.filter((ours) => theirs.length === ours.length && timingSafeEqual(theirs, ours)).length > 0
}
