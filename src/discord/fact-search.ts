import type { Engine } from '../answer/engine.ts';
import type { Fact, FactKind } from '../corpus/types.ts';
import { factKinds } from '../corpus/types.ts';
import type { Index } from '../index/types.ts';
import { fold } from '../text/fold.ts';
import { languages } from '../text/language.ts';
import { messagesIn } from './messages/index.ts';

/**
 * The key facts on a topic: all of them without one; those of a kind by its name in any language;
 * those in whose words it stands; else those of the paragraph that answers it as a question.
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
  const answer = engine.ask({ question: topic });
  return answer.answered ? answer.facts : [];
}

/** Names of facts that hold what has been typed, in the language of the label; kinds come first. */
export function factTopics(
  typed: string,
  index: Index,
  language: (typeof languages)[number],
): string[] {
  const wanted = fold(typed).trim();
  const { kinds } = messagesIn(language).facts;
  const labels = index.facts
    .filter((fact) => wordsOf(fact).some((words) => fold(words).includes(wanted)))
    .map(({ label }) => label[language] ?? label.en);
  const present = factKinds.filter((kind) => index.facts.some((fact) => fact.kind === kind));
  const named = present.map((kind) => kinds[kind]).filter((name) => fold(name).includes(wanted));
  return [...new Set([...named, ...labels])];
}

function kindNamed(wanted: string): FactKind | undefined {
  return factKinds.find(
    (kind) =>
      kind === wanted ||
      languages.some((language) => fold(messagesIn(language).facts.kinds[kind]) === wanted),
  );
}

function wordsOf({ label, value, statement }: Fact): string[] {
  return [value, ...Object.values(label), ...Object.values(statement)];
}
