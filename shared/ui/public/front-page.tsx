import { placesBy, type Vacancies } from '../../domain/queue/vacancies.ts'
import { Card, Cards } from '../card.tsx'
import { capital, counted } from '../counted.ts'
import { Heading, Lead } from '../heading.tsx'
import { summary } from './municipality-page.tsx'
import { PlacesRow } from './places.tsx'
import { publicPage, publicPaths, SecondTitle } from './public-page.tsx'

/** The first page of a region: what everybody can do here. */
export function frontPage({ region, municipalities }: Vacancies): string {
  const paths = publicPaths(region)
  const organisations = municipalities.flatMap((it) => it.organisations)
  const places = [...placesBy('kindergarten', organisations)]
  const working = (kind: 'kindergarten' | 'school') =>
    organisations.filter((it) => it.kind === kind && it.working.length > 0).length
  const building = organisations.flatMap((it) => it.building).length
  return publicPage({
    title: 'Детские сады и школы',
    description: `Свободные места, заявление в детский сад, личный кабинет: ${region.title}`,
    region,
    section: 'front',
    children: (
      <div class="stack stack--wide">
        <div class="stack">
          <Heading level={1}>Детские сады и школы</Heading>
          <SecondTitle title={region.secondTitle} language={region.secondLanguage} />
          <Lead>
            Посмотрите, где есть места, подайте заявление и следите за очередью. Чтобы смотреть, входить не нужно.
          </Lead>
        </div>
        {places.length > 0 && (
          <section class="stack stack--close" aria-labelledby="now">
            <Heading level={2} size="m" id="now">
              Свободно в детских садах сейчас
            </Heading>
            <PlacesRow of={places.map(([age, found]) => ({ ...found, title: counted(age, 'год', 'года', 'лет') }))} />
            <p>
              Возраст — полных лет на 1 сентября. <a href={paths.vacancies}>Где именно есть места</a>
            </p>
          </section>
        )}
        <section class="stack stack--close" aria-labelledby="can">
          <Heading level={2} size="m" id="can">
            Что можно сделать
          </Heading>
          <Cards>
            <Card title="Найти свободное место" level={3} href={paths.vacancies}>
              <p>{`Детских садов: ${working('kindergarten')}, школ: ${working('school')}, строится зданий: ${building}.`}</p>
            </Card>
            <Card title="Подать заявление в детский сад" level={3} href={paths.apply}>
              <p>Вход через Госуслуги. Заполненное сохраняется: можно прерваться и продолжить позже.</p>
            </Card>
            <Card title="Сады на вашей улице" level={3} href={paths.streets}>
              <p>Адреса всех зданий по населённым пунктам и улицам, с местами по возрасту.</p>
            </Card>
            <Card title="Как распределяют места" level={3} href={paths.rules}>
              <p>Правила простыми словами и чем закончилось последнее распределение.</p>
            </Card>
            <Card title="Посмотреть очередь" level={3} href={paths.queue}>
              <p>Вся очередь без сведений о детях: своё место семья узнаёт по номеру.</p>
            </Card>
            {region.forecast && (
              <Card title="Узнать, хватит ли мест" level={3} href={paths.forecast}>
                <p>Сколько мест понадобится через год и дальше, что откроется и насколько прогноз ошибается.</p>
              </Card>
            )}
            <Card title="Войти в личный кабинет" level={3} href={paths.cabinet}>
              <p>Родителям — место в очереди, направление, дневник. Сотрудникам — их разделы.</p>
            </Card>
          </Cards>
        </section>
        <section class="stack stack--close" aria-labelledby="municipalities">
          <Heading level={2} size="m" id="municipalities">
            Муниципалитеты
          </Heading>
          <Cards>
            {municipalities.map((it) => (
              <Card key={it.code} title={capital(it.title)} level={3} href={paths.municipality(it.code)}>
                <p>{summary(it)}</p>
              </Card>
            ))}
          </Cards>
        </section>
        <section id="data" class="prose measure" aria-labelledby="data-title">
          <Heading level={2} size="m" id="data-title">
            Открытые данные
          </Heading>
          <p>Свободные места по организациям и возрасту, без сведений о людях. Обновляются вместе со страницами.</p>
          <ul class="list">
            <li>
              <a href={paths.csv}>Таблица для Excel (CSV)</a>
            </li>
            <li>
              <a href={paths.json}>Данные для программ (JSON)</a>
            </li>
          </ul>
        </section>
        <section class="prose measure" aria-labelledby="everybody">
          <Heading level={2} size="m" id="everybody">
            Удобно каждому
          </Heading>
          <p>
            Страницами можно пользоваться с клавиатуры, с экранным диктором и с крупным текстом.{' '}
            <a href={paths.accessibility}>О доступности</a>
          </p>
        </section>
      </div>
    ),
  })
}
