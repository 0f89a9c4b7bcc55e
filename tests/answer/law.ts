import { expect } from 'vitest';
import type { Answer, Evidence } from '../../src/answer/types.ts';
import { askKinds } from '../../src/corpus/types.ts';
import type { Index } from '../../src/index/types.ts';
import { languages } from '../../src/text/language.ts';

/** Checked hundreds of thousands of times: `expect` would take most of a minute over it. */
function must(holds: boolean, otherwise: string): void {
  if (!holds) throw new Error(otherwise);
}

/**
 * What must hold of every answer to every question. Above all: evidence is the record's own words at
 * the place that is cited, and nothing else in an answer was written by an editor to find it with.
 */
export function expectLaw(index: Index, answer: Answer): void {
  const paragraphOf = (article: string, number: number) => {
    const found = index.paragraphs.find((one) => one.article === article && one.number === number);
    if (!found) throw new Error(`${article} ¶${number} is not in the record`);
    return found;
  };

  const expectVerbatim = ({ text, sentence, citation, span }: Evidence) => {
    const paragraph = paragraphOf(citation.article, citation.paragraph);
    expect(citation.start).toBeGreaterThanOrEqual(0);
    expect(citation.end).toBeGreaterThan(citation.start);
    expect(citation.end).toBeLessThanOrEqual(paragraph.text.length);
    expect(paragraph.text.slice(citation.start, citation.end)).toBe(sentence);
    expect([span.article, span.paragraph]).toEqual([citation.article, citation.paragraph]);
    expect(span.start).toBeGreaterThanOrEqual(0);
    expect(span.end).toBeGreaterThan(span.start);
    expect(paragraph.text.slice(span.start, span.end)).toBe(text);
    expect(
      answer.passages.some(
        (passage) =>
          passage.article === citation.article && passage.paragraph === citation.paragraph,
      ),
      'the cited paragraph is among the passages',
    ).toBe(true);
  };

  expect(languages).toContain(answer.language);
  expect(askKinds).toContain(answer.kind);
  expect(answer.confidence).toBeGreaterThanOrEqual(0);
  expect(answer.confidence).toBeLessThanOrEqual(1);

  if (answer.answered) {
    expect(answer.refusal).toBeNull();
    expect(answer.suggestions).toEqual([]);
    if (!answer.answer) throw new Error('answered, and there is no answer');
    expectVerbatim(answer.answer);
    expect(answer.passages[0]).toMatchObject({
      article: answer.answer.citation.article,
      paragraph: answer.answer.citation.paragraph,
    });
    expect(answer.parts.length + answer.unanswered.length).not.toBe(1);
    for (const { question, evidence } of answer.parts) {
      expect(question.trim()).not.toBe('');
      expectVerbatim(evidence);
    }
  } else {
    expect(answer.answer).toBeNull();
    expect(answer.parts).toEqual([]);
    expect(answer.unanswered).toEqual([]);
    expect(answer.facts).toEqual([]);
    if (!answer.refusal) throw new Error('refused, and there is no reason');
    expect(['empty', 'off-topic', 'not-in-record']).toContain(answer.refusal.reason);
    const { known, unknown, reason } = answer.refusal;
    if (reason === 'empty') expect([...known, ...unknown]).toEqual([]);
    if (reason !== 'not-in-record') expect(answer.passages).toEqual([]);
    if (reason === 'off-topic') expect(known).toEqual([]);
  }

  expect(answer.passages.length).toBeLessThanOrEqual(5);
  const seen = new Set<string>();
  for (const { article, paragraph, section, text, score, highlights } of answer.passages) {
    const record = paragraphOf(article, paragraph);
    const where = `${article} ¶${paragraph}`;
    must(text === record.text && section === record.section, `${where} is not the record's`);
    must(score >= 0 && score <= 1, `the score of ${where} is ${score}`);
    must(!seen.has(where), `${where} is there twice`);
    seen.add(where);
    let last = 0;
    for (const { start, end } of highlights) {
      must(start >= last && end > start && end <= text.length, `a highlight of ${where} is astray`);
      last = end;
    }
  }
  // The first is the cited one, and parts bring theirs before the others; the rest go by score.
  const first = 1 + new Set(answer.parts.map(({ evidence }) => evidence.citation.paragraph)).size;
  const scores = answer.passages
    .slice(answer.parts.length === 0 ? 1 : first)
    .map((one) => one.score);
  expect(scores).toEqual([...scores].sort((a, b) => b - a));

  for (const { quote, citation } of answer.facts) {
    const { text } = paragraphOf(citation.article, citation.paragraph);
    must(text.slice(citation.start, citation.end) === quote, `“${quote}” does not stand there`);
  }
  expectNothingElse(index, answer);
}

const records = new WeakMap<
  Index,
  { offered: Set<string>; topics: Set<unknown>; facts: Set<unknown> }
>();

function recordsOf(index: Index) {
  const known = records.get(index);
  if (known) return known;
  const made = {
    offered: new Set(index.questions.flatMap(({ text }) => Object.values(text))),
    topics: new Set<unknown>(index.silences.map(({ topic }) => topic)),
    facts: new Set<unknown>(index.facts),
  };
  records.set(index, made);
  return made;
}

/**
 * An answer is made of known fields alone, each from where it may come: the question itself, the
 * record, its facts, offered questions, and the topic of a silence. So no wording of a note or a
 * silence can be in it, whatever else changes.
 */
function expectNothingElse(index: Index, answer: Answer): void {
  const { offered, topics, facts } = recordsOf(index);
  expect(Object.keys(answer).sort()).toEqual(
    [
      ...['answer', 'answered', 'carried', 'confidence', 'facts', 'kind', 'language'],
      ...['parts', 'passages', 'question', 'refusal', 'suggestions', 'unanswered'],
    ].sort(),
  );
  const evidence = ['citation', 'sentence', 'span', 'text'];
  if (answer.answer) expect(Object.keys(answer.answer).sort()).toEqual(evidence);
  for (const part of answer.parts) {
    expect(Object.keys(part).sort()).toEqual(['evidence', 'question']);
    expect(Object.keys(part.evidence).sort()).toEqual(evidence);
  }
  for (const passage of answer.passages) {
    const fields = Object.keys(passage).sort().join(' ');
    must(fields === 'article highlights paragraph score section text', `a passage has ${fields}`);
  }
  for (const fact of answer.facts) must(facts.has(fact), `${fact.id} is no fact of the record`);
  for (const suggestion of answer.suggestions) expect(offered.has(suggestion)).toBe(true);
  expect(new Set(answer.suggestions).size).toBe(answer.suggestions.length);
  const { refusal } = answer;
  if (!refusal) return;
  const { known, unknown, reason, silence, ...rest } = refusal;
  expect(rest).toEqual({});
  if (silence) expect(topics.has(silence)).toBe(true);
}
