import { expect } from 'vitest';
import type { View } from '../../src/discord/view.ts';

/** What Discord allows in a message with Components v2, written down a second time on purpose. */
const DISCORD = {
  characters: 4000,
  bytes: 10_000,
  components: 40,
  customId: 100,
  label: 80,
  row: 5,
  choices: 25,
  choice: 100,
};

interface Piece {
  readonly type: number;
  readonly content?: string;
  readonly custom_id?: string;
  readonly label?: string;
  readonly id?: number;
  readonly components?: readonly Piece[];
  readonly options?: readonly { readonly label: string; readonly value: string }[];
}

function piecesOf(pieces: readonly Piece[]): Piece[] {
  return pieces.flatMap((piece) => [piece, ...piecesOf(piece.components ?? [])]);
}

/** The texts of a view, in reading order. */
export function textsOf(view: View): string[] {
  return piecesOf(view.components as readonly Piece[]).flatMap(({ content }) => content ?? []);
}

/** Every text of a view, in reading order. */
export function textOf(view: View): string {
  return textsOf(view).join('\n');
}

export function customIdsOf(view: View): string[] {
  return piecesOf(view.components as readonly Piece[]).flatMap(({ custom_id: id }) => id ?? []);
}

/** Fails when Discord would refuse the view. */
export function expectWithinLimits(view: View): void {
  const pieces = piecesOf(view.components as readonly Piece[]);
  const text = pieces.flatMap(({ content }) => content ?? []);
  expect(pieces.length).toBeGreaterThan(1);
  expect(pieces.length).toBeLessThanOrEqual(DISCORD.components);
  expect(text.join('').length).toBeLessThanOrEqual(DISCORD.characters);
  expect(Buffer.byteLength(text.join(''))).toBeLessThanOrEqual(DISCORD.bytes);
  for (const content of text) expect(content.trim()).not.toBe('');
  expect(text.join('')).not.toMatch(/\p{Surrogate}/u);
  const ids = pieces.flatMap(({ custom_id: id }) => id ?? []);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id.length).toBeLessThanOrEqual(DISCORD.customId);
  const numbers = pieces.flatMap(({ id }) => id ?? []);
  expect(new Set(numbers).size).toBe(numbers.length);
  for (const { type, label, components, options } of pieces) {
    if (type === 2) expect(label?.length).toBeLessThanOrEqual(DISCORD.label);
    if (type === 2) expect(label?.trim()).not.toBe('');
    if (type === 3) {
      expect(options?.length).toBeGreaterThan(0);
      expect(options?.length).toBeLessThanOrEqual(DISCORD.choices);
      expect(new Set(options?.map(({ value }) => value)).size).toBe(options?.length);
      for (const choice of options?.flatMap(({ label: shown, value }) => [shown, value]) ?? []) {
        expect(choice.trim()).not.toBe('');
        expect(choice.length).toBeLessThanOrEqual(DISCORD.choice);
      }
    }
    if (type === 1) {
      expect(components?.length).toBeGreaterThan(0);
      expect(components?.length).toBeLessThanOrEqual(DISCORD.row);
    }
  }
}
