import type { AskKind } from '../corpus/types.ts';
import { fold } from '../text/fold.ts';
import type { Span } from '../text/sentences.ts';
import type { Question } from './question.ts';

const MONTH =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\.?)';
const WEEKDAY = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day';
const YEAR = '(?:1\\d{3}|20\\d{2})';
const COUNT_WORD =
  '(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|dozens?|half|twice|once)';
const MAGNITUDE = '(?:\\s(?:hundred|thousand|million|billion|trillion|percent|per cent)|\\s?%)';
const AMOUNT = `(?:[$€£¥₩]\\s?)?\\d+(?:,\\d+)*(?:\\.\\d+)?(?:st|nd|rd|th)?${MAGNITUDE}?`;
const UNIT_OF_TIME = '(?:second|minute|hour|day|week|month|year|decade|centur(?:y|ie))s?';
const HEDGE =
  '(?:(?:about|around|over|nearly|almost|some|roughly|approximately|at least|up to|(?:more|less|fewer) than)\\s)?';

const patterns: Readonly<Partial<Record<AskKind, readonly RegExp[]>>> = {
  date: [
    new RegExp(`(?:${WEEKDAY},?\\s)?${MONTH}\\s\\d{1,2}(?:st|nd|rd|th)?(?:,?\\s${YEAR})?`, 'g'),
    new RegExp(`\\d{1,2}(?:st|nd|rd|th)?\\s(?:of\\s)?${MONTH}(?:,?\\s${YEAR})?`, 'g'),
    new RegExp(`${MONTH},?\\s(?:of\\s)?${YEAR}`, 'g'),
    new RegExp(
      `(?:(?:early|mid|late|the)[\\s-])*(?:${YEAR}s|\\d{1,2}(?:st|nd|rd|th)\\scentur(?:y|ies))`,
      'g',
    ),
    new RegExp(`\\b${YEAR}\\b`, 'g'),
    new RegExp(
      `\\b(?:last|this|next)\\s(?:year|month|week|spring|summer|autumn|fall|winter|${WEEKDAY}|${MONTH})`,
      'g',
    ),
    new RegExp(
      `\\b(?:${WEEKDAY}|January|February|March|April|June|July|August|September|October|November|December)\\b`,
      'g',
    ),
    /\b(?:yesterday|today|tomorrow|midnight|noon|\d{1,2}(?::\d{2})?\s?[ap]\.?m\.?)/g,
  ],
  duration: [
    new RegExp(`${HEDGE}(?:${AMOUNT}|${COUNT_WORD}|an?)[\\s-]${UNIT_OF_TIME}`, 'gi'),
    new RegExp(`${AMOUNT}-${UNIT_OF_TIME}`, 'gi'),
  ],
  number: [new RegExp(`${HEDGE}${AMOUNT}`, 'g'), new RegExp(`\\b${HEDGE}${COUNT_WORD}\\b`, 'gi')],
};

const SMALL = '(?:of|the|and|for|de|von|van|al|du|la|bin|in)';
const NAME = new RegExp(`\\p{Lu}[\\p{L}’'.-]*(?:\\s(?:${SMALL}\\s)?\\p{Lu}[\\p{L}’'.-]*)*`, 'gu');
const NOT_NAMES = new Set(
  'the a an in on at it he she they we i but and however this that these those his her their its there after before when while if as since for with from by to of also speaking against through although during despite both some many most other no not one two three'.split(
    ' ',
  ),
);
const ORGANISATION =
  /agency|ministry|party|union|university|college|company|corporation|council|committee|court|police|army|bank|association|institute|government|parliament|congress|church|league|club|board|commission|department|office|school|group|society|organi[sz]ation|foundation|service|federation/i;
const PLACE_BEFORE =
  /\b(?:in|at|off|near|from|to|of|around|outside|across|towards?|into|between|over|throughout)\s+(?:the\s+)?$/i;

/** Exact words; not sure where they are a name of which nothing tells that it is of the kind asked for. */
export interface ExactSpan extends Span {
  readonly sure: boolean;
}

/**
 * The exact words in a sentence that answer a question of a kind: a number, a date, a span of time, a
 * name. Among several the one nearest to the question's own words is taken, and none that the question
 * itself holds. The whole sentence where the kind has no pattern, or nothing fits.
 * @param anchors offsets in the paragraph at which the question's words stand
 * @param question what is asked, folded or as typed, with the names that it speaks of
 */
