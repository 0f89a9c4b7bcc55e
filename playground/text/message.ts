/** A message as lines of text: content, embeds and components of both kinds. */

import { COMPONENT, SELECTS } from '../rules/component-types.ts';
import { flatten } from '../world/messages.ts';
import type { Component, Embed, Message } from '../world/types.ts';
import type { World } from '../world/world.ts';
import { plainMarkdown } from './markdown.ts';

/** Buttons and selects in the order in which they are numbered. */
export function controlsOf(message: Message): Component[] {
  return flatten(message.components).filter(
    (each) => each.type === COMPONENT.button || SELECTS.includes(each.type),
  );
}

export function renderMessage(world: World, message: Message): string[] {
  const controls = controlsOf(message);
  const lines: string[] = [];
  const text = (value: string | undefined) => {
    if (value) lines.push(...plainMarkdown(world, value).split('\n'));
  };
  text(message.content);
  for (const embed of message.embeds) {
    lines.push(...renderEmbed(world, embed).map((line) => `┃ ${line}`));
  }
  for (const component of message.components) {
    lines.push(...renderComponent(world, component, controls));
  }
  for (const attachment of message.attachments) lines.push(`(file: ${attachment.filename})`);
  return lines;
}

function renderEmbed(world: World, embed: Embed): string[] {
  const lines: string[] = [];
  const text = (value: string | undefined) => {
    if (value) lines.push(...plainMarkdown(world, value).split('\n'));
  };
  text(embed.author?.name);
  if (embed.title) lines.push(`== ${plainMarkdown(world, embed.title)} ==`);
  text(embed.description);
  for (const field of embed.fields ?? []) {
    lines.push(`${plainMarkdown(world, field.name)}:`);
    lines.push(
      ...plainMarkdown(world, field.value)
        .split('\n')
        .map((line) => `  ${line}`),
    );
  }
  text(embed.footer?.text);
  return lines;
}

function renderComponent(world: World, component: Component, controls: Component[]): string[] {
  const inside = (children: Component[] | undefined) =>
    (children ?? []).flatMap((child) => renderComponent(world, child, controls));
  const number = () => controls.indexOf(component) + 1;
  switch (component.type) {
    case COMPONENT.row:
      return [inside(component.components).join('   ')];
    case COMPONENT.button:
      return [renderButton(component, number())];
    case COMPONENT.text:
      return plainMarkdown(world, component.content ?? '').split('\n');
    case COMPONENT.section:
      return [
        ...inside(component.components),
        ...inside(component.accessory && [component.accessory]),
      ];
    case COMPONENT.container:
      return inside(component.components).map((line) => `┃ ${line}`);
    case COMPONENT.separator:
      return ['───'];
    case COMPONENT.gallery:
      return (component.items ?? []).map(
        (item) => `(picture: ${item.description ?? item.media.url})`,
      );
    case COMPONENT.thumbnail:
      return [`(picture: ${component.description ?? component.media?.url ?? ''})`];
    case COMPONENT.file:
      return [`(file: ${component.file?.url ?? ''})`];
    default:
      return SELECTS.includes(component.type) ? renderSelect(component, number()) : [];
  }
}

function renderButton(button: Component, number: number): string {
  const label = [button.emoji?.name, button.label].filter(Boolean).join(' ');
  if (button.url) return `${label} (${button.url})`;
  return `[${number}] ${label}${button.disabled ? ' (disabled)' : ''}`;
}

function renderSelect(select: Component, number: number): string[] {
  const options = (select.options ?? []).map((option) => `      ${option.value}: ${option.label}`);
  return [`[${number}] ▾ ${select.placeholder ?? 'Choose'}`, ...options];
}
