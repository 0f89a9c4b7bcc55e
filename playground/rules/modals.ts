/** The limits of modals. */

import type { Modal } from '../interactions/types.ts';
import { isObject, type Json, type JsonObject } from '../json.ts';
import type { Component } from '../world/types.ts';
import { COMPONENT, SELECTS } from './component-types.ts';
import { checkList, checkText, createForm, type Form, type Path } from './form.ts';
import { checkSelect } from './selects.ts';

/** Types that a label can hold: inputs, selects, uploads, radio buttons and checkboxes. */
const IN_LABEL: readonly number[] = [
  COMPONENT.textInput,
  ...SELECTS,
  COMPONENT.fileUpload,
  COMPONENT.radioGroup,
  COMPONENT.checkboxGroup,
  COMPONENT.checkbox,
];

/** @throws DiscordError 50035 */
export function checkModal(data: JsonObject): Modal {
  const form = createForm();
  const title = checkText(form, ['title'], data['title'], { min: 1, max: 45, required: true });
  const customId = checkText(form, ['custom_id'], data['custom_id'], {
    min: 1,
    max: 100,
    required: true,
  });
  const components = checkList(form, ['components'], data['components'], { min: 1, max: 5 });
  const customIds = new Set<string>();
  components.forEach((component, index) => {
    checkTop(form, ['components', index], component, customIds);
  });
  form.finish();
  return {
    title: title ?? '',
    custom_id: customId ?? '',
    components: components as unknown as Component[],
  };
}

function checkTop(form: Form, path: Path, component: Json, customIds: Set<string>): void {
  if (!isObject(component)) return;
  if (component['type'] === COMPONENT.row) {
    const inputs = checkList(form, [...path, 'components'], component['components'], {
      min: 1,
      max: 1,
    });
    const input = inputs[0];
    if (isObject(input)) {
      const at = [...path, 'components', 0];
      checkText(form, [...at, 'label'], input['label'], { min: 1, max: 45, required: true });
      checkInput(form, at, input, [COMPONENT.textInput], customIds);
    }
  } else if (component['type'] === COMPONENT.label) {
    checkText(form, [...path, 'label'], component['label'], { min: 1, max: 45, required: true });
    checkText(form, [...path, 'description'], component['description'], { max: 100 });
    const inner = component['component'];
    if (isObject(inner)) checkInput(form, [...path, 'component'], inner, IN_LABEL, customIds);
    else form.fail([...path, 'component'], 'BASE_TYPE_REQUIRED', 'This field is required');
  } else if (component['type'] === COMPONENT.text) {
    checkText(form, [...path, 'content'], component['content'], {
      min: 1,
      max: 4000,
      required: true,
    });
  } else {
    form.fail(
      [...path, 'type'],
      'UNION_TYPE_CHOICES',
      'Value of field "type" must be one of (1, 10, 18).',
    );
  }
}

function checkInput(
  form: Form,
  path: Path,
  input: JsonObject,
  allowed: readonly number[],
  customIds: Set<string>,
): void {
  const type = Number(input['type']);
  if (!allowed.includes(type)) {
    const message = `Value of field "type" must be one of (${allowed.join(', ')}).`;
    form.fail([...path, 'type'], 'UNION_TYPE_CHOICES', message);
    return;
  }
  const customId = checkText(form, [...path, 'custom_id'], input['custom_id'], {
    min: 1,
    max: 100,
    required: true,
  });
  if (customId !== undefined && customIds.has(customId)) {
    form.fail(
      [...path, 'custom_id'],
      'COMPONENT_CUSTOM_ID_DUPLICATED',
      'Component custom id cannot be duplicated',
    );
  }
  if (customId !== undefined) customIds.add(customId);
  if (SELECTS.includes(type)) checkSelect(form, path, input);
  if (type !== COMPONENT.textInput) return;
  if (input['style'] !== 1 && input['style'] !== 2) {
    form.fail([...path, 'style'], 'BASE_TYPE_CHOICES', 'Value must be one of {1, 2}.');
  }
  checkText(form, [...path, 'placeholder'], input['placeholder'], { max: 100 });
  const max = Number(input['max_length'] ?? 4000);
  const min = Number(input['min_length'] ?? 0);
  if (min < 0 || min > 4000 || min > max) {
    form.fail(
      [...path, 'min_length'],
      'NUMBER_TYPE_MAX',
      'int value should be between 0 and 4000.',
    );
  }
  if (max < 1 || max > 4000) {
    form.fail(
      [...path, 'max_length'],
      'NUMBER_TYPE_MAX',
      'int value should be between 1 and 4000.',
    );
  }
  checkText(form, [...path, 'value'], input['value'], { max });
}
