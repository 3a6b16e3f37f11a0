import type { Rule } from './policy.ts'

/**
 * The policy of the whole platform: who may do what, how far. Default deny. The edge and the pages read the same table;
 * a contract without a row fails the build.
 */
export const rules: readonly Rule[] = [
  {
    id: 'parent-applies',
    role: 'parent',
    circle: 'self',
    actions: ['submitApplication'],
    ru: 'Родитель подаёт заявления от своего имени.',
    en: 'A parent applies in their own name.',
  },
  {
    id: 'parent-reads-dictionaries',
    role: 'parent',
    circle: 'region',
    actions: ['listDictionaries'],
    ru: 'Родитель видит справочники региона, по которым заполняется заявление.',
    en: 'A parent sees the dictionaries of the region that an application is filled in with.',
  },
  {
    id: 'everyone-sees-self',
    role: 'parent',
    circle: 'self',
    actions: ['showMe'],
    ru: 'Вошедший видит себя, свою роль и своих детей.',
    en: 'Who signed in sees themselves, their role and their children.',
  },
  {
    id: 'portal-sends',
    role: 'federal',
    circle: 'region',
    actions: ['receiveMessage', 'listOutgoing'],
    ru: 'Информационная система федерального портала передаёт сообщения и забирает ответы.',
    en: 'The information system of the federal portal sends messages and fetches answers.',
  },
]
