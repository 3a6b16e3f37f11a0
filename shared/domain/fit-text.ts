/**
 * A text of at most `max` characters (characters, not UTF-16 units: that is how a schema counts). A longer one is cut
 * after the last whole word that fits and ends in `…`, so that its reader sees that something is missing; if that would
 * lose more than half of the room, it is cut inside the word.
 */
export function fitText(text: string, max: number): string {
  if (text.length <= max) return text
  const characters = [...text]
  if (characters.length <= max) return text
  const kept = characters.slice(0, max - 1)
  const wordEnd = /\s/.test(characters[max - 1] ?? '')
    ? kept.length
    : kept.findLastIndex((character) => /\s/.test(character))
  const end = wordEnd >= max / 2 ? wordEnd : kept.length
  return `${kept.slice(0, end).join('').trimEnd()}…`
}
