/** A terminal on the small Discord: lines typed or piped in, what the bot says as text. */

import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { asArray, isObject } from '../json.ts';
import type { Exchange } from '../people/exchange.ts';
import { localName } from '../people/find-command.ts';
import type { ChannelKey, Member } from '../people/member.ts';
import { OPTION } from '../rules/command-options.ts';
import { COMMAND } from '../rules/commands.ts';
import { COMPONENT } from '../rules/component-types.ts';
import type { SmallDiscord } from '../small-discord.ts';
import { controlsOf } from '../text/message.ts';
import type { Message } from '../world/types.ts';
import { createScreen, type Screen } from './screen.ts';
import { readSlashLine } from './slash-line.ts';

export interface TerminalOptions {
  /** A small Discord on which the bot is logged in. */
  discord: SmallDiscord;
  input: Readable & { isTTY?: boolean };
  output: Writable;
  /** Who sits at the terminal; `alex` unless told. */
  username?: string;
  /** Where they are; `general` unless told. */
  channel?: string;
  /** Milliseconds to wait for the bot's answer to a message; 10 s unless told. */
  patienceMs?: number;
}

const HELP = `/command text         a slash command; options as option:value
@pilcrow text         a message that mentions the bot
dm text               a direct message to the bot
reply text            reply to the bot's last message
say text              a message to nobody in particular
check 3               the message command on message #3 (the last of yours, unless told)
click 2, select 2 x   use button or menu [2] of the bot's last message
fill text             fill in the form that has been opened
commands              what the bot offers here
as name, locale ko, channel name    be somebody else, in another language, elsewhere
quit`;

interface Seat {
  discord: SmallDiscord;
  screen: Screen;
  member: Member;
  channel: ChannelKey;
  /** The exchange that opened a form, while it is open. */
  form: Exchange | null;
  patienceMs: number;
}

/** Reads lines until the input ends or says `quit`. Every line is done with before the next. */
export async function runTerminal(options: TerminalOptions): Promise<void> {
  const { discord, input, output } = options;
  const interactive = input.isTTY === true;
  const seat: Seat = {
    discord,
    screen: createScreen(discord.world, output),
    member: discord.member(options.username ?? 'alex'),
    channel: options.channel ?? 'general',
    form: null,
    patienceMs: options.patienceMs ?? 10_000,
  };
  const lines = createInterface({
    input,
    terminal: interactive,
    ...(interactive ? { output } : {}),
  });
  if (interactive) output.write('Type help for what you can do here.\n');
  lines.setPrompt('> ');
  if (interactive) lines.prompt();
  for await (const line of lines) {
    if (/^(quit|exit)$/.test(line.trim())) break;
    if (line.trim() !== '') await runLine(seat, line.trim());
    if (interactive) lines.prompt();
  }
  lines.close();
}

async function runLine(seat: Seat, line: string): Promise<void> {
  try {
    await act(seat, line);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    seat.screen.note(message.replace(/^small Discord: /, ''));
  }
  seat.screen.showNew(seat.member.sees(seat.channel));
}

async function act(seat: Seat, line: string): Promise<void> {
  const { member, screen, discord } = seat;
  const [word = '', ...others] = line.split(/\s+/);
  const rest = line.slice(word.length).trim();
  if (word.startsWith('/')) return slash(seat, word.slice(1), rest);
  if (word.startsWith('@')) return talk(seat, member.say(seat.channel, line));
  switch (word) {
    case 'dm':
      return talk(seat, member.say(member.dm, rest));
    case 'reply': {
      const to = screen.lastOfBot();
      return talk(seat, member.say(to.channel_id, rest, { replyTo: to }));
    }
    case 'say':
      screen.show(member.say(seat.channel, rest));
      return;
    case 'check':
      return check(seat, rest);
    case 'click':
    case 'select':
      return use(seat, Number(others[0]), others.slice(1));
    case 'fill':
      return fill(seat, rest);
    case 'commands':
      screen.note(commandList(seat));
      return;
    case 'as':
      seat.member = discord.member(rest);
      return;
    case 'locale':
      member.locale = rest;
      return;
    case 'channel':
      discord.world.channel(rest);
      seat.channel = rest;
      return;
    default:
      screen.note(word === 'help' ? HELP : `"${word}" is nothing to do here; type help`);
  }
}

async function slash(seat: Seat, name: string, rest: string): Promise<void> {
  const { member } = seat;
  const offers = member
    .commands(seat.channel)
    .filter(({ command }) => command.type === COMMAND.slash);
  const offer = offers.find(
    ({ command }) => command.name === name || localName(command, member.user) === name,
  );
  if (!offer) throw new Error(`the bot offers no /${name} here; it offers:\n${commandList(seat)}`);
  const { command, options } = readSlashLine(offer.command.data, rest);
  showExchange(seat, await member.slash(seat.channel, command, options));
}

async function talk(seat: Seat, message: Message): Promise<void> {
  seat.screen.show(message);
  const answer = await seat.member.awaitReply(message, seat.patienceMs).catch(() => null);
  if (answer) seat.screen.show(answer);
  else seat.screen.note('(no reply)');
}

async function check(seat: Seat, rest: string): Promise<void> {
  const { member, screen } = seat;
  const menu = member
    .commands(seat.channel)
    .find(({ command }) => command.type === COMMAND.message);
  if (!menu) throw new Error('the bot offers no message command here');
  const message =
    rest === '' ? screen.lastOf(member.user.id) : screen.numbered(Number(rest.replace('#', '')));
  showExchange(seat, await member.contextMenu(message, menu.command.name));
}

async function use(seat: Seat, number: number, values: string[]): Promise<void> {
  const message = seat.screen.lastWithControls();
  const control = controlsOf(message)[number - 1];
  if (!control?.custom_id) throw new Error(`there is no [${number}] in the bot's last message`);
  const exchange =
    control.type === COMPONENT.button
      ? await seat.member.click(message, control.custom_id)
      : await seat.member.select(message, control.custom_id, values);
  showExchange(seat, exchange);
}

async function fill(seat: Seat, text: string): Promise<void> {
  const { form } = seat;
  const input = seat.screen.inputsOf(form)[0];
  if (!form || !input?.custom_id) throw new Error('no form has been opened');
  seat.form = null;
  showExchange(seat, await seat.member.submitModal(form, { [input.custom_id]: text }));
}

function showExchange(seat: Seat, exchange: Exchange): void {
  if (exchange.failed) seat.screen.note(`(${exchange.failed})`);
  for (const message of exchange.messages) seat.screen.show(message);
  if (!exchange.modal) return;
  seat.form = exchange;
  const labels = seat.screen.inputsOf(exchange).map((input) => input.label ?? input.custom_id);
  seat.screen.note(
    `(form "${exchange.modal.title}": ${labels.join(', ')}; fill it in with: fill …)`,
  );
}

function commandList(seat: Seat): string {
  const lines = seat.member.commands(seat.channel).map(({ command }) => {
    if (command.type !== COMMAND.slash) return `  on a message or person: ${command.name}`;
    const options = asArray(command.data['options'])
      .filter(isObject)
      .map((option) =>
        Number(option['type']) <= OPTION.subcommandGroup ? option['name'] : `${option['name']}:…`,
      );
    return `  /${command.name} ${options.join(' ')}`;
  });
  return lines.join('\n') || '  nothing';
}
