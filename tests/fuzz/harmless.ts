import { expect } from 'vitest';
import { messagesIn } from '../../src/discord/messages/index.ts';
import { messageOf, type View } from '../../src/discord/view.ts';
import { languages } from '../../src/text/language.ts';
import { expectWithinLimits, textsOf } from '../discord/limits.ts';

/** What a view of ours may hold of marks that mean something: its own mention of itself and of members. */
export interface Allowed {
  readonly mention?: string;
  /** The addresses of the record's own articles. */
  readonly links?: boolean;
}

/** Fails when Discord would refuse the view, ping somebody, or show as markup what is not ours. */
export function expectHarmless(view: View, { mention, links = false }: Allowed = {}): void {
  expectWithinLimits(view);
  expect(messageOf(view).allowedMentions).toEqual({ parse: [], repliedUser: false });
  for (const text of textsOf(view)) {
    if (isClosedCodeBlock(text)) continue;
    const bare = bareOf(mention === undefined ? text : text.replaceAll(mention, ''));
    const found = MEANS_SOMETHING.filter(
      ([name, mark]) => mark.test(bare) && !(links && name === 'link'),
    );
    if (found.length > 0) {
      throw new Error(`${found.map(([name]) => name).join(', ')} in ${JSON.stringify(text)}`);
    }
    for (const line of text.split(/\n/)) {
      // Bold is ours and is closed in the line it is opened in; every other star is escaped.
      const stars = bareOf(line).match(/\*+/g) ?? [];
      if (stars.some((run) => run.length !== 2) || stars.length % 2 !== 0) {
        throw new Error(
          `emphasis out of place in ${JSON.stringify(line)} of ${JSON.stringify(text)}`,
        );
      }
    }
  }
}

/** A citation to be copied: nothing means anything inside, as long as nothing ends it. */
function isClosedCodeBlock(text: string): boolean {
  const [, inside] = /^```\n([\s\S]*)\n```$/.exec(text) ?? [];
  return inside !== undefined && !inside.includes('``');
}

/** Without what is escaped, and without the markup that is always ours. */
function bareOf(text: string): string {
  return (
    text
      .replace(/\\[^0-9A-Za-z\s]/g, ' ')
      .replace(/`[0-9a-f]{16}`$/m, '')
      // What a quotation has too much, struck out.
      .replace(/~~[^~]+~~/g, ' ')
      .replace(OUR_LABELS, '')
  );
}

/** What is to be pressed or chosen stands in italics in the help. */
const OUR_LABELS = new RegExp(
  languages
    .map(messagesIn)
    .flatMap(({ check, buttons }) => [check.menu, buttons.followUp])
    .map((label) => `\\*${label}\\*`)
    .join('|'),
  'g',
);

const MEANS_SOMETHING: readonly (readonly [string, RegExp])[] = [
  ['a mention', /<[@#]|<\/|<a?:|<t:|<id:/],
  ['everybody', /@(everyone|here)/],
  ['a link', /\]\(/],
  ['link', /https?:\/\//],
  ['code', /`/],
  ['a spoiler', /\|\|/],
  ['struck out', /~~/],
  ['underlined', /__/],
  ['a quote to the end', /^\s*>>>/m],
  ['an emoji', /:[\w+-]+:/],
  // The record's own words are shown character for character; what they turn round ends with their line.
  ['a hidden character', /^(?!> |# |\*\*¶\d).*[\u200B\u202A-\u202E\u2066-\u2069\uFEFF]/mu],
  ['a control character', /^(?!> |# |\*\*¶\d).*(?!\n)\p{Cc}/mu],
  ['a line break of another kind', /[\r\u0085\u2028\u2029\v\f]/],
];

/** Fails when a line that holds the words stands outside of a quotation or a line of ours. */
export function expectInside(view: View, words: string, allowed: RegExp): void {
  for (const line of textsOf(view).flatMap((text) => text.split('\n'))) {
    if (line.includes(words) && !allowed.test(line)) {
      throw new Error(`out of its quotation: ${JSON.stringify(line)}`);
    }
  }
}

/** Fails when something has been put where every object would find it. */
export function expectCleanPrototypes(): void {
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect(Object.keys(Array.prototype)).toEqual([]);
  expect(Object.keys(Function.prototype)).toEqual([]);
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
}
