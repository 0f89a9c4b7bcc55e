import {
  type APIComponentInContainer,
  type APIMessageTopLevelComponent,
  ComponentType,
} from 'discord.js';
import type { Action } from '../action.ts';
import { parseCustomId } from '../custom-id.ts';
import type { View } from '../view.ts';

/** A private answer, to everybody, just as the member saw it, with their name over it. */
export const share: Action = {
  how: 'share',
  view: ({ components, member }, { frame }) => ({
    components: [
      { type: ComponentType.TextDisplay, content: `-# ${frame.messages.share.by(member)}` },
      ...withoutShareButton({ components }).components,
    ],
  }),
};

/** What is shared can be shared no further. */
function withoutShareButton({ components }: View): View {
  return {
    components: components.map((component): APIMessageTopLevelComponent => {
      if (component.type !== ComponentType.Container) return component;
      const inside = component.components.flatMap((one): APIComponentInContainer[] => {
        if (one.type !== ComponentType.ActionRow) return [one];
        const kept = one.components.filter((button) => !isShare(button));
        return kept.length === 0 ? [] : [{ ...one, components: kept }];
      });
      return { ...component, components: inside };
    }),
  };
}

function isShare(component: object): boolean {
  return (
    'custom_id' in component &&
    typeof component.custom_id === 'string' &&
    parseCustomId(component.custom_id).verb === 'share'
  );
}
