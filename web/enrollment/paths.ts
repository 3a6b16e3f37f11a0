/** Apart from the words of these pages: the list of all pages is fetched by everybody. */
export const OFFERS = '/cabinet/offers'
export const TRANSFERS = '/cabinet/transfers'
export const CLASSES = '/cabinet/classes'
