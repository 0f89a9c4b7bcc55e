import type { Span } from '../../text/sentences.ts';
import type { NamedHit } from '../knowledge.ts';
import type { Statement } from '../statement.ts';
import { hitsOn, type Scale } from './scale.ts';

/** Which of two things came first. */
export function checkOrder(scale: Scale): void {
  const { one, add } = scale;
  const { order } = one.assertion;
  if (!order) return;
  const said = orderSaid(scale);
  if (said) add('order', said.at, '', said.first === 'earlier');
}

/** Which of the two things that an assertion puts in order a statement puts first. */
export function orderSaid(scale: Scale): Said | undefined {
  const [earlier, later] = (scale.one.assertion.order ?? []).map((terms) => hitsOn(scale, terms));
  return saidOrder(scale.statement, earlier ?? [], later ?? []);
}

type Said = { readonly first: 'earlier' | 'later'; readonly at: Span };

/** Which of two things a statement puts first. */
function saidOrder(
  statement: Statement,
  earlier: readonly NamedHit[],
  later: readonly NamedHit[],
): Said | undefined {
  const { text, language } = statement;
  const marks: { at: number; which: Said['first'] }[] = [
    ...earlier.map((hit) => ({ at: hit.start, which: 'earlier' as const })),
    ...later.map((hit) => ({ at: hit.start, which: 'later' as const })),
  ].sort((a, b) => a.at - b.at);
  const other = (which: Said['first']): Said['first'] =>
    which === 'earlier' ? 'later' : 'earlier';
  const pattern =
    language === 'en'
      ? /\b(?:before|ahead of|prior to|preceded|after|following|first|later|then|afterwards?|subsequently|earlier)\b/giu
      : /(?:하기\s)?(?:에\s)?앞서|앞두고|보다 먼저|먼저|(?:기\s|\s)전에|직전에?|(?:뒤|후|다음|이후)에?|고\s?나서|(?:前|まえ)に|直前|に先立|より先に|先に|(?:の|た)?(?:後|あと)[にで]?|て(?:から|以降)/gu;
  for (const match of text.matchAll(pattern)) {
    const word = match[0].toLowerCase().trim();
    const at = { start: match.index, end: match.index + match[0].length };
    const before = marks.filter((mark) => mark.at < at.start);
    const after = marks.filter((mark) => mark.at >= at.end);
    const last = before.at(-1);
    const next = after[0];
    if (language !== 'en') {
      if (last === undefined) continue;
      // The event before "전에" or "후" is the anchor; the other one is what is said of it.
      if (
        /앞서|앞두고|전에|직전|前に|まえに|直前|先立|より先に|보다 먼저/u.test(word) &&
        marks.some((mark) => mark.which !== last.which)
      )
        return { first: other(last.which), at };
      if (
        /뒤|후|다음|이후|나서|後|あと|て(?:から|以降)/u.test(word) &&
        marks.some((mark) => mark.which !== last.which)
      )
        return { first: last.which, at };
      if (/먼저|先に/u.test(word) && marks.some((mark) => mark.which !== last.which))
        return { first: last.which, at };
      continue;
    }
    if (/^(?:before|ahead of|prior to|preceded)$/.test(word) && next) {
      if (marks.some((mark) => mark.which !== next.which)) return { first: other(next.which), at };
    }
    if (/^(?:after|following)$/.test(word) && next) {
      if (marks.some((mark) => mark.which !== next.which)) return { first: next.which, at };
    }
    if (word === 'first' && last && after.some((mark) => mark.which !== last.which))
      return { first: last.which, at };
    if (word === 'first' && !last && next && marks.some((mark) => mark.which !== next.which))
      return { first: next.which, at };
    if (/^(?:later|then|afterwards?|subsequently)$/.test(word) && marks[0]) {
      const [start] = marks;
      if (marks.some((mark) => mark.which !== start.which)) return { first: start.which, at };
    }
    if (word === 'earlier' && last) {
      const anchor = marks.find((mark) => mark.which !== last.which && mark.at < last.at);
      if (anchor) return { first: last.which, at };
    }
  }
  return undefined;
}
