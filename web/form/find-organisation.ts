const plain = (text: string) => text.toLocaleLowerCase('ru').replaceAll('ё', 'е')

type Organisation = { title: string; address: string; municipality: string; units: readonly { address: string }[] }

/** Organisations whose name, number or address has all the words that are looked for. */
export function found<Of extends Organisation>(all: readonly Of[], words: string, municipality: string): Of[] {
  const sought = plain(words).split(/\s+/).filter(Boolean)
  return all.filter((it) => {
    const text = plain([it.title, it.address, ...it.units.map(({ address }) => address)].join(' '))
    return (municipality === '' || it.municipality === municipality) && sought.every((word) => text.includes(word))
  })
}
