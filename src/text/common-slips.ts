/**
 * Korean and Japanese as it is typed in a hurry, and as it is spelt: endings and question words that
 * sound alike in Korean (됬나 for 됐나, 몆 for 몇), question words in kana (なん人 for 何人). What kind of
 * answer is asked for hangs on them.
 */
const SLIPS: readonly (readonly [RegExp, string])[] = [
  [/몆/g, '몇'],
  [/몇칠/g, '며칠'],
  [/(?<![가-힣])[언엔]재(?=[\s?？]|$|[가-힣])/g, '언제'],
  [/무었/g, '무엇'],
  [/머(?=라고|라구|래|라[?？\s]|에요|예요|야[?？]|임[?？]?$)/g, '뭐'],
  [/어딨/g, '어디 있'],
  [/됬/g, '됐'],
  [/햇(?=[어나던다습지죠는을])/g, '했'],
  [/(?<!무)엇(?=[어나던다습지죠는을])/g, '었'],
  [/잇(?=[어나습죠])/g, '있'],
  [/겟(?=[어나던다습지죠])/g, '겠'],
  [/(?<=[만끝타])낫(?=[어나던다습지죠])/g, '났'],
  [/(?<=협의|공동|단)채(?=[가는를의도에와]?(?:\s|$|[?？]))/g, '체'],
  [/애(?=서(?:[\s?？]|$))/g, '에'],
  [/(?<![んど])な[んに](?=人|にん|名|年|月|日|曜|県|時|回|件|周年|か国|カ国)/g, '何'],
  [/何にん/g, '何人'],
  [/何がつ/g, '何月'],
];

/** The text with such slips mended; all else stays as it is. */
export function mendCommonSlips(text: string): string {
  return SLIPS.reduce((mended, [slip, meant]) => mended.replace(slip, meant), text);
}
