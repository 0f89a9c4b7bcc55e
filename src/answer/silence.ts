import type { Localised } from '../corpus/types.ts';
import { countIn } from '../index/counts.ts';
import type { Index } from '../index/types.ts';
import { glossaryMatcher } from '../index/wordings.ts';
import { fold } from '../text/fold.ts';
import type { Language } from '../text/language.ts';
import { stem } from '../text/stem.ts';
import { tokenize } from '../text/tokens.ts';
import { topicWords } from '../text/whole-words.ts';
import type { Considered } from './consider.ts';
import type { Question, Unit } from './question.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Agreement with one of a silence's wordings from which on its topic may be named to the member. */
const NEAR = 0.6;
/** Share of the question that the silence's wordings must speak of. */
const ABOUT_IT = 0.75;
/** Share of the words of its topic that the question must speak of. */
const NAMED = 0.7;

/** How questions ask for what a topic calls by a noun. */
const ASKED_AS: Readonly<Record<Language, readonly (readonly [RegExp, RegExp])[]>> = {
  en: [
    [/\bhow old\b/, /^ages?$/],
    [/\bhow deep\b/, /^depths?$/],
    [/\bhow (?:long|far)\b/, /^(?:length|duration|distance)s?$/],
    [/\bhow (?:high|tall)\b/, /^heights?$/],
    [/\bhow (?:big|large|wide)\b/, /^(?:size|width)s?$/],
    [/\bhow much\b/, /^(?:costs?|prices?|amounts?|money)$/],
    [/\bhow many\b/, /^numbers?$/],
    [/\bwhat time\b|\bwhen\b/, /^(?:times?|dates?|when)$/],
    [/\bwho(?:se)?\b/, /^(?:names?|who|identity)$/],
    [/\bwhere\b/, /^(?:places?|location|venue|where)$/],
  ],
  ko: [
    [/얼마/, /^(?:비용|가격|금액|액수|규모)$/],
    [/몇\s*(?:명|분|개|건)/, /^(?:인원|숫자|규모)$/],
    [/누구|누가/, /^(?:사람|이름|신원|명단)$/],
    [/언제|며칠|몇\s*(?:시|월|일)/, /^(?:시기|날짜|시각|시간|일정|시점)$/],
    [/어디/, /^(?:장소|위치)$/],
    [/몇\s*살/, /^나이$/],
  ],
  ja: [
    [/いくら/, /^(?:費用|価格|金額)$/],
    [/何[人名件]/, /^(?:人数|件数)$/],
    [/誰|だれ/, /^(?:名前|氏名|人物)$/],
    [/いつ|何[時月日]/, /^(?:時期|日付|日程|時刻|時間|日時)$/],
    [/どこ/, /^(?:場所|位置)$/],
    [/何歳/, /^年齢$/],
  ],
};

/**
 * The topic that an editor noted the record to be silent on, where the question asks for that and the
 * topic's own words say what was asked: a wording may ask of a mine for the ages of the dead.
 */
export function silenceFor(
  index: Index,
  vocabulary: Vocabulary,
  { question, matches }: Considered,
): Localised | undefined {
  const own = question.units.filter(({ carried }) => !carried);
  const shareNamed = namesOf(question, index);
  let best: { topic: Localised; agreement: number } | undefined;
  for (const { owner, likelihood, nearest } of matches.silences()) {
    if (nearest < NEAR || !isAbout(own, owner, index, vocabulary)) continue;
    const topic = index.silences[owner - index.notes.length]?.topic;
    if (topic?.[question.language] === undefined) continue;
    const named = shareNamed(topic);
    const agreement = 2 * named + likelihood + nearest;
    if (named >= NAMED && agreement > (best?.agreement ?? Number.NEGATIVE_INFINITY))
      best = { topic, agreement };
  }
  return best?.topic;
}

/** Whether the wordings of a silence speak of most of a question: its most telling words and every name among it. */
function isAbout(
  units: readonly Unit[],
  owner: number,
  { wordings }: Index,
  { wordingIds }: Vocabulary,
): boolean {
  const isSpoken = ({ terms }: Unit) =>
    [...terms.keys()].some((term) => {
      const id = wordingIds.get(term);
      return id !== undefined && countIn(wordings.owners, id, owner) > 0;
    });
  const spoken = units.filter(isSpoken);
  const weightOf = (list: readonly Unit[]) => list.reduce((sum, { weight }) => sum + weight, 0);
  const most = Math.max(0, ...units.map(({ weight }) => weight));
  return (
    weightOf(spoken) >= ABOUT_IT * weightOf(units) &&
    spoken.some(({ weight }) => weight === most) &&
    units.every((unit) => !unit.name || spoken.includes(unit))
  );
}

/** A word of a topic, with the entries of the glossary that it names. */
interface TopicWord {
  readonly word: string;
  readonly entries: readonly number[];
}

/** The same topics are held against many questions. */
const read = new WeakMap<Localised, Partial<Record<Language, readonly TopicWord[]>>>();

function wordsOf(topic: Localised, language: Language, { glossary }: Index): readonly TopicWord[] {
  const known = read.get(topic)?.[language];
  if (known) return known;
  const text = topic[language] ?? '';
  const mentions = glossaryMatcher(glossary)(text);
  const words = topicWords(text, language, mentions).map(({ start, end }) => ({
    word: fold(text.slice(start, end)),
    entries: mentions
      .filter((mention) => mention.start < end && start < mention.end)
      .map(({ entry }) => entry),
  }));
  read.set(topic, { ...read.get(topic), [language]: words });
  return words;
}

/** How much of a topic a question names: its words, the names it goes by, or the question that asks for such a thing. */
function namesOf(question: Question, index: Index): (topic: Localised) => number {
  const { language } = question;
  const asked = fold(question.text);
  const entries = new Set(
    question.concepts.flatMap(({ entity }) => (entity ? [index.glossary.indexOf(entity)] : [])),
  );
  const stems = new Set(tokenize(question.text).map(({ term }) => term));
  const isNamed = ({ word, entries: own }: TopicWord) =>
    own.some((entry) => entries.has(entry)) ||
    (language === 'en' ? stems.has(stem(word)) : asked.includes(word)) ||
    ASKED_AS[language].some(([how, what]) => what.test(word) && how.test(asked));
  return (topic) => {
    const words = wordsOf(topic, language, index);
    return words.length === 0 ? 0 : words.filter(isNamed).length / words.length;
  };
}
