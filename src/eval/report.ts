import type { Baseline } from './baseline.ts';
import { groupOf, type Outcome, type TurnOutcome } from './score.ts';
import { isGold } from './sets.ts';

/** A row of the table: counts of one group of questions. */
export interface Row {
  readonly group: string;
  readonly questions: number;
  /** Right paragraph first in plain MiniSearch; for the unanswerable, those it finds nothing for. */
  readonly baseline: number;
  readonly first: number;
  readonly right: number;
  readonly refused: number;
}

export function tabulate(outcomes: readonly Outcome[], baseline: Baseline): Row[] {
  const rows = new Map<string, Row>();
  for (const { question, answer, first, right } of outcomes) {
    const group = groupOf(question);
    const row = rows.get(group) ?? {
      group,
      questions: 0,
      baseline: 0,
      first: 0,
      right: 0,
      refused: 0,
    };
    const found = baseline(question.question);
    const served = question.answerable ? isGold(question, found) : found === undefined;
    rows.set(group, {
      group,
      questions: row.questions + 1,
      baseline: row.baseline + Number(served),
      first: row.first + Number(first),
      right: row.right + Number(right),
      refused: row.refused + Number(!answer.answered),
    });
  }
  return [...rows.values()].sort((a, b) => a.group.localeCompare(b.group));
}

/** The table as Markdown. */
export function table(rows: readonly Row[]): string {
  const share = (part: number, whole: number) =>
    `${part} (${((100 * part) / Math.max(1, whole)).toFixed(0)} %)`;
  const lines = rows.map(({ group, questions, baseline, first, right, refused }) =>
    group.startsWith('no answer')
      ? `| ${group} | ${questions} | ${share(baseline, questions)} refused | – | – | ${share(refused, questions)} |`
      : `| ${group} | ${questions} | ${share(baseline, questions)} | ${share(first, questions)} | ${share(right, questions)} | ${share(refused, questions)} |`,
  );
  return [
    '| questions | number | MiniSearch default, right first | right first | answered right | refused |',
    '| --- | --- | --- | --- | --- | --- |',
    ...lines,
  ].join('\n');
}

/** Every miss with what was found instead. */
export function misses(outcomes: readonly Outcome[], turns: readonly TurnOutcome[]): string[] {
  return [
    ...outcomes
      .filter(({ question, right, answer }) => (question.answerable ? !right : answer.answered))
      .map(miss),
    ...turns
      .filter(({ right }) => !right)
      .map(
        ({ dialogue, turn, question, answer }) =>
          `${dialogue} turn ${turn}: “${question}” → ${outcomeOf(answer)}`,
      ),
  ];
}

function miss({ question, answer }: Outcome): string {
  const wanted = question.answerable
    ? `wanted ${question.gold.map((number) => `¶${number}`).join(' or ')}`
    : 'wanted a refusal';
  return `${question.id}: “${question.question}” ${wanted} → ${outcomeOf(answer)}`;
}

function outcomeOf({ answered, answer, passages, confidence }: Outcome['answer']): string {
  const sure = `confidence ${confidence.toFixed(2)}`;
  if (answered && answer)
    return `¶${answer.citation.paragraph} “${answer.text.slice(0, 60)}” (${sure})`;
  return `refused, closest ¶${passages[0]?.paragraph ?? '–'} (${sure})`;
}
