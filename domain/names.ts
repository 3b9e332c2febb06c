/** Lower case, without accents, apostrophes and other marks; everything else that is no letter or digit is a blank. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}'’‘`´]/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The words of a name as they are compared: "Siân O'Brien-Smith" is sian, obrien, smith. */
export function nameWords(name: string): readonly string[] {
  const folded = fold(name);
  return folded === '' ? [] : folded.split(' ');
}
