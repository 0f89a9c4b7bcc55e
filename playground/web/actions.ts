/** What a person does on the page, done through their client. */

import { asArray, asString, isObject, type JsonObject } from '../json.ts';
import type { ModalValues } from '../people/components.ts';
import type { Exchange } from '../people/exchange.ts';
import type { Member } from '../people/member.ts';
import type { OptionValues } from '../people/options.ts';
import type { SmallDiscord } from '../small-discord.ts';
import { findMessage } from '../world/messages.ts';
import type { Message } from '../world/types.ts';
import type { Outcome } from './shown.ts';

/** Forms that may still be sent; more than a person leaves open. */
const KEPT_FORMS = 50;

/** @returns what carries out one action; it throws where the person's client would not let them */
export function createActions(discord: SmallDiscord, member: Member) {
  const forms = new Map<string, Exchange>();

  function outcome(exchange: Exchange): Outcome {
    const { failed, modal, interaction } = exchange;
    if (!modal) return { failed };
    forms.set(interaction.id, exchange);
    const [oldest] = forms.keys();
    if (forms.size > KEPT_FORMS && oldest) forms.delete(oldest);
    return { failed, modal: { ...modal, form: interaction.id } };
  }

  function message(action: JsonObject): Message {
    const found = findMessage(discord.world, text(action, 'channel'), text(action, 'message'));
    if (!found) throw new Error('that message is gone');
    return found;
  }

  return async (action: unknown): Promise<Outcome> => {
    if (!isObject(action)) throw new Error('takes an object');
    switch (action['kind']) {
      case 'say': {
        const replyTo = action['message'] === undefined ? {} : { replyTo: message(action) };
        member.say(text(action, 'channel'), text(action, 'text'), replyTo);
        return {};
      }
      case 'slash':
        return outcome(
          await member.slash(text(action, 'channel'), text(action, 'command'), options(action)),
        );
      case 'autocomplete':
        return {
          choices: await member.autocomplete(
            text(action, 'channel'),
            text(action, 'command'),
            text(action, 'option'),
            text(action, 'typed'),
            options(action),
          ),
        };
      case 'click':
        return outcome(await member.click(message(action), text(action, 'id')));
      case 'select': {
        const values = asArray(action['values']).map(String);
        return outcome(await member.select(message(action), text(action, 'id'), values));
      }
      case 'menu':
        return outcome(await member.contextMenu(message(action), text(action, 'command')));
      case 'form': {
        const from = forms.get(text(action, 'form'));
        if (!from) throw new Error('that form is no longer open');
        return outcome(await member.submitModal(from, formValues(action)));
      }
      case 'locale':
        member.locale = text(action, 'locale');
        return {};
      default:
        throw new Error('there is no such action');
    }
  };
}

function text(action: JsonObject, key: string): string {
  const value = asString(action[key]);
  if (value === undefined) throw new Error(`"${key}" is missing`);
  return value;
}

function options(action: JsonObject): OptionValues {
  const given = isObject(action['options']) ? action['options'] : {};
  const values: OptionValues = {};
  for (const [name, value] of Object.entries(given)) {
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
      values[name] = value;
    }
  }
  return values;
}

function formValues(action: JsonObject): ModalValues {
  const given = isObject(action['values']) ? action['values'] : {};
  return Object.fromEntries(
    Object.entries(given).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.map(String) : String(value ?? ''),
    ]),
  );
}
