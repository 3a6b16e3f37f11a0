import { renderToString } from 'preact-render-to-string'
import { civilDate, civilTime, russianDate } from '../domain/calendar.ts'
import type { OrganisationVacancies, Vacancies } from '../domain/vacancies.ts'

/** The public page of vacancies: a whole document that works without a script. `csv` and `json` lie beside it. */
export const vacanciesPage = (data: Vacancies): string =>
  `<!doctype html>${renderToString(
    <html lang="ru">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`Свободные места в школах и детских садах: ${data.region.title}`}</title>
      </head>
      <body>
        <main>
          <VacancyList {...data} />
        </main>
      </body>
    </html>,
  )}`

/** The list itself, for the page's frame to hold. */
export function VacancyList({ region, asOf, zone, municipalities }: Vacancies) {
  return (
    <>
      <h1>Свободные места в школах и детских садах</h1>
      <p>
        {region.title}. Состояние на{' '}
        <time datetime={asOf}>
          {russianDate(civilDate(asOf, zone))}, {civilTime(asOf, zone)}
        </time>
      </p>
      <p>
        Те же сведения: <a href="vacancies.csv">таблица для Excel (CSV)</a>,{' '}
        <a href="vacancies.json">данные для программ (JSON)</a>
      </p>
      <nav aria-label="Муниципалитеты">
        <ul>
          {municipalities.map(({ code, title }) => (
            <li key={code}>
              <a href={`#m${code}`}>{title}</a>
            </li>
          ))}
        </ul>
      </nav>
      {municipalities.map(({ code, title, organisations }) => (
        <section key={code} aria-labelledby={`m${code}`}>
          <h2 id={`m${code}`}>{title}</h2>
          {organisations.map((it) => (
            <OfOrganisation key={it.id} {...it} />
          ))}
        </section>
      ))}
    </>
  )
}

function OfOrganisation({ title, address, phone, vacancies, building }: OrganisationVacancies) {
  return (
    <article>
      <h3>{title}</h3>
      <p>
        {address}, телефон {phone}
      </p>
      {building.map((unit) => (
        <p key={unit.address}>
          {unit.title}, {unit.address}: строится
          {unit.opensOn !== undefined && (
            <>
              , откроется <time datetime={unit.opensOn}>{russianDate(unit.opensOn)}</time>
            </>
          )}
        </p>
      ))}
      {vacancies.length > 0 && (
        <table>
          <caption>Места: {title}</caption>
          <thead>
            <tr>
              <th scope="col">Для кого</th>
              <th scope="col">Свободно</th>
            </tr>
          </thead>
          <tbody>
            {vacancies.map(({ group, orientation, capacity, free }) => (
              <tr key={`${group} ${orientation}`}>
                <th scope="row">{orientation === undefined ? group : `${group}, ${orientation.toLowerCase()}`}</th>
                <td>{`${free} из ${capacity}`}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </article>
  )
}
