import type { Engine } from '../answer/engine.ts';
import type { Fact, FactKind } from '../corpus/types.ts';
import { factKinds } from '../corpus/types.ts';
import { glossaryMatcher } from '../index/wordings.ts';
import { fold } from '../text/fold.ts';
import { languages } from '../text/language.ts';
import { messagesIn } from './messages/index.ts';

/**
 * The key facts on a topic: all of them without one; those of a kind by its name in any language;
 * those in whose words it stands, or another name of it (사고, where they have 참사); else those of the paragraph that answers it as a question.
 */
export function factsAbout(topic: string, engine: Engine): readonly Fact[] {
  const { facts } = engine.index;
  const wanted = fold(topic).trim();
  if (wanted === '') return facts;
  const kind = kindNamed(wanted);
  if (kind) return facts.filter((fact) => fact.kind === kind);
  const spoken = facts.filter((fact) =>
    wordsOf(fact).some((words) => fold(words).includes(wanted)),
  );
  if (spoken.length > 0) return spoken;
  const named = factsNaming(topic, engine);
  if (named.length > 0) return named;
  const answer = engine.ask({ question: topic });
  return answer.answered ? answer.facts : [];
}

function kindNamed(wanted: string): FactKind | undefined {
  return factKinds.find(
    (kind) =>
      kind === wanted ||
      languages.some((language) => fold(messagesIn(language).facts.kinds[kind]) === wanted),
  );
}

function factsNaming(topic: string, { index: { facts, glossary } }: Engine): readonly Fact[] {
  const match = glossaryMatcher(glossary);
  const letters = fold(topic).replace(/\s+/g, '');
  // A topic that is more than a name is a question.
  const wanted = match(topic).find(({ surface }) => fold(surface).replace(/\s+/g, '') === letters);
  if (!wanted) return [];
  return facts.filter(({ label, statement }) =>
    match(`${label.en}. ${statement.en}`).some(({ entry }) => entry === wanted.entry),
  );
}

function wordsOf({ label, value, statement }: Fact): string[] {
  return [value, ...Object.values(label), ...Object.values(statement)];
}
