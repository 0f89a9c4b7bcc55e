import type { Assertion } from '../../corpus/types.ts';
import type { Span } from '../../text/sentences.ts';
import { countsParties, type Quantity, SMALL_NUMBER } from '../quantities.ts';
import { hitsOn, type Scale } from './scale.ts';

type Slot = Assertion['numbers'][number];

/** Numbers and shares against the numbers of the record that count the same things. */
export function checkNumbers(scale: Scale): void {
  const { statement, one, add, open } = scale;
  const { share, numbers } = one.assertion;
  const names = (terms: readonly string[]) => hitsOn(scale, terms).length > 0;
  if (share) {
    for (const said of statement.shares) {
      const fits = said.low - 0.001 <= share.value && share.value <= said.high + 0.001;
      // "all of the dead were Koreans", but "all the victims" names nobody's share.
      if (names(share.of)) add('number', said, '', fits);
      // Of the others nothing is known but that they are not more than the rest.
      else if (names(share.others) && said.low > 1 - share.value) add('number', said, '', false);
    }
  }
  for (const quantity of statement.quantities) {
    if (quantity.percent) {
      if (share) {
        const percent = share.value * 100;
        add('number', quantity, '', quantity.low - 2 <= percent && percent <= quantity.high + 2);
      } else open.push(quantity);
      continue;
    }
    if (quantity.measured) {
      open.push(quantity);
      continue;
    }
    const slot = slotOf(scale, quantity, numbers);
    if (slot === undefined) {
      if (!countsParties(statement.text, quantity)) open.push(quantity);
      continue;
    }
    if (countsParties(statement.text, quantity) && slot.value > 10) continue;
    if (quantity.value <= SMALL_NUMBER && slot.value > 10) {
      open.push(quantity);
      continue;
    }
    // Of the others nothing is known but that they are not more than the rest.
    if (share && countsOthers(scale, quantity, share.others)) {
      const total = Math.max(...numbers.map(({ value }) => value));
      if (quantity.low > total * (1 - share.value) + 1) add('number', quantity, '', false);
      else open.push(quantity);
      continue;
    }
    const record = recordInterval(slot);
    const fits = record.low >= quantity.low - 1e-9 && record.high <= quantity.high + 1e-9;
    const same = quantity.low === quantity.high && quantity.value === slot.value;
    const apart = record.high < quantity.low - 1e-9 || quantity.high < record.low - 1e-9;
    // "some 80 years" for "more than 80 years", "12 million" for "around 12 million".
    const rough =
      (slot.about || (slot.open && quantity.about)) &&
      Math.abs(quantity.value - slot.value) < slot.value * 0.02;
    if (fits || same || rough) add('number', quantity, numberWords(one.quote, slot.value), true);
    else if (apart) add('number', quantity, numberWords(one.quote, slot.value), false);
    else open.push(quantity);
  }
}

/** "47 Japanese", "日本人47人": people of whom the record counts only what is left. */
function countsOthers({ knowledge, statement }: Scale, counted: Span, others: readonly string[]) {
  const { text, language } = statement;
  return hitsOn({ knowledge, statement }, others).some(({ start, end }) =>
    language === 'en'
      ? /^\s+(?:of (?:them|whom|those) (?:were )?)?$/.test(text.slice(counted.end, start)) &&
        /^(?!-)\W*(?:$|(?:nationals|citizens|people|workers|miners|men|died|were|lost|also)\b)/.test(
          text.slice(end),
        )
      : /^(?:\s?人|인)?(?:이|은|が|は|も)?\s?$/u.test(text.slice(end, counted.start)) ||
        /^(?:人|名|명)の$/u.test(text.slice(counted.end, start)),
  );
}

/** The record's number that a claim's number stands in the place of: the one whose things it counts. */
function slotOf(scale: Scale, quantity: Quantity, slots: readonly Slot[]): Slot | undefined {
  const { statement } = scale;
  let best: { slot: Slot; cost: number } | undefined;
  const before = statement.text.slice(0, quantity.start);
  const after = statement.text.slice(quantity.end);
  if (slots.length > 1 && (WHOLE_AFTER.test(after) || WHOLE_BEFORE.test(before)))
    return slots.at(-1);
  // "183 of whom were Koreans": what counts stands after the verb.
  const partitive =
    /^\s*(?:of (?:the |them|whom|those|these)|among|out of)/i.test(after) ||
    PART_BEFORE.test(before);
  for (const [rank, slot] of slots.entries()) {
    for (const hit of hitsOn(scale, slot.of)) {
      const follows = hit.start >= quantity.end - 1;
      const gap = follows ? hit.start - quantity.end : quantity.start - hit.end;
      const between = follows
        ? statement.text.slice(quantity.end, hit.start)
        : statement.text.slice(hit.end, quantity.start);
      const crossed = statement.quantities.some(
        (other) =>
          other !== quantity &&
          (follows
            ? other.start >= quantity.end && other.end <= hit.start
            : other.start >= hit.end && other.end <= quantity.start),
      );
      // English counts what follows, Korean and Japanese what stands before (but "136人の朝鮮人").
      const isEnglish = statement.language === 'en';
      const usual = isEnglish === follows || (follows && /^(?:人|명|名)?の/u.test(after));
      // "136명이 조선인": the number is the subject.
      const subject = follows && /^\s?(?:人|명|名)(?:이|은|가|が|は)/u.test(after);
      const named = subject && COPULA.test(statement.text.slice(hit.end));
      const wrongSide = named ? -10 : usual ? 0 : subject ? 4 : isEnglish ? 25 : 14;
      const cost =
        Math.max(0, gap) +
        wrongSide +
        rank * 0.5 +
        (crossed ? 30 : 0) +
        (/[,;]/.test(between) ? 6 : 0) -
        (partitive && rank === 0 ? 40 : 0);
      if (best === undefined || cost < best.cost) best = { slot, cost };
    }
  }
  return best && best.cost < 70 ? best.slot : undefined;
}

/** "136명이 한국인이었다": they are said to be just that. */
const COPULA = /^(?:이었|였|이다|입니다|이고|이며|임|だ|で(?:す|し|あ|、))/u;

/** "183명 중 136명", "うち136人": what follows counts a part. */
const PART_BEFORE =
  /(?:그\s?중(?:에서?)?|이\s?중|가운데|중에서?|명\s?중|うち|のうち|の内)[\s、,]*$/u;

/** "183명 중 136명", "out of 183": the number counts the whole, which is an assertion's last one. */
const WHOLE_AFTER = /^\s?(?:명|人|名)\s?(?:중|가운데|のうち|中(?!国))/u;
const WHOLE_BEFORE = /(?:^|\bout\s)of (?:the |those |these )?$/iu;

function recordInterval({ value, open, about }: Slot) {
  // "more than 80 years" is less than ninety, or the record would say so.
  if (open) return { low: value + 2e-6, high: value * 1.12 };
  return about ? { low: value * 0.97, high: value * 1.03 } : { low: value, high: value };
}

function numberWords(quote: string, value: number): string {
  const plain = String(value);
  if (quote.includes(plain)) return plain;
  const million = `${value / 1e6} million`;
  return quote.includes(million) ? million : '';
}
