/** What stands where nothing is, on public pages and in the cabinet. */
export const notFoundWords = {
  notFound: 'Такой страницы нет',
  notFoundText: 'Проверьте адрес. Возможно, страницу перенесли или ссылка устарела.',
  toStart: 'На главную',
}
