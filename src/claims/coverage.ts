import type { Span } from '../text/sentences.ts';
import { stem } from '../text/stem.ts';
import { isStopWord } from '../text/stop-words.ts';
import type { WordTable } from '../text/word-table.ts';
import { type Knowledge, keyOfParagraph, type ParagraphKnowledge } from './knowledge.ts';
import type { Statement } from './statement.ts';

/** A word of a statement that something in the record must account for. */
export interface Unit extends Span {
  readonly surface: string;
  /** Terms by which a paragraph may have it. */
  readonly terms: readonly string[];
  /** 0 to 1 */
  readonly weight: number;
  /** A name that no glossary knows: it cannot be passed over. */
  readonly name: boolean;
}

// Words that a statement is built with; what they add, the words around them say.
const LIGHT = new Set(
  `happen occur take took taken place go goes going went come came make made get got become put set use call called
  include including involve would could may might also later earlier then there people thing way time today currently
  country nation side part whole total altogether number be being been still already even when where during while
  help believe hope consider regard think express stress emphasize emphasise first held hold holding once meant remain remains such quite moment event case kind sort bring brought see seen saw according well far both two three together
  intend intention plan aim seek sought want wish try tried attempt front run ran lie lay sit sat stood earn problem question point matter area field topic presume suspect apparent apparently turn round group term deal speak spoke spoken tell told say said note add explain describe state view word upon back forth way among amid regard
  form formed team length industry door open opened nation well decide everyone ever
  mr mrs ms former official officially statement fact actually really indeed announced announce`
    .split(/\s+/)
    .filter((word) => word !== '')
    .flatMap((word) => [word, stem(word)]),
);
const LIGHT_CJK =
  /^(?:명이다|명이|명의|강조|強調|주장|主張|했다|한다|하는|하기|하고|하며|해서|됐다|된다|되는|되고|되어|이다|였다|이었|있다|있는|있었|있으|대해|대한|위해|위한|관해|관한|에서|에게|으로|라고|다고|것이|것은|것을|것으|라는|다는|까지|부터|두고|통해|따라|따르|모두|이번|당시|때문|점을|바로|그는|그녀|말했|밝혔|왔다|왔으|해왔|나섰|지난|했으|하였|한다고|했다고|행われ|述べ|示し|含ま|言っ|語っ|表明|明らか|行っ|行う|開か|以上|場合|対し|対す|関す|関し|こと|ため|もの|とき|的に|化す|方針|意向|考え|姿勢|立場|様子|模様|状況|問題|分野|点で|今回|同日|両者|中で|上で|側は|側が|문제|분야|방침|입장|생각|뜻을|측은|이날|가운데|대상|방안|사실|속에|점이|점에|자평|쪽은|쪽이|남기|않는|않은|않기|나온|나왔|다룰|데서|기로|뜻을|대로|만들|가진|가졌|열어|보았|봤다|여겼|여긴|語ら|述べて|漏らし|示され|という)/u;

const HANGUL_ENDING =
  /(?:했다고|했다는|한다고|하겠다고|되었다|하였다|했다|한다|됐다|된다|이었다|였다|이다|했으며|하며|하고|하는|하기로|되는|에서는|에서|에게|으로는|으로|라고|다고|까지|부터|께서|이라는|라는|만이|뿐|은|는|이|가|을|를|의|에|도|로|와|과|만|한|할|된|인|적|들)$/u;

/** Weight of an English term, 0 to 1: the rarer, the more it says; one that the table lacks is rare. */
export function termWeight(table: WordTable): (term: string) => number {
  return (term) => {
    const rank = table.rank(term);
    return rank === undefined ? 0.9 : Math.log(rank + 2) / Math.log(table.size + 2);
  };
}

