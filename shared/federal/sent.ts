/**
 * The text that a simple value was sent as, where it was not the normal form, by the object or array that holds the
 * value. Beside the values and not in them: a message stays plain data, and a copy of it is written in normal form.
 */
const sent = new WeakMap<object, Map<string, string>>()

export function keepSent(holder: object, key: string, text: string): void {
  const texts = sent.get(holder) ?? new Map<string, string>()
  sent.set(holder, texts.set(key, text))
}

/**
 * The text that a value of a parsed message was sent as, if it differed from the value's normal form:
 * `sentText(message.cancelRequest, 'orderId')` is `'+007'` where `orderId` is `'7'`. In an array the key is the index.
 */
export const sentText = (holder: object, key: string): string | undefined => sent.get(holder)?.get(key)
