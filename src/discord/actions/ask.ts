import { ComponentType, TextInputStyle } from 'discord.js';
import type { Action } from '../action.ts';
import type { Scene } from '../command.ts';
import { type Conversation, MOST_EARLIER, withoutCourtesies } from '../conversation.ts';
import { customId } from '../custom-id.ts';
import type { View } from '../view.ts';
import { answerView } from '../views/answer.ts';

/** Longest question a form takes: what a slash command's option takes is longer than anybody asks. */
const MOST_TYPED = 1000;

/** An example on a button, asked. */
export const askExample: Action = {
  how: 'private',
  view: ({ rest }, scene) => reply({ question: rest, history: [] }, scene),
};

export const followUpForm: Action = {
  how: 'form',
  form({ frame: { messages } }) {
    const { title, label, placeholder } = messages.followUp;
    return {
      custom_id: customId('follow-up'),
      title,
      components: [
        {
          type: ComponentType.Label,
          label,
          component: {
            type: ComponentType.TextInput,
            custom_id: 'question',
            style: TextInputStyle.Paragraph,
            placeholder,
            max_length: MOST_TYPED,
            required: true,
          },
        },
      ],
    };
  },
};

/** The form, sent: the question is understood from what the message had been asked. */
export const askFollowUp: Action = {
  how: 'reply',
  async view(press, scene) {
    const before = await press.conversation();
    const earlier = before ? [...before.history, before.question] : [];
    const history = withoutCourtesies(earlier).slice(-MOST_EARLIER);
    return reply({ question: press.typed, history }, scene);
  },
};

function reply(conversation: Conversation, { ask, frame, canShare }: Scene): View {
  const answer = ask({ ...conversation, language: frame.language });
  return answerView(answer, frame, { conversation, canShare });
}