export function extractSpan(
  text: string,
  sentence: Span,
  kind: AskKind,
  anchors: readonly number[],
  question: Pick<Question, 'text' | 'concepts'>,
): ExactSpan {
  const asked = fold(question.text);
  const body = text.slice(sentence.start, sentence.end);
  const found = answersOf(body, kind, asked)
    .filter(({ start, end }) => !isAsked(body.slice(start, end), question))
    .map((span) => ({
      span: { start: sentence.start + span.start, end: sentence.start + span.end },
      order: span.order,
    }));
  const whole = { ...sentence, sure: false };
  if (found.length === 0) return whole;
  const distance = ({ start, end }: Span) =>
    anchors.length === 0
      ? start
      : Math.min(...anchors.map((at) => (at < start ? start - at : Math.max(0, at - end))));
  // A fuller form ("Feb. 3, 1942") stands before its parts ("1942") in the list of patterns.
  found.sort((a, b) => a.order - b.order || distance(a.span) - distance(b.span));
  const fullest = found.filter(({ order }) => order === found[0]?.order);
  const pool =
    kind === 'date'
      ? found.filter(
          ({ span }) =>
            !contained(
              span,
              found.map((one) => one.span),
            ),
        )
      : fullest;
  pool.sort((a, b) => distance(a.span) - distance(b.span));
  const [nearest] = pool;
  return nearest ? { ...nearest.span, sure: nearest.order <= 0 || kind in patterns } : whole;
}

/** Whether a question holds the words, as words, or names what they name: they cannot be what it asks for. */
export function isAsked(
  words: string,
  { text, concepts }: Pick<Question, 'text' | 'concepts'>,
): boolean {
  const folded = fold(words);
  return (
    ` ${fold(text).replace(/(?:'s)?[^\p{L}\p{N}]+/gu, ' ')} `.includes(
      ` ${folded.replace(/[^\p{L}\p{N}]+/gu, ' ')} `,
    ) ||
    concepts.some(
      ({ entity }) =>
        (entity?.kind === 'person' || entity?.kind === 'place') &&
        entity.names.en.some((name) => fold(name) === folded),
    )
  );
}

// Not whoever did something: "누가 주도했나요" asks for no speaker, nor does 宣言.
const ASKS_FOR_SPEAKER = new RegExp(
  [
    '\\bwho(?:se)?\\b.*\\b(?:sa(?:ys?|id|ying)|t(?:ells?|old)|claim(?:s|ed)?|add(?:s|ed)?|ideas?|words|declare[sd]?|announce[sd]?|mention(?:s|ed)?|br(?:ought|ings?) up|note[sd]?|sp(?:oke|eaks?)|explain(?:s|ed)?|stress(?:es|ed)?|describe[sd]?|cite[sd]?)\\b',
    '\\b(?:said|says) who\\b|^\\W*speaker\\W*$',
    '(?:누가|누구).*(?:말|발언|얘기|이야기|언급|밝(?:혔|힌|히)|(?:라|다|자|냐)고\\s*(?:했|한|해))',
    '(?:말|발언|얘기|이야기|언급)(?:을|를)?\\s*(?:한|하신|했던|꺼낸)\\s*(?:사람|쪽|건|것|게|분|이)?[은는이가]?\\s*누구',
    '(?:(?:말|언급|지적|강조)(?:을|를)?\\s*(?:한|했던)|(?:짚|꼽)(?:은|었던))\\s*(?:사람|쪽|건|것|게|분|이)?[은는이가]?\\s*어느\\s*(?:쪽|나라)?\\s*(?:정상(?!\\s*회담)|지도자|총리|대통령(?!실))',
    '(?:誰|だれ).*(?:言[っいうわ]|述べ|語[っりるら]|(?<!宣)発言)',
    '(?:言[っいうわ]|述べ|語[っりる]|発言).*(?:誰|だれ)',
    '(?:誰|だれ|どっち|どちら).*の口から',
  ].join('|'),
  'u',
);
const SAID = '(?:said|added|told|noted|explained|welcomed|thanked)';

