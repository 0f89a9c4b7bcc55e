import type { Paragraph } from '../corpus/types.ts';
import { evenly, letterPieces, meantParagraphs } from '../index/paragraph-model.ts';
import { phraseTokens } from '../index/phrases.ts';
import { positionFinder } from '../index/positions.ts';
import { entityFinder } from '../index/wordings.ts';
import { mendCommonSlips } from '../text/common-slips.ts';
import type { Span } from '../text/sentences.ts';
import type { WordTable } from '../text/word-table.ts';
import { decideByRule, type Judged, judgeBy } from './judge.ts';
import type { Knowledge } from './knowledge.ts';
import { readStatement, type Statement } from './statement.ts';
import { type VerdictFeatures, verdictReader } from './verdict-features.ts';
import { settled } from './weigh/settled.ts';
import { weigher } from './weigh/weigh.ts';

/** A statement with all that speaks for a verdict on it. */
export interface ReadStatement {
  readonly statement: Statement;
  /** Held against each assertion that it speaks of. */
  readonly judged: readonly Judged[];
  /** What the rules alone decide by, if anything. */
  readonly best: Judged | undefined;
  /** For the verdict model: the paragraph that is likeliest meant; none where nothing is prepared. */
  readonly model:
    | (VerdictFeatures & {
        readonly paragraph: Paragraph /** Natural logarithm of how likely it is meant. */;
        readonly likelihood: number;
        readonly phrases: ReadonlySet<number>;
      })
    | undefined;
}

/** Natural logarithm of how much less likely than the likeliest paragraph another may be. */
const CLOSE = 2;

/** Reads pieces of a claim. */
export function statementReader(knowledge: Knowledge, table: WordTable) {
  const { index } = knowledge;
  const weighAll = weigher(knowledge);
  const judge = judgeBy(knowledge, table);
  const reader = verdictReader(knowledge, table);
  const entitiesOf = entityFinder(index.glossary);
  const positionOf = positionFinder(index.paragraphs);

  /** The likeliest paragraph; of likely ones the one where the rules found all that it is about. */
  function meantId(meant: ReadonlyMap<number, number>, best: Judged | undefined): number {
    const likelihood = (id: number) => meant.get(id) ?? Number.NEGATIVE_INFINITY;
    const likeliest = [...meant.keys()].reduce(
      (one, other) => (likelihood(other) > likelihood(one) ? other : one),
      -1,
    );
    if (!best || best.verdict === 'not_mentioned' || best.weighing.loose) return likeliest;
    const { article, paragraph } = best.weighing.assertion.citation;
    const found = positionOf({ article, paragraph }) ?? -1;
    return likelihood(found) > likelihood(likeliest) - CLOSE ? found : likeliest;
  }

  return (text: string, at: Span): ReadStatement => {
    const statement = readStatement(text, at, knowledge);
    const judged = settled(weighAll(statement)).map((weighing) => judge(statement, weighing));
    const best = decideByRule(judged);
    const mended = mendCommonSlips(text);
    const phrases = phraseTokens(mended, entitiesOf(mended));
    const meant = meantParagraphs(index.meant, evenly(phrases), evenly(letterPieces(text)));
    const id = meantId(meant, best);
    const paragraph = index.paragraphs[id];
    const byRule = best?.verdict ?? 'not_mentioned';
    return {
      statement,
      judged,
      best,
      model: paragraph && {
        paragraph,
        phrases,
        likelihood: meant.get(id) ?? 0,
        ...reader.read(statement, judged, byRule, paragraph, meant.get(id) ?? 0),
      },
    };
  };
}
