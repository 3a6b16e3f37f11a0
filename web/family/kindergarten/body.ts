import type * as z from 'zod/mini'
import type { submitApplication } from '../../../shared/contracts/filing.ts'
import type { Purpose } from '../../../shared/domain/access/purpose.ts'
import { textFor } from '../../../shared/domain/privacy/consent.ts'
import type { Draft } from '../../draft.ts'
import { dateOf, isAsked, type Questions } from '../../form/question.ts'
import { type Name, type Wish, wishesOf } from './application-form.ts'
import { identityOf } from './child-identity.ts'
import type { Dictionaries, Entry } from './reference.ts'

type Body = z.input<typeof submitApplication.body>

/** `+7(912)3456789`, as the federal exchange writes it; what is no Russian number stays as it is. */
export function phoneText(typed: string): string {
  const digits = typed.replaceAll(/\D/g, '').replace(/^[78](?=\d{10}$)/, '')
  return digits.length === 10 ? `+7(${digits.slice(0, 3)})${digits.slice(3)}` : typed.trim()
}

const entryOf = (entries: readonly Entry[], code: string): Entry => {
  const found = entries.find((entry) => entry.code === code) ?? { code, title: code }
  return { code: found.code, title: found.title }
}

/**
 * The request that a finished draft stands for. What is not asked any more (the paper of a guardian after «Родитель») is
 * left out, though the draft still keeps it.
 */
export function bodyOf(draft: Draft, questions: Questions, dictionaries: Dictionaries): Body {
  const text = (name: Name): string =>
    isAsked(questions[name], draft.answers) ? (draft.answers[name] ?? '').trim() : ''
  const given = <Key extends string>(key: Key, value: string): { [K in Key]?: string } | Record<never, never> =>
    value === '' ? {} : { [key]: value }
  const date = (name: Name): string => dateOf(text(name)) ?? ''
  const says = (name: Name): boolean => text(name) === 'yes'
  const { schedules, languages, orientations, profiles, medicalDocuments, benefits, identityDocuments } = dictionaries
  const only = (entries: readonly Entry[], name: Name) => text(name) || (entries[0]?.code ?? '')
  const orientation = text('orientation')

  const body: Body = {
    applicant: {
      surname: text('surname'),
      name: text('name'),
      ...given('middleName', text('middleName')),
      phone: phoneText(text('phone')),
      email: text('email'),
      parent: text('relation') !== 'guardian',
      ...(text('relation') === 'guardian' && {
        authority: {
          name: text('authorityName'),
          number: text('authorityNumber'),
          issuedOn: date('authorityIssuedOn'),
          issuedBy: text('authorityIssuedBy'),
        },
      }),
    },
    applicantDocument: {
      type: entryOf(identityDocuments, text('identityType')),
      ...given('series', text('identitySeries').replaceAll(/\s/g, '')),
      number: text('identityNumber').replaceAll(/\s/g, ''),
      issuedOn: date('identityIssuedOn'),
      issuedBy: text('identityIssuedBy'),
      ...given('issuerCode', text('identityIssuerCode').replaceAll(/\D/g, '')),
    },
    child: identityOf(draft.answers),
    address: { full: text('address'), ...given('index', text('addressIndex')) },
    entry: {
      desiredOn: date('desiredOn'),
      language: entryOf(languages, only(languages, 'language')),
      schedule: entryOf(schedules, text('schedule')),
      fullDayConsent: says('fullDayConsent'),
    },
    adaptation: {
      group: entryOf(orientations, orientation),
      ...(text('profile') !== '' && {
        profile: entryOf(
          profiles.filter((it) => it.orientation === orientation),
          text('profile'),
        ),
      }),
      generalConsent: says('generalConsent'),
      careConsent: says('careConsent'),
      ...(text('specialConditions') !== '' && { specialConditions: says('specialConditions') }),
    },
    ...(text('medicalNumber') !== '' && {
      medicalReport: {
        type: entryOf(medicalDocuments, only(medicalDocuments, 'medicalType')),
        number: text('medicalNumber'),
        issuedOn: date('medicalIssuedOn'),
        issuedBy: text('medicalIssuedBy'),
      },
    }),
    wishes: wishesOf(draft).map((wish: Wish, at) => ({ ...wish, priority: at + 1 })),
    allowOther: says('allowOther'),
    ...(says('hasSibling') && {
      siblings: [
        {
          surname: text('siblingSurname'),
          name: text('siblingName'),
          ...given('middleName', text('siblingMiddleName')),
          organisation: siblingAt(wishesOf(draft), text('siblingAt')),
        },
      ],
    }),
    ...(says('hasBenefit') && {
      benefit: {
        category: entryOf(benefits, text('benefit')),
        document: {
          issuedOn: date('benefitIssuedOn'),
          issuedBy: text('benefitIssuedBy'),
          ...given('expiresOn', date('benefitExpiresOn')),
        },
      },
    }),
  }
  const agreed: Purpose[] = [
    ...(says('dataConsent') ? (['application'] as const) : []),
    ...(says('healthConsent') ? (['health'] as const) : []),
  ]
  return { ...body, consents: agreed.map((purpose) => ({ purpose, version: textFor(purpose).version })) }
}

const siblingAt = (wishes: readonly Wish[], code: string): Entry => ({
  code,
  title: wishes.find(({ organisation }) => organisation === code)?.title ?? code,
})
