import type { Span } from '../../text/sentences.ts';
import type { Detail } from '../types.ts';
import type { Weighing } from './weigh.ts';

/**
 * Assertions that a statement speaks of, each in the light of the others. What one assertion of a
 * paragraph leaves open another of it may confirm: the date of the flood and the numbers of the dead are
 * two assertions, and one sentence names them all. And a number that counts something else elsewhere
 * in the record stands in the place of no other: "sixty years of ties and 12 million visits".
 */
export function settled(weighings: readonly Weighing[]): Weighing[] {
  const confirmed = weighings.flatMap(({ assertion: { citation }, details, loose }) =>
    loose ? [] : details.filter(({ agrees }) => agrees).map((detail) => ({ citation, detail })),
  );
  return weighings.map((weighing) => {
    const { article, paragraph } = weighing.assertion.citation;
    const here = confirmed.filter(
      ({ citation }) => citation.article === article && citation.paragraph === paragraph,
    );
    const isElsewhere = ({ kind, agrees, at }: Detail) =>
      kind === 'number' &&
      !agrees &&
      confirmed.some(({ detail }) => detail.kind === 'number' && isWithin(at, detail.at));
    const details = weighing.details.filter((detail) => !isElsewhere(detail));
    const wasAll =
      details.length < weighing.details.length && details.every(({ agrees }) => agrees);
    return {
      ...weighing,
      details,
      conflict: weighing.conflict && !wasAll,
      open: weighing.open.filter((span) => !here.some(({ detail }) => isWithin(span, detail.at))),
    };
  });
}

function isWithin(span: Span, { start, end }: Span): boolean {
  return start <= span.start && span.end <= end;
}
