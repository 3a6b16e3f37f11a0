import { createHash } from 'node:crypto'
import { describe, expect, it } from '@jest/globals'
import { consentId, give, partsOfConsent, textFor, withdrawConsent } from './consent.ts'
import { consentTexts } from './consent-texts.ts'

const about = { region: 'demo', child: 'aaaaaaaa', guardian: 'bbbbbbbb', purpose: 'health' } as const
const NOW = '2026-11-22T09:00:00.000Z'
const { version } = textFor('health')

describe('texts of consents', () => {
  it.each(consentTexts)('$purpose $version says what it said when it was made', ({ ru, en, hash }) => {
    expect(createHash('sha256').update(`${ru}\n${en}`).digest('base64url')).toBe(hash)
  })

  it('come in versions that differ', () => {
    const names = consentTexts.map((it) => `${it.purpose} ${it.version}`)
    expect(new Set(names).size).toBe(names.length)
  })
})

describe('a consent', () => {
  it('is given once to the text in force, taken back once, and given anew', () => {
    const given = give(undefined, about, version, NOW)
    expect(given).toMatchObject({ id: 'aaaaaaaa-bbbbbbbb-health', status: 'given', version, seq: 0 })
    expect(() => give(given, about, version, NOW)).toThrow('nothing-changed')
    const later = '2026-12-01T09:00:00.000Z'
    const withdrawn = withdrawConsent({ ...given, seq: 1, head: 'h' }, later)
    expect(withdrawn).toMatchObject({ status: 'withdrawn', givenAt: NOW, withdrawnAt: later, seq: 1 })
    expect(() => withdrawConsent(withdrawn, later)).toThrow('wrong-state')
    const again = give(withdrawn, about, version, later)
    expect(again).toMatchObject({ status: 'given', givenAt: later, seq: 1, head: 'h' })
    expect(again).not.toHaveProperty('withdrawnAt')
  })

  it('is not given to a text that is no longer in force', () => {
    expect(() => give(undefined, about, '2020-01', NOW)).toThrow('consent-outdated')
  })

  it('replaces one given to an older text', () => {
    const old = { ...give(undefined, about, version, NOW), version: '2020-01' }
    expect(give(old, about, version, NOW)).toMatchObject({ version })
  })

  it('is known by child, guardian and purpose', () => {
    expect(partsOfConsent(consentId(about))).toEqual({ child: 'aaaaaaaa', rest: 'bbbbbbbb-health' })
    expect(() => partsOfConsent('short')).toThrow('not-found')
  })
})
