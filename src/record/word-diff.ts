/** A run of words that both texts have, or only one of them. */
export interface DiffPiece {
  readonly kind: 'same' | 'said' | 'record';
  readonly text: string;
}

const words = (text: string) => text.match(/\S+/g) ?? [];
/** A word without the marks around it: “dialogue,” and dialogue are the same word. */
const bare = (word: string) =>
  word
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');

/** Word-by-word difference between what is said to be quoted and the record, by longest common subsequence. */
export function wordDiff(said: string, record: string): DiffPiece[] {
  const a = words(said);
  const b = words(record);
  const lengths = commonLengths(a, b);
  const at = (i: number, j: number) => lengths[i * (b.length + 1) + j] ?? 0;
  const pieces: { kind: DiffPiece['kind']; words: string[] }[] = [];
  const push = (kind: DiffPiece['kind'], word: string) => {
    const last = pieces.at(-1);
    if (last?.kind === kind) last.words.push(word);
    else pieces.push({ kind, words: [word] });
  };
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    const [left, right] = [a[i], b[j]];
    if (left !== undefined && right !== undefined && bare(left) === bare(right)) {
      push('same', right);
      i += 1;
      j += 1;
    } else if (right === undefined || (left !== undefined && at(i + 1, j) >= at(i, j + 1))) {
      push('said', left ?? '');
      i += 1;
    } else {
      push('record', right);
      j += 1;
    }
  }
  return pieces.map((piece) => ({ kind: piece.kind, text: piece.words.join(' ') }));
}

/** Length of the longest common subsequence of every pair of tails, row by row. */
function commonLengths(a: readonly string[], b: readonly string[]): Uint16Array {
  const width = b.length + 1;
  const lengths = new Uint16Array((a.length + 1) * width);
  const [left, right] = [a.map(bare), b.map(bare)];
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      lengths[i * width + j] =
        left[i] === right[j]
          ? (lengths[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(lengths[(i + 1) * width + j] ?? 0, lengths[i * width + j + 1] ?? 0);
    }
  }
  return lengths;
}
