import * as z from 'zod/mini'
import type { Role } from '../../shared/domain/access/policy.ts'
import { Id, oneOf, Ref } from '../../shared/domain/fields.ts'
import { type PageEntry, page, pageWith } from '../router.ts'
import { ACCEPT, DELEGATES, GIVE_BACK } from './delegates/paths.ts'

const application = '/cabinet/kindergarten-application'
/** A family for itself, officials for who came to them. */
const filers: readonly Role[] = ['parent', 'specialist', 'mfc-clerk']
const Step = oneOf(
  'tasks',
  'child',
  'applicant',
  'address',
  'conditions',
  'kindergartens',
  'benefits',
  'consents',
  'check',
)

const applications = '/cabinet/applications'
const diary = '/cabinet/diary'
const Child = z.object({ child: Ref })
const One = z.object({ id: Id })
const Act = oneOf('consent', 'refusal', 'withdrawal')

/** Pages of a parent. */
export const familyPages: readonly PageEntry[] = [
  page({
    path: applications,
    who: ['parent'],
    nav: { ru: 'Мои заявления', en: 'My applications' },
    load: () => import('./applications/list-page.tsx').then((it) => it.ListPage),
  }),
  pageWith(One, {
    path: `${applications}/{id}`,
    who: ['parent'],
    load: () => import('./applications/application-page.tsx').then((it) => it.ApplicationPage),
  }),
  pageWith(One, {
    path: `${applications}/{id}/wishes`,
    who: ['parent'],
    load: () => import('./applications/wishes-page.tsx').then((it) => it.WishesPage),
  }),
  pageWith(One, {
    path: `${applications}/{id}/child`,
    who: ['parent'],
    load: () => import('./applications/child-page.tsx').then((it) => it.ChildPage),
  }),
  pageWith(One, {
    path: `${applications}/{id}/why`,
    who: ['parent'],
    load: () => import('./applications/why-page.tsx').then((it) => it.WhyPage),
  }),
  pageWith(One, {
    path: `${applications}/{id}/files`,
    who: ['parent'],
    load: () => import('../files/files-page.tsx').then((it) => it.FamilyFilesPage),
  }),
  pageWith(z.object({ id: Id, act: Act }), {
    path: `${applications}/{id}/{act}`,
    who: ['parent'],
    load: () => import('./applications/act-page.tsx').then((it) => it.ActPage),
  }),
  page({
    path: '/cabinet/swap',
    who: ['parent'],
    load: () => import('./swap/swap-page.tsx').then((it) => it.FirstSwapPage),
  }),
  pageWith(Child, {
    path: '/cabinet/swap/{child}',
    who: ['parent'],
    load: () => import('./swap/swap-page.tsx').then((it) => it.SwapPage),
  }),
  page({
    path: diary,
    who: ['parent', 'pupil'],
    nav: { ru: 'Дневник', en: 'Diary' },
    load: () => import('./diary/diary-page.tsx').then((it) => it.FirstDiaryPage),
  }),
  pageWith(Child, {
    path: `${diary}/{child}`,
    who: ['parent', 'pupil'],
    load: () => import('./diary/diary-page.tsx').then((it) => it.DiaryPage),
  }),
  pageWith(Child, {
    path: `${diary}/{child}/marks`,
    who: ['parent', 'pupil'],
    load: () => import('./diary/marks-page.tsx').then((it) => it.MarksPage),
  }),
  pageWith(Child, {
    path: `${DELEGATES}/{child}`,
    who: ['parent'],
    load: () => import('./delegates/delegates-page.tsx').then((it) => it.DelegatesPage),
  }),
  page({
    path: ACCEPT,
    who: ['parent'],
    load: () => import('./delegates/accept-page.tsx').then((it) => it.AcceptPage),
  }),
  pageWith(One, {
    path: `${GIVE_BACK}/{id}`,
    who: ['parent'],
    load: () => import('./delegates/give-back-page.tsx').then((it) => it.GiveBackPage),
  }),
  page({
    path: '/cabinet/notices',
    who: ['parent', 'pupil'],
    nav: { ru: 'Уведомления', en: 'Notices' },
    load: () => import('./notices/notices-page.tsx').then((it) => it.NoticesPage),
  }),
  page({
    path: '/cabinet/notices/settings',
    who: ['parent'],
    load: () => import('./notices/settings-page.tsx').then((it) => it.SettingsPage),
  }),
  page({
    path: '/cabinet/data',
    who: ['parent'],
    nav: { ru: 'Доступ к данным', en: 'Access to data' },
    load: () => import('./data/data-page.tsx').then((it) => it.FirstDataPage),
  }),
  pageWith(Child, {
    path: '/cabinet/data/{child}',
    who: ['parent'],
    load: () => import('./data/data-page.tsx').then((it) => it.DataPage),
  }),
  page({
    path: application,
    who: filers,
    load: () => import('./kindergarten/intro-page.tsx').then((it) => it.IntroPage),
  }),
  pageWith(One, {
    path: `${application}/sent/{id}`,
    who: filers,
    load: () => import('./kindergarten/sent-page.tsx').then((it) => it.SentPage),
  }),
  pageWith(z.object({ step: Step }), {
    path: `${application}/{step}`,
    who: filers,
    load: () => import('./kindergarten/application-page.tsx').then((it) => it.ApplicationPage),
  }),
]
