import { createEngine, type Engine } from '../answer/engine.ts';
import type { Index } from '../index/types.ts';
import type { WordTable } from '../text/word-table.ts';

export interface LiveEngine {
  /** The engine of the index that is in use now. */
  readonly engine: () => Engine;
  /** @throws whatever the new index makes the engine throw; the old one then stays in use. */
  use(index: Index): void;
}

/** An engine whose index can be replaced. */
export function createLiveEngine(first: Index, table: WordTable): LiveEngine {
  let engine = createEngine(first, table);
  return {
    engine: () => engine,
    use(index) {
      const next = createEngine(index, table);
      // A question of its own, before members put theirs to it.
      next.ask({ question: index.questions[0]?.text.en ?? 'what is this about?' });
      engine = next;
    },
  };
}