/** Candidates of a kind; the speaker first where a speaker is asked for, and no part of a date where a number is. */
function answersOf(body: string, kind: AskKind, asked: string) {
  const all = candidates(body, kind);
  // "Lee noted that remains were found": he is the one who says it, not the one who found them.
  if (kind === 'person')
    return ASKS_FOR_SPEAKER.test(asked) ? all : all.filter((one) => !isSpeaker(body, one));
  if (kind !== 'number') return all;
  const dates = candidates(body, 'date');
  const plain = all.filter(
    ({ start, end }) => !dates.some((date) => date.start <= start && end <= date.end),
  );
  return ASKS_FOR_TIME.test(asked)
    ? plain
    : plain.filter(({ end }) => !BEFORE_UNIT.test(body.slice(end)));
}

/** "How many remains were found?" is not answered by "more than 80 years later". */
const BEFORE_UNIT = new RegExp(`^[\\s-]${UNIT_OF_TIME}\\b`, 'i');
const ASKS_FOR_TIME = new RegExp(
  `\\b${UNIT_OF_TIME}\\b|몇\\s*(?:년|해|달|주|일|시간)|[년월주일]|[年月週日]|時間`,
  'iu',
);

const AFTER_SPEAKER = new RegExp(`^\\s(?:also |further )?${SAID}\\b`);
const BEFORE_SPEAKER = new RegExp(`\\b${SAID}\\s$`);

/** Whether words of a text name who says what stands around them. */
export function isSpeaker(body: string, { start, end }: Span): boolean {
  return AFTER_SPEAKER.test(body.slice(end)) || BEFORE_SPEAKER.test(body.slice(0, start));
}

export function asksForSpeaker({ text }: Pick<Question, 'text'>): boolean {
  return ASKS_FOR_SPEAKER.test(fold(text));
}

/** Whom the sentence names as speaking; undefined where it names nobody, or whom the question names. */
export function speakerIn(
  text: string,
  { start, end }: Span,
  question: Pick<Question, 'text' | 'concepts'>,
): Span | undefined {
  const body = text.slice(start, end);
  const found = candidates(body, 'person').find(
    (one) => isSpeaker(body, one) && !isAsked(body.slice(one.start, one.end), question),
  );
  return found && { start: start + found.start, end: start + found.end };
}

function contained(span: Span, all: readonly Span[]): boolean {
  return all.some(
    (other) =>
      other !== span &&
      other.start <= span.start &&
      span.end <= other.end &&
      other.end - other.start > span.end - span.start,
  );
}

function candidates(body: string, kind: AskKind): { start: number; end: number; order: number }[] {
  const list = patterns[kind];
  if (list) {
    return list.flatMap((pattern, order) =>
      [...body.matchAll(pattern)].map((match) => ({
        start: match.index,
        end: match.index + match[0].length,
        order,
      })),
    );
  }
  if (kind !== 'person' && kind !== 'place' && kind !== 'organisation') return [];
  return namesIn(body).map(({ start, end }) => ({
    start,
    end,
    order: orderOf(kind, body.slice(start, end), body.slice(0, start)),
  }));
}

/** Runs of capitalised words, without the function words that may begin a sentence. */
export function namesIn(body: string): Span[] {
  return [...body.matchAll(NAME)].flatMap((match) => {
    const name = trimName(match[0]);
    if (!name) return [];
    const start = match.index + name.skip;
    return [{ start, end: start + name.length }];
  });
}

/** Function words that begin a sentence are no part of a name; nor is its possessive ending. */
function trimName(found: string): { skip: number; length: number } | undefined {
  let skip = 0;
  for (const word of found.split(/\s/)) {
    if (!NOT_NAMES.has(word.toLowerCase())) break;
    skip += word.length + 1;
  }
  const rest = found.slice(skip).replace(/[’']s$|[.’'-]+$/, '');
  return rest.length > 1 ? { skip, length: rest.length } : undefined;
}

function orderOf(kind: AskKind, name: string, before: string): number {
  if (kind === 'organisation') return ORGANISATION.test(name) ? 0 : 1;
  if (kind === 'place') return PLACE_BEFORE.test(before) ? 0 : 1;
  return ORGANISATION.test(name) ||
    PLACE_BEFORE.test(before) ||
    new RegExp(`^(?:${MONTH}|${WEEKDAY})`).test(name)
    ? 1
    : 0;
}