/** What a statement is made of, without function words, names of the glossary, dates and numbers. */
export function unitsOf(
  statement: Statement,
  weight: (term: string) => number,
  taken: readonly Span[],
): Unit[] {
  const free = (span: Span) =>
    !taken.some((other) => other.start <= span.start && span.end <= other.end);
  const units: Unit[] = [];
  for (const { term, word, surface, start, end } of statement.tokens) {
    if (!/^[a-z]/.test(word) || !free({ start, end })) continue;
    const name = /^\p{Lu}/u.test(surface) && start > 0;
    if (!name && (isStopWord(term) || LIGHT.has(word) || LIGHT.has(term))) continue;
    units.push({ surface, terms: [term], weight: name ? 1 : weight(term), name, start, end });
  }
  for (const match of statement.text.matchAll(/[\p{Script=Hangul}]+/gu)) {
    const surface = match[0];
    let stem = surface;
    // Particles may follow one another ("에서는").
    for (let turn = 0; turn < 2; turn += 1) {
      const cut = stem.replace(HANGUL_ENDING, '');
      if (cut.length >= 2) stem = cut;
    }
    add(match.index, surface, stem, stem.length < 2 && surface.length < 3 ? 0.2 : 0.8);
  }
  for (const match of statement.text.matchAll(
    /[\p{Script=Han}々]+|[\p{Script=Katakana}ー]{2,}/gu,
  )) {
    if (statement.language === 'ja')
      add(match.index, match[0], match[0], match[0].length < 2 ? 0.4 : 0.9);
  }
  return units;

  function add(start: number, surface: string, stem: string, heavy: number): void {
    if (LIGHT_CJK.test(surface)) return;
    // Only what no name has taken counts: "조선인은" is a name and its particle.
    const open: number[] = [];
    for (let at = 0; at < stem.length; at += 1)
      if (free({ start: start + at, end: start + at + 1 })) open.push(at);
    if (open.length < stem.length && open.length < 2) return;
    const bigrams: string[] = [];
    for (let at = 0; at + 2 <= stem.length; at += 1) bigrams.push(stem.slice(at, at + 2));
    units.push({
      surface,
      terms: bigrams.length > 0 ? bigrams : [stem],
      weight: heavy,
      name: false,
      start,
      end: start + surface.length,
    });
  }
}

/** How far a paragraph accounts for a unit, 0 to 1. */
export function accountedFor(unit: Unit, paragraph: ParagraphKnowledge, table: WordTable): number {
  const shares = unit.terms.map((term) => {
    if (paragraph.text.has(term)) return 1;
    const asked = paragraph.asked(term);
    const noted = asked === 0 ? 0 : asked === 1 ? 0.45 : asked < 4 ? 0.7 : 0.9;
    if (unit.name || !/^[a-z]/.test(term))
      return unit.name ? Math.min(noted, asked > 3 ? 0.9 : 0) : noted;
    return Math.max(noted, near(term, paragraph, table));
  });
  return shares.reduce((sum, share) => sum + share, 0) / (shares.length || 1);
}

/** How far another word of the paragraph, or of what an editor wrote of it, may stand for a term. */
function near(term: string, paragraph: ParagraphKnowledge, table: WordTable): number {
  const row = table.rank(term);
  if (row === undefined) return 0;
  const related = table.related(row);
  let synonym = 0;
  let best = 0;
  for (const other of paragraph.vocabulary) {
    const otherRow = table.rank(other);
    if (otherRow === undefined) continue;
    synonym = Math.max(synonym, related.get(otherRow) ?? 0);
    if (paragraph.text.has(other)) best = Math.max(best, table.nearness(row, otherRow));
  }
  const alike = best >= 0.6 ? 0.65 : best >= 0.5 ? 0.4 : 0;
  return Math.max(alike, synonym >= 0.5 ? 0.75 : synonym >= 0.3 ? 0.5 : 0);
}

export function paragraphOf(knowledge: Knowledge, article: string, number: number) {
  return knowledge.paragraphs.get(keyOfParagraph(article, number));
}
