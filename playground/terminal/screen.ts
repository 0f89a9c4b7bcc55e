/** What has been shown at the terminal: numbered messages, and those that come in or change. */

import type { Writable } from 'node:stream';
import type { Exchange } from '../people/exchange.ts';
import { COMPONENT } from '../rules/component-types.ts';
import { controlsOf, renderMessage } from '../text/message.ts';
import { flatten } from '../world/messages.ts';
import type { Snowflake } from '../world/snowflakes.ts';
import { type Component, FLAG, type Message } from '../world/types.ts';
import type { World } from '../world/world.ts';

export interface Screen {
  note(text: string): void;
  /** Shows a message, unless it has been shown as it is now. */
  show(message: Message): void;
  /** Shows those of the bot's messages that have not been shown, or have changed. */
  showNew(messages: readonly Message[]): void;
  /** @throws Error when no such message has been shown; as do the ones below. */
  numbered(number: number): Message;
  lastOfBot(): Message;
  lastOf(userId: Snowflake): Message;
  /** The bot's last message that has buttons or menus. */
  lastWithControls(): Message;
  /** The inputs of the form an exchange brought, with their labels. */
  inputsOf(exchange: Exchange | null): Component[];
}

export function createScreen(world: World, output: Writable): Screen {
  const shown: Message[] = [];
  const texts = new Map<Snowflake, string>();

  function show(message: Message): void {
    if (message.flags & FLAG.loading) return;
    const lines = renderMessage(world, message);
    const text = lines.join('\n');
    if (texts.get(message.id) === text) return;
    const isNew = !texts.has(message.id);
    texts.set(message.id, text);
    if (isNew) shown.push(message);
    const number = shown.indexOf(message) + 1;
    const marks = [
      message.ephemeralFor ? ' (only you can see this)' : '',
      isNew ? '' : ' (changed)',
      message.guildId === null ? ' (direct message)' : '',
    ].join('');
    const body = lines.map((line) => `  ${line}`.trimEnd()).join('\n');
    output.write(`#${number} ${message.author.username}${marks}\n${body}\n\n`);
  }

  function last(what: string, matches: (message: Message) => boolean): Message {
    const message = shown.findLast(matches);
    if (!message) throw new Error(`there is no ${what} yet`);
    return message;
  }

  const isBots = (message: Message) => message.author.id === world.bot.id;

  return {
    note: (text) => {
      output.write(`${text}\n\n`);
    },
    show,
    showNew(messages) {
      for (const message of messages) if (isBots(message)) show(message);
    },
    numbered(number) {
      const message = shown[number - 1];
      if (!message) throw new Error(`there is no message #${number}`);
      return message;
    },
    lastOfBot: () => last('message of the bot', isBots),
    lastOf: (userId) => last('message of yours', (message) => message.author.id === userId),
    lastWithControls: () =>
      last('message with buttons', (message) => isBots(message) && controlsOf(message).length > 0),
    inputsOf(exchange) {
      const labelled = (exchange?.modal?.components ?? []).flatMap((component) => {
        const inputs = flatten([component]).filter((each) => each.custom_id !== undefined);
        return inputs.map((input) => ({ ...input, label: input.label ?? component.label ?? '' }));
      });
      return labelled.filter((input) => input.type === COMPONENT.textInput);
    },
  };
}
