/** A form of the bot's. */

import { h } from './dom.js';
import { markdown } from './markdown.js';

export function openModal(modal, room) {
  const fields = modal.components.map((part) => field(part, room));
  const note = h('p', { class: 'note', role: 'alert' });
  const form = h(
    'form',
    {
      onsubmit: async (event) => {
        event.preventDefault();
        const values = {};
        for (const { id, read } of fields) if (id) values[id] = read();
        try {
          await room.submit({ kind: 'form', form: modal.form, values });
          dialog.close();
        } catch (error) {
          note.textContent = error.message;
        }
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
  );
  const opener = document.activeElement;
  const dialog = h(
    'dialog',
    {
      'aria-labelledby': 'modal-title',
      onclose: () => {
        dialog.remove();
        if (opener?.isConnected) opener.focus();
      },
    },
    form,
  );
  document.body.append(dialog);
  dialog.showModal();
  dialog.querySelector('textarea, input, select')?.focus();
}

function field(part, room) {
  if (part.type === 10)
    return { element: h('div', {}, ...markdown(part.content ?? '', room.nameOf)) };
  const input = part.component ?? part.components?.[0] ?? part;
  const label = part.label ?? input.label ?? '';
  const shared = { required: input.required ?? true };
  if (input.type !== 4) {
    const control = h(
      'select',
      { ...shared, multiple: (input.max_values ?? 1) > 1 },
      ...(input.options ?? []).map((option) =>
        h('option', { value: option.value, selected: option.default }, option.label),
      ),
    );
    return {
      id: input.custom_id,
      element: h('label', {}, h('span', {}, label), control),
      read: () => [...control.selectedOptions].map((each) => each.value),
    };
  }
  const control = h(input.style === 2 ? 'textarea' : 'input', {
    ...shared,
    placeholder: input.placeholder,
    maxlength: input.max_length,
    minlength: input.min_length,
    rows: input.style === 2 ? 4 : undefined,
    onkeydown: (event) => {
      if (
        event.key === 'Enter' &&
        !event.shiftKey &&
        !event.isComposing &&
        event.currentTarget.localName === 'textarea'
      ) {
        event.preventDefault();
        event.currentTarget.form.requestSubmit();
      }
    },
  });
  control.value = input.value ?? '';
  return {
    id: input.custom_id,
    element: h(
      'label',
      {},
      h('span', {}, label),
      part.description && h('small', {}, part.description),
      control,
    ),
    read: () => control.value,
  };
}
