/** A form of the bot's. */

import { h } from './dom.js';
import { formField } from './form-field.js';

/** @import { ModalView } from '../shown.ts' */
/** @import { Room } from './types.ts' */

/**
 * @param {ModalView} modal
 * @param {Room} room
 */
export function openModal(modal, room) {
  const fields = modal.components.map((part) => formField(part, room));
  const note = h('p', { class: 'note', role: 'alert' });
  const opener = document.activeElement;

  async function submit() {
    const values = Object.fromEntries(
      fields.flatMap(({ id, read }) => (id !== undefined && read ? [[id, read()]] : [])),
    );
    try {
      await room.run({ kind: 'form', form: modal.form, values });
      dialog.close();
    } catch (error) {
      note.textContent = error instanceof Error ? error.message : String(error);
    }
  }

  const dialog = h(
    'dialog',
    {
      'aria-labelledby': 'modal-title',
      onclose: () => {
        dialog.remove();
        // The message may have been drawn anew meanwhile: then the message box is where one goes on.
        const back = opener?.isConnected ? opener : document.getElementById('box');
        if (back instanceof HTMLElement) back.focus();
      },
    },
    h(
      'form',
      {
        onsubmit: (event) => {
          event.preventDefault();
          submit();
        },
      },
      h('h2', { id: 'modal-title' }, modal.title),
      ...fields.map(({ element }) => element),
      note,
      h(
        'div',
        { class: 'row end' },
        h(
          'button',
          { type: 'button', class: 'button secondary', onclick: () => dialog.close() },
          room.words.cancel,
        ),
        h('button', { type: 'submit', class: 'button primary' }, room.words.submit),
      ),
    ),
  );
  document.body.append(dialog);
  dialog.showModal();
  const first = dialog.querySelector('textarea, input, select');
  if (first instanceof HTMLElement) first.focus();
}
