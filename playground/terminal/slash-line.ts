/** Reads a typed slash command: `/name option:value …`, or the bare rest for its first text option. */

import { asArray, isObject, type JsonObject } from '../json.ts';
import type { OptionValues } from '../people/options.ts';
import { OPTION } from '../rules/command-options.ts';

export interface SlashLine {
  /** Name of the command, with subcommand names behind it. */
  command: string;
  options: OptionValues;
}

/** @param declared the command as registered. */
export function readSlashLine(declared: JsonObject, rest: string): SlashLine {
  let options = asArray(declared['options']).filter(isObject);
  let text = rest.trim();
  const path = [String(declared['name'])];
  for (;;) {
    const [first = ''] = text.split(/\s+/, 1);
    const nested = options.find((option) => isNested(option) && option['name'] === first);
    if (!nested) break;
    path.push(first);
    options = asArray(nested['options']).filter(isObject);
    text = text.slice(first.length).trim();
  }
  return { command: path.join(' '), options: readOptions(options, text) };
}

function isNested(option: JsonObject): boolean {
  return option['type'] === OPTION.subcommand || option['type'] === OPTION.subcommandGroup;
}

function readOptions(options: JsonObject[], text: string): OptionValues {
  const values: OptionValues = {};
  const named = options.map((option) => String(option['name']));
  const marks = [...text.matchAll(/(?:^|\s)([^\s:]+):/g)].filter((match) =>
    named.includes(match[1] ?? ''),
  );
  const bare = text.slice(0, marks[0]?.index ?? text.length).trim();
  marks.forEach((mark, index) => {
    const from = mark.index + mark[0].length;
    const to = marks[index + 1]?.index ?? text.length;
    const name = mark[1] ?? '';
    const option = options.find((each) => each['name'] === name);
    values[name] = readValue(option, text.slice(from, to).trim());
  });
  if (bare) {
    const open = options.filter((option) => values[String(option['name'])] === undefined);
    // Without a text option the first one left takes the rest, as a number, a person and so on.
    const target = open.find((option) => option['type'] === OPTION.string) ?? open[0];
    if (!target) throw new Error('that command takes no such option');
    values[String(target['name'])] = readValue(target, bare);
  }
  return values;
}

function readValue(option: JsonObject | undefined, text: string): string | number | boolean {
  switch (option?.['type']) {
    case OPTION.integer:
    case OPTION.number: {
      const value = Number(text);
      return Number.isNaN(value) ? text : value;
    }
    case OPTION.boolean:
      return /^(true|yes|1)$/i.test(text);
    default:
      return text.replace(/^[@#]/, '');
  }
}
