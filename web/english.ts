/** The shell in English: fetched by those who read it. A page that is fetched on its own keeps its English beside its Russian. */
import { roleTitlesInEnglish } from '../shared/domain/access/role-words-english.ts'
import '../shared/ui/english.ts'
import { countedEnglish } from '../shared/ui/counted.ts'
import { inEnglish } from '../shared/ui/language.ts'
import { startWords } from './start/words.ts'
import { roleWords, shellWords } from './words.ts'

inEnglish(shellWords, {
  service: 'Zvonok',
  errorTitle: (title: string) => `Error: ${title}`,
  signIn: 'Sign in with Gosuslugi',
  signInTitle: 'Sign in',
  signInLead: 'Sign in to apply, to see your place in the queue and your children’s school life.',
  signInHow: 'We ask for no password: you sign in at Gosuslugi and come back to this page.',
  ended: 'Your session has ended',
  endedText:
    'For safety a session lasts 12 hours at most. What you filled in is kept on this device: sign in and go on where you stopped.',
  left: 'You have signed out',
  leftText: 'Your account is closed in all tabs of this browser.',
  another: 'Somebody else signed in in another tab',
  anotherText: 'To keep your data apart this tab was closed. Open your account anew.',
  anotherRole: 'You went on in another role in another tab',
  anotherRoleText:
    'To keep the data of your roles apart this tab was closed. What you began is kept in the role you began it in.',
  openAnew: 'Open the account',
  withCode: 'I am a pupil with a code from my parent',
  ending: (minutes: string) => `Your session ends in ${minutes}`,
  endingText: 'Your draft is saved. Sign in again to go on without a break.',
  again: 'Sign in again',
  offline: 'You are offline',
  offlineText: 'What you fill in is kept on this device. You can send it when the connection is back.',
  noAnswer: 'The server cannot be reached',
  noAnswerText: 'Check your connection and try again. Nothing is lost.',
  seenAsking: (when: string) => `This is what you saw on ${when}. Loading the latest…`,
  seenOffline: (when: string) => `No connection. This is what you saw on ${when}.`,
  retry: 'Try again',
  failed: 'Something went wrong',
  failedText: 'We know about it already. Try again in a minute; what you filled in is kept.',
  request: (number: string) => `Reference: ${number}`,
  noRights: 'You have no rights for this page',
  noRightsText: 'If you need access, ask the administrator of your organisation.',
  notFound: 'There is no such page',
  notFoundText: 'Check the address. The page may have been moved.',
  toStart: 'Home page',
  signOut: 'Sign out',
  account: 'Signed in as',
  otherRoles: 'Go on in another role',
  roleLost: 'This role is yours no longer. Open the page anew',
  roleUnreached: 'The server did not answer. Try again when you are connected',
  language: 'Language',
  accessibility: 'Accessibility',
  developers: 'For developers',
  styles: 'Design system',
  operator: 'Zvonok: the open education system of a region. Every page works by keyboard and with a screen reader.',
  russianOnly: 'This page is in Russian only.',
})

inEnglish(roleWords, roleTitlesInEnglish)

inEnglish(startWords, {
  title: 'Home',
  hello: (name: string) => `Hello, ${name}`,
  draft: 'You have begun a kindergarten application',
  draftText: 'The draft is kept on this device.',
  goOn: 'Continue',
  children: 'Children',
  noChildren: 'No children here yet',
  noChildrenText: 'A child appears here when you apply for one.',
  diary: 'Diary',
  looks: 'Who looked at the data',
  apply: 'Apply for a kindergarten',
  applyFor: 'Apply: kindergarten, school, transfer, exams',
  age: (years: number) => countedEnglish(years, 'year old', 'years old'),
  delegates: 'Delegates',
  entrusted: 'Entrusted to you',
  accept: 'Enter a code from a parent who entrusts you with a child’s diary or applications',
})
