import { cjkNumber, englishNumber, koreanNumber } from '../record/number-words.ts';
import type { Span } from '../text/sentences.ts';

/** A share of a whole named without a number: "most", "half", "all", "none". */
export interface Share extends Span {
  readonly words: string;
  readonly low: number;
  readonly high: number;
  /** "모두 …인 것은 아니다": what denies it, where that stands apart. */
  readonly denial?: Span;
}

const SHARES: readonly (readonly [number, number, RegExp])[] = [
  [
    0.5,
    1,
    /\b(?:majority|most of|mostly|more than (?:a )?half|(?:over|above|at least) half|half or more|predominantly|the bulk|largely)\b|과반|대부분|(?:절반|반수)(?:을|이)?\s?(?:이상|넘|훌쩍)|대다수|다수가|(?:半数|半分)(?:以上|を[超上越]|超|より多)|過半|大半|大部分|多くが|ほとんど/giu,
  ],
  [
    0,
    0.5,
    /\b(?:minority|less than half|fewer than half|under half|a handful|a fraction|only a few|a small (?:part|share|number)|only a few)\b|소수|절반(?:도 안|에도? 못|\s?이하|\s?미만)|일부에 불과|(?:半数|半分)(?:未満|以下|に[も満]|を下)|少数|ごく一部/giu,
  ],
  [0.5, 0.5, /\b(?:exactly half|half of|half the|half were|half)\b|절반|半数|半分/giu],
  [
    1,
    1,
    /\b(?:all of|all the|all|every one|everyone|every|entirely|without exception|each of)\b|전원|모두가|모두 (?=한국|조선)|전부|모든|全員|全て|すべて|みな/giu,
  ],
  [
    0,
    0,
    /\b(?:none of|none|not one of|not a single|not one|no koreans)\b|한 명도|아무도|一人も|誰も|ひとりも/giu,
  ],
];

const FRACTION_WORDS: Readonly<Record<string, number>> = {
  third: 3,
  quarter: 4,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  eighth: 8,
  tenth: 10,
};
const SMALL = '(?:one|two|three|four|five|six|seven|eight|nine|ten|\\d+)';
const HOW =
  '(?<how>(?:nearly|almost|about|around|roughly|some|over|more than|less than|fewer than|under|just over|just under)\\s)?';
/** "three in four", "two-thirds of", "4명 중 3명", "4分の3". */
const FRACTIONS = [
  `\\b${HOW}(?<top>${SMALL})\\s(?:in|out of)\\s(?:every\\s)?(?<bottom>${SMALL})\\b(?!\\s(?:years|months|weeks|days))`,
  `\\b${HOW}(?<top>a|${SMALL})[\\s-](?<bottom>third|quarter|fourth|fifth|sixth|eighth|tenth)s?\\b(?=\\s(?:of|were|was|are)\\b)`,
  '(?<bottom>\\d+|넷|네|셋|세|다섯|열)\\s?(?:명|사람)?\\s?(?:중|가운데)\\s?(?<top>\\d+|하나|한|둘|두|셋|세|넷|네)(?=\\s?(?:명|은|이|꼴|사람|$))',
  '(?<bottom>\\d+|[一二三四五])\\s?(?:분의|分の)\\s?(?<top>\\d+|[一二三四])(?:\\s?(?<how>이상|以上))?',
  '(?<bottom>\\d+|[二三四五十])人(?:中|に|のうち)(?<top>\\d+|[一二三四])人',
].map((pattern) => new RegExp(pattern, 'giu'));

function fractionsOf(text: string): Share[] {
  return FRACTIONS.flatMap((pattern) => [...text.matchAll(pattern)]).flatMap(
    ({ index, 0: words, groups = {} }) => {
      const top = smallNumber(groups['top']);
      const bottom = smallNumber(groups['bottom']);
      if (top === undefined || bottom === undefined || bottom < 2 || top > bottom) return [];
      // "136 in 183" is no fraction that people say.
      if (bottom > 20) return [];
      const share = top / bottom;
      const how = (groups['how'] ?? '').trim().toLowerCase();
      const span = { start: index, end: index + words.length, words };
      if (/over|more|이상|以上/.test(how))
        return [{ ...span, low: share, high: Math.min(1, share * 1.25) }];
      if (/less|fewer|under/.test(how)) return [{ ...span, low: share * 0.75, high: share }];
      return [{ ...span, low: share - 0.06, high: share + 0.06 }];
    },
  );
}

function smallNumber(piece: string | undefined): number | undefined {
  if (piece === undefined) return undefined;
  if (/^a$/i.test(piece)) return 1;
  if (/^\d+$/.test(piece)) return Number(piece);
  return (
    FRACTION_WORDS[piece.toLowerCase()] ??
    englishNumber(piece) ??
    koreanNumber(piece) ??
    cjkNumber(piece)
  );
}

/** "모두 한국인인 것은 아니다", "全員が…わけではない": not all of them. */
const NOT_ALL =
  /(?:것은|건|게|것이)\s?(?:아니|아닌|아닙)\p{L}*|(?:わけ|もの)で(?:は|も)な\p{L}*|とは(?:限ら|言え)な\p{L}*/u;

export function findShares(text: string): Share[] {
  const found: Share[] = fractionsOf(text);
  for (const [low, high, pattern] of SHARES) {
    for (const match of text.matchAll(pattern)) {
      const denial = /\bnot\s$/i.exec(text.slice(0, match.index))?.[0] ?? '';
      const start = match.index - denial.length;
      const end = match.index + match[0].length;
      if (found.some((other) => start < other.end && other.start < end)) continue;
      const words = text.slice(start, end);
      const apart = low === 1 ? NOT_ALL.exec(text.slice(end)) : null;
      if (apart) {
        const from = end + apart.index;
        const part = { start: from, end: from + apart[0].length };
        found.push({ start, end, words, low: 0.001, high: 0.999, denial: part });
        continue;
      }
      // "not all": some, but fewer than all of them.
      if (denial !== '' && low === 1) found.push({ start, end, words, low: 0.001, high: 0.999 });
      else if (denial === '') found.push({ start, end, words, low, high });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
