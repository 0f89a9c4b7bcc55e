import type { AskKind } from '../corpus/types.ts';
import { positionFinder } from '../index/positions.ts';
import type { Index } from '../index/types.ts';

/** Which paragraph each note is about, and what it gives: numbers side by side, because every question goes through all of them. */
export interface NotePlaces {
  /** Note → the position of its paragraph; below 0 where it has none. */
  readonly paragraphOf: Int32Array;
  /** Position of a paragraph → its notes; paragraphs without notes are left out. */
  readonly notesOf: ReadonlyMap<number, readonly number[]>;
  readonly kinds: readonly AskKind[];
  /** Note → its kind, by the place among the kinds. */
  readonly kindOf: Uint8Array;
}

export function notePlaces({ paragraphs, notes }: Index): NotePlaces {
  const positionOf = positionFinder(paragraphs);
  const paragraphOf = Int32Array.from(notes, ({ about }) => positionOf(about) ?? -1);
  const notesOf = new Map<number, number[]>();
  for (const [note, id] of paragraphOf.entries()) {
    if (id < 0) continue;
    const others = notesOf.get(id);
    if (others) others.push(note);
    else notesOf.set(id, [note]);
  }
  const kinds = [...new Set(notes.map(({ kind }) => kind))];
  const kindOf = Uint8Array.from(notes, ({ kind }) => kinds.indexOf(kind));
  return { paragraphOf, notesOf, kinds, kindOf };
}
