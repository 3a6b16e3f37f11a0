/** Apart from the words of these pages: the list of all pages is fetched by everybody. */
export const BASE = '/cabinet/looks'
