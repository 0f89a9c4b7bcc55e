import { createEngine, type Engine } from '../answer/engine.ts';
import type { Answer } from '../answer/types.ts';
import type { Index } from '../index/types.ts';
import type { WordTable } from '../text/word-table.ts';

export interface LiveEngine {
  /** The engine of the index that is in use now. */
  readonly engine: () => Engine;
  /** @throws whatever the new index makes the engine throw; the old one then stays in use. */
  use(index: Index): void;
}

/**
 * An engine whose index can be replaced.
 * @param onAnswer told of every answer, with the milliseconds it took
 */
export function createLiveEngine(
  first: Index,
  table: WordTable,
  onAnswer: (answer: Answer, ms: number) => void,
): LiveEngine {
  let engine = observed(createEngine(first, table), onAnswer);
  return {
    engine: () => engine,
    use(index) {
      const next = createEngine(index, table);
      // A question of its own, before members put theirs to it.
      next.ask({ question: index.questions[0]?.text.en ?? 'what is this about?' });
      engine = observed(next, onAnswer);
    },
  };
}

function observed(engine: Engine, onAnswer: (answer: Answer, ms: number) => void): Engine {
  return {
    ...engine,
    ask(request) {
      const started = performance.now();
      const answer = engine.ask(request);
      onAnswer(answer, performance.now() - started);
      return answer;
    },
  };
}
