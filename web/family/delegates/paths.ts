/** Apart from the words of these pages: the start page leads to them. */
export const DELEGATES = '/cabinet/delegates'
export const ACCEPT = '/cabinet/accept'
export const GIVE_BACK = '/cabinet/entrusted'
