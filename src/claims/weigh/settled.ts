import type { Span } from '../../text/sentences.ts';
import type { Weighing } from './weigh.ts';

/**
 * What one assertion of a paragraph leaves open another of it may confirm: the date of the flood and the
 * numbers of the dead are two assertions, and one sentence names them all.
 */
export function settled(weighings: readonly Weighing[]): Weighing[] {
  return weighings.map((weighing) => {
    const { article, paragraph } = weighing.assertion.citation;
    const confirmed = weighings.flatMap(({ assertion: { citation }, details, loose }) =>
      !loose && citation.article === article && citation.paragraph === paragraph
        ? details.filter(({ agrees }) => agrees).map(({ at }) => at)
        : [],
    );
    const isOpen = (span: Span) =>
      !confirmed.some(({ start, end }) => start <= span.start && span.end <= end);
    return { ...weighing, open: weighing.open.filter(isOpen) };
  });
}
