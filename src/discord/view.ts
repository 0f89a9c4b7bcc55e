import {
  type APIButtonComponentWithCustomId,
  type APIComponentInContainer,
  type APIMessageTopLevelComponent,
  type APIStringSelectComponent,
  ButtonStyle,
  ComponentType,
  type InteractionEditReplyOptions,
  MessageFlags,
} from 'discord.js';
import type { Verdict } from '../corpus/types.ts';
import { LIMITS, utf8Bytes, VIEW_BUDGET } from './limits.ts';
import { cleanLine, shorten } from './markdown.ts';

/** What a message shows, as data: views make it, and `messageOf` alone turns it into a message. */
export interface View {
  readonly components: readonly APIMessageTopLevelComponent[];
}

/** A piece of a view, in reading order. `spare` ones are left out, the last first, when room is short. */
export type Block =
  | { readonly text: string; readonly id?: number; readonly spare?: boolean }
  | { readonly rule: true; readonly spare?: boolean }
  | { readonly buttons: readonly Button[]; readonly spare?: boolean }
  | { readonly menu: Menu; readonly spare?: boolean };

export interface Button {
  readonly customId: string;
  readonly label: string;
  readonly primary?: boolean;
  readonly disabled?: boolean;
}

/** A list to choose one of. What is chosen reads to the verb of the `custom_id` as if it stood in a button's. */
export interface Menu {
  readonly customId: string;
  readonly placeholder: string;
  readonly choices: readonly MenuChoice[];
}

export interface MenuChoice {
  readonly label: string;
  /** At most 100 characters, and no two of a menu the same. */
  readonly value: string;
  /** Shown small under the label. */
  readonly title?: string;
}

/** How a reply turned out; whatever is neither is plain, as an answer is. */
export type Tone = 'plain' | 'refusal' | Verdict;

/** Ink of the accent bar; nothing is said by it alone. */
const ACCENTS: Readonly<Record<Tone, number>> = {
  plain: 0x3f6b8f,
  refusal: 0x8a8f98,
  supported: 0x3d8b5f,
  contradicted: 0xb4562e,
  not_mentioned: 0x8a8f98,
};

/** Blocks as a view within every limit of Discord, whatever stands in them. */
export function compose(blocks: readonly Block[], tone: Tone = 'plain'): View {
  const kept = blocks.filter((block) => !isEmpty(block));
  while (!withinBudget(kept)) {
    const spare = kept.findLastIndex((block) => block.spare);
    if (spare === -1) break;
    kept.splice(spare, 1);
  }
  const components = withinBudget(kept) ? kept : cutToBudget(kept);
  return {
    components: [
      {
        type: ComponentType.Container,
        accent_color: ACCENTS[tone],
        components: withoutLooseRules(components).map(componentOf),
      },
    ],
  };
}

function isEmpty(block: Block): boolean {
  if ('text' in block) return block.text.trim() === '';
  if ('menu' in block) return block.menu.choices.length === 0;
  return 'buttons' in block && block.buttons.length === 0;
}

function withinBudget(blocks: readonly Block[]): boolean {
  const texts = blocks.flatMap((block) => ('text' in block ? [block.text] : []));
  return (
    sum(texts.map((text) => text.length)) <= VIEW_BUDGET.characters &&
    sum(texts.map(utf8Bytes)) <= VIEW_BUDGET.bytes &&
    // One more for the container.
    1 + sum(blocks.map(size)) <= VIEW_BUDGET.components
  );
}

function size(block: Block): number {
  if ('menu' in block) return 2;
  return 'buttons' in block ? 1 + Math.min(block.buttons.length, LIMITS.buttonsInRow) : 1;
}

/** The last resort, for blocks of which none is spare: texts are cut from the end. */
function cutToBudget(blocks: readonly Block[]): Block[] {
  let characters: number = VIEW_BUDGET.characters;
  let bytes: number = VIEW_BUDGET.bytes;
  let room = VIEW_BUDGET.components - 1;
  const kept: Block[] = [];
  for (const block of blocks) {
    room -= size(block);
    if (room < 0) break;
    if (!('text' in block)) {
      kept.push(block);
      continue;
    }
    // A UTF-16 unit is at most three bytes.
    const text = shorten(block.text, Math.min(characters, Math.floor(bytes / 3)));
    if (text.trim() === '' || characters < 2 || bytes < 6) continue;
    characters -= text.length;
    bytes -= utf8Bytes(text);
    kept.push({ ...block, text });
  }
  return kept;
}

/** Rules at the edges or beside each other separate nothing. */
function withoutLooseRules(blocks: readonly Block[]): Block[] {
  return blocks.filter((block, position) => {
    if (!('rule' in block)) return true;
    const next = blocks[position + 1];
    return position > 0 && next !== undefined && !('rule' in next);
  });
}

function componentOf(block: Block): APIComponentInContainer {
  if ('text' in block) {
    return {
      type: ComponentType.TextDisplay,
      content: block.text,
      ...(block.id === undefined ? {} : { id: block.id }),
    };
  }
  if ('rule' in block) return { type: ComponentType.Separator, divider: true };
  if ('menu' in block) {
    return { type: ComponentType.ActionRow, components: [selectOf(block.menu)] };
  }
  return {
    type: ComponentType.ActionRow,
    components: block.buttons.slice(0, LIMITS.buttonsInRow).map(buttonOf),
  };
}

function buttonOf({ customId, label, primary, disabled }: Button): APIButtonComponentWithCustomId {
  return {
    type: ComponentType.Button,
    style: primary ? ButtonStyle.Primary : ButtonStyle.Secondary,
    custom_id: customId,
    label: shorten(cleanLine(label), LIMITS.buttonLabel) || '…',
    ...(disabled ? { disabled: true } : {}),
  };
}

function selectOf({ customId, placeholder, choices }: Menu): APIStringSelectComponent {
  return {
    type: ComponentType.StringSelect,
    custom_id: customId,
    placeholder: shorten(cleanLine(placeholder), LIMITS.placeholder),
    options: choices.slice(0, LIMITS.choices).map(({ label, value, title }) => ({
      label: shorten(cleanLine(label), LIMITS.choiceName) || '…',
      value,
      ...(title ? { description: shorten(cleanLine(title), LIMITS.choiceName) || '…' } : {}),
    })),
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** Nobody is ever pinged, neither by what a message says nor by its being a reply. */
export const NO_MENTIONS = { parse: [], repliedUser: false } as const;

/** The one way from a view to a message. */
export function messageOf(view: View) {
  return {
    components: view.components,
    flags: MessageFlags.IsComponentsV2,
    allowedMentions: NO_MENTIONS,
  } satisfies InteractionEditReplyOptions;
}
