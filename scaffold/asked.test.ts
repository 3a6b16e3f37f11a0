import { describe, expect, it } from '@jest/globals'
import { asked, type Words } from './asked.ts'

const rename: Words = {
  ...{ changes: 'group', field: 'title', fact: 'group-renamed', role: 'clerk' },
  summary: 'Переименовать группу или класс',
  'rule-ru': 'Делопроизводитель переименовывает группы и классы своей организации.',
  'rule-en': 'A clerk renames the groups and classes of their organisation.',
}

describe('what a use case is scaffolded from', () => {
  it.each<[string, string, string, Words, string]>([
    ['an unknown context', 'gardens', 'rename-group', rename, 'There is no context gardens'],
    ['no verb', 'registry', 'group', rename, 'A use case is called <verb>-<noun>'],
    ['a use case that is there', 'registry', 'show-class', rename, 'There is a use case show-class already'],
    ['nothing to be about', 'registry', 'rename-group', {}, '--changes or --reads'],
    ['an unknown subject', 'registry', 'rename-group', { ...rename, changes: 'garden' }, 'It can be about group,'],
    ['a field that is not there', 'registry', 'rename-group', { ...rename, field: 'colour' }, 'has no colour'],
    ['its own place in the chain', 'registry', 'rename-group', { ...rename, field: 'seq' }, 'has no seq'],
    ['no fact', 'registry', 'rename-group', { ...rename, fact: undefined }, '--fact says'],
    ['no Russian', 'registry', 'rename-group', { ...rename, summary: 'Rename' }, '--summary is a sentence in Russian'],
    ['a role without a circle', 'registry', 'rename-group', { ...rename, role: 'parent' }, '--role is one of clerk,'],
    ['a child', 'registry', 'mark-pupil', { ...rename, changes: 'pupil', field: 'cohort' }, 'more than a field'],
  ])('is refused in a sentence: %s', async (_, context, file, words, says) => {
    await expect(asked('.', context, file, words)).rejects.toThrow(says)
  })

  it('is whole: names, circle, and a value of the field for the tests', async () => {
    const { name, reach, change } = await asked('.', 'registry', 'rename-group', rename)
    expect([name, reach.circle, change]).toEqual([
      'renameGroup',
      'own-organisation',
      { field: 'title', fact: 'group-renamed', sample: 'Звёздочка' },
    ])
  })
})
