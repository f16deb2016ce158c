/** Letters that Unicode does not take apart into a plain letter and a mark. */
const plain: Record<string, string> = { ø: 'o', ł: 'l', đ: 'd', ß: 'ss', æ: 'ae', œ: 'oe', ı: 'i' };

/** Words as they are compared: lower case, without accents, cut at every mark. `Müller's f-DPO` gives `muller s f dpo`. */
export function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[øłđßæœı]/g, (letter) => plain[letter] ?? letter)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}

/** A name without its marks and spaces, so that `HPS v2`, `hpsv2` and `HPS-v2` are one: `hpsv2`. */
export function compact(text: string): string {
  return wordsOf(text).join('');
}
