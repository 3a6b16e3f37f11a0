/** Apart from the words of these pages: the list of all pages is fetched by everybody. */
export const STAFF = '/cabinet/staff'
export const GUARDIANS = '/cabinet/guardians'
