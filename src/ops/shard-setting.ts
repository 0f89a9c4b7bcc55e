/** How the setting SHARDS spreads the bot. */
export type ShardSetting =
  | { readonly kind: 'recommended' }
  /** All of so many, here. */
  | { readonly kind: 'all'; readonly count: number }
  /** Some of them; the others run on other machines. */
  | { readonly kind: 'some'; readonly ids: readonly number[]; readonly count: number };

/** Discord has no bot with more. */
const MOST = 16_384;

/** `auto`, `4`, `2/16` or `0-3/16`; undefined for anything else. */
export function parseShards(text: string): ShardSetting | undefined {
  if (text === 'auto') return { kind: 'recommended' };
  const [, all, first, last, of] =
    /^(?:(\d{1,5})|(\d{1,5})(?:-(\d{1,5}))?\/(\d{1,5}))$/.exec(text) ?? [];
  if (all !== undefined) {
    const count = Number(all);
    return count >= 1 && count <= MOST ? { kind: 'all', count } : undefined;
  }
  if (first === undefined || of === undefined) return undefined;
  const [from, to, count] = [Number(first), Number(last ?? first), Number(of)];
  if (from > to || to >= count || count > MOST) return undefined;
  const ids = Array.from({ length: to - from + 1 }, (_, position) => from + position);
  return { kind: 'some', ids, count };
}
