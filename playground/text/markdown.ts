/** Discord's markdown as plain text for a terminal. */

import type { World } from '../world/world.ts';

/** Headings, quotes, lists and emphasis, without their marks but still to be told apart. */
export function plainMarkdown(world: World, text: string): string {
  return text
    .split('\n')
    .map((line) => plainLine(world, line))
    .join('\n');
}

function plainLine(world: World, line: string): string {
  const heading = /^#{1,3} (.*)$/.exec(line);
  if (heading?.[1] !== undefined) return `== ${inline(world, heading[1])} ==`;
  const quote = /^>(?:>>)? ?(.*)$/.exec(line);
  if (quote?.[1] !== undefined) return `│ ${inline(world, quote[1])}`;
  const small = /^-# (.*)$/.exec(line);
  return inline(world, small?.[1] ?? line);
}

/** Marks Discord escapes: kept aside so that they are not taken for markdown. */
const ESCAPED = /\\([\\`*_~|>#\-[\](){}.!@<:+=])/g;

function inline(world: World, text: string): string {
  const kept: string[] = [];
  const aside = text.replace(ESCAPED, (_, character: string) => {
    kept.push(character);
    return `\uE000${kept.length - 1}\uE001`;
  });
  const plain = aside
    .replace(/<@!?(\d+)>/g, (whole, id: string) => nameOf(world, id) ?? whole)
    .replace(/<#(\d+)>/g, (whole, id: string) => {
      const channel = world.channels.get(id);
      return channel ? `#${channel.name}` : whole;
    })
    .replace(/\[([^\]]+)\]\(<?(https?:[^)>\s]+)>?\)/g, '$1 ($2)')
    .replace(/\*\*(.+?)\*\*/g, '$1')
    .replace(/__(.+?)__/g, '$1')
    .replace(/(?<![\w*])\*(?!\s)([^*]+?)\*(?![\w*])/g, '$1')
    .replace(/~~(.+?)~~/g, '$1');
  return plain.replace(/\uE000(\d+)\uE001/g, (_, index: string) => kept[Number(index)] ?? '');
}

function nameOf(world: World, id: string): string | undefined {
  const user = world.users.get(id);
  return user ? `@${user.username}` : undefined;
}
