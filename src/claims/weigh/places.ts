import type { Span } from '../../text/sentences.ts';
import { isCity, isWithin } from '../gazetteer.ts';
import { keyOfParagraph } from '../knowledge.ts';
import type { Scale } from './scale.ts';

const PLACED_EN =
  /\b(?:in|at|off|near|outside|around|coast of|city of|prefecture of|island of|province of|hosted by)\s(?:the\s)?(?:\p{L}+\s(?:in\s)?)?$/iu;
/** "officials in Tokyo" are its government. */
const STATE_EN =
  /\b(?:officials|authorities|government|leaders|ministers|politicians|bureaucrats|ministries|those|police)\s(?:in|at)\s$/iu;
const MEETING = /^(?!.*\b(?:after|then|invit\w+)\b).*\b(?:summit|talks|met|meet|meeting)\b/iu;
/** "travelled to Seoul", "visited Osaka" */
const MOVED_EN =
  /\b(?:(?:travel\w*|went|came|flew|flown|gone|go|trip|visit|journey\w*|headed|invited|moved) to|visit(?:ed|s|ing)?|toured|host city(?: was)?)\s(?:the\s)?$/iu;
const PLACED_CJK =
  /^(?:현|시|도|県|市|府|都)?\s?(?:앞바다|근처|沖|近く)?(?:에서|에|의|를 방문|을 방문|を訪|で|に|の|沖|앞)/u;
/** "韓国の遺族", "일본의 활동가": of that country, wherever they are. */
const isAttribute = (after: string) => /^(?:의|の)/u.test(after);

/** Places against those of the record, for what happened or lies there. */
export function checkPlaces(scale: Scale): void {
  const { statement, one, add, open } = scale;
  const { assertion } = one;
  for (const place of statement.places) {
    const named = statement.hits.some(
      (hit) => hit.start <= place.start && place.end <= hit.end && one.own.has(hit.key),
    );
    const before = statement.text.slice(0, place.start);
    const after = statement.text.slice(place.end);
    const isPlaced =
      statement.language === 'en'
        ? (PLACED_EN.test(before) && !STATE_EN.test(before)) ||
          (isCity(place.id) && MOVED_EN.test(before) && MEETING.test(statement.text)) ||
          /^(?:,| Prefecture| prefecture)/.test(after)
        : PLACED_CJK.test(after) && !(isAttribute(after) && !isCity(place.id));
    if (assertion.place.length > 0 && isPlaced) {
      const within = assertion.place.some((own) => isWithin(own, place.id));
      if (within) add('place', place, placeWords(one.quote, assertion.place, place.id), true);
      else if (!assertion.place.some((own) => isWithin(place.id, own)))
        add('place', place, placeWords(one.quote, assertion.place, undefined), false);
      else open.push(place);
    } else if (
      isPlaced &&
      (statement.language !== 'en' || /\b(?:in|at|near|outside|off)\s$/i.test(before)) &&
      isCity(place.id) &&
      !one.text.includes(statement.text.slice(place.start, place.end))
    ) {
      // "in Seoul" is no government, whatever else Seoul stands for.
      open.push(place);
    } else if (isPlaced && !named && !knownHere(scale, place)) open.push(place);
  }
}

/** Whether the paragraph speaks of the place at all. */
function knownHere({ knowledge, statement, one }: Scale, place: Span): boolean {
  const { article, paragraph: number } = one.assertion.citation;
  const paragraph = knowledge.paragraphs.get(keyOfParagraph(article, number));
  return statement.hits.some(
    (hit) => hit.start <= place.start && place.end <= hit.end && paragraph?.keys.has(hit.key),
  );
}

function placeWords(quote: string, own: readonly string[], id: string | undefined): string {
  const wanted = id !== undefined && own.includes(id) ? id : own[own.length - 1];
  const name = wanted === undefined ? '' : wanted.charAt(0).toUpperCase() + wanted.slice(1);
  return quote.includes(name) ? name : '';
}
