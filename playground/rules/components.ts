/** The rules of message components, of both kinds: rows of buttons, and Components v2. */

import { isObject, type Json, type JsonObject } from '../json.ts';
import { COMPONENT, SELECTS } from './component-types.ts';
import { checkList, checkText, type Form, lengthOf, type Path } from './form.ts';
import { checkSelect } from './selects.ts';

const V2_TOP = [1, 9, 10, 12, 13, 14, 17];
const IN_CONTAINER = [1, 9, 10, 12, 13, 14];
const V2_COMPONENTS = 40;
const V2_TEXT = 4000;
/**
 * Long texts outside the Latin script have been seen to fail by bytes rather than characters,
 * somewhere above this many bytes of UTF-8.
 */
const V2_BYTES = 10_000;

interface Walk {
  form: Form;
  customIds: Set<string>;
  ids: Set<number>;
  count: number;
  text: number;
  bytes: number;
}

export function checkComponents(form: Form, components: readonly Json[], v2: boolean): void {
  const walk: Walk = { form, customIds: new Set(), ids: new Set(), count: 0, text: 0, bytes: 0 };
  if (!v2 && components.length > 5) {
    form.fail(['components'], 'BASE_TYPE_BAD_LENGTH', 'Must be between 1 and 5 in length.');
  }
  components.forEach((component, index) => {
    visit(walk, ['components', index], component, v2 ? V2_TOP : [1]);
  });
  if (v2 && walk.count > V2_COMPONENTS) {
    const message = `The total number of components cannot exceed ${V2_COMPONENTS}`;
    form.fail(['components'], 'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED', message);
  }
  if (v2 && (walk.text > V2_TEXT || walk.bytes > V2_BYTES)) {
    const message = `The total size of displayable text (${walk.text} characters, ${walk.bytes} bytes) exceeds the maximum of ${V2_TEXT} characters`;
    form.fail(['components'], 'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED', message);
  }
}

function visit(walk: Walk, path: Path, component: Json, allowed: readonly number[]): void {
  const { form } = walk;
  if (!isObject(component)) {
    form.fail(path, 'MODEL_TYPE_CONVERT', 'Only dictionaries may be used in a ModelType');
    return;
  }
  walk.count += 1;
  const type = component['type'];
  if (typeof type !== 'number' || !allowed.includes(type)) {
    const message = `Value of field "type" must be one of (${allowed.join(', ')}).`;
    form.fail([...path, 'type'], 'UNION_TYPE_CHOICES', message);
    return;
  }
  const id = component['id'];
  if (typeof id === 'number' && id !== 0) {
    if (walk.ids.has(id)) {
      form.fail([...path, 'id'], 'COMPONENT_ID_DUPLICATED', 'Component id cannot be duplicated');
    }
    walk.ids.add(id);
  }
  if (type === COMPONENT.row) visitRow(walk, path, component);
  else if (type === COMPONENT.button) visitButton(walk, path, component);
  else if (SELECTS.includes(type)) visitSelect(walk, path, component);
  else if (type === COMPONENT.section) visitSection(walk, path, component);
  else if (type === COMPONENT.container) {
    const children = checkList(form, [...path, 'components'], component['components'], {
      min: 1,
      max: 40,
    });
    children.forEach((child, index) => {
      visit(walk, [...path, 'components', index], child, IN_CONTAINER);
    });
  } else if (type === COMPONENT.text) {
    const content = checkText(form, [...path, 'content'], component['content'], {
      min: 1,
      max: V2_TEXT,
      required: true,
    });
    walk.text += lengthOf(content ?? '');
    walk.bytes += Buffer.byteLength(content ?? '');
  } else if (type === COMPONENT.gallery) {
    const items = checkList(form, [...path, 'items'], component['items'], { min: 1, max: 10 });
    items.forEach((item, index) => {
      checkMedia(form, [...path, 'items', index], item, 'media');
    });
  } else if (type === COMPONENT.thumbnail) checkMedia(form, path, component, 'media');
  else if (type === COMPONENT.file) checkMedia(form, path, component, 'file');
}

function visitRow(walk: Walk, path: Path, row: JsonObject): void {
  const children = checkList(walk.form, [...path, 'components'], row['components'], {
    min: 1,
    max: 5,
  });
  const hasSelect = children.some(
    (child) => isObject(child) && SELECTS.includes(Number(child['type'])),
  );
  if (hasSelect && children.length > 1) {
    const message = 'The specified component exceeds the maximum width';
    walk.form.fail([...path, 'components'], 'COMPONENT_LAYOUT_WIDTH_EXCEEDED', message);
  }
  children.forEach((child, index) => {
    visit(walk, [...path, 'components', index], child, [COMPONENT.button, ...SELECTS]);
  });
}

function visitButton(walk: Walk, path: Path, button: JsonObject): void {
  const { form } = walk;
  const style = button['style'];
  if (typeof style !== 'number' || style < 1 || style > 6) {
    form.fail([...path, 'style'], 'BASE_TYPE_CHOICES', 'Value must be one of {1, 2, 3, 4, 5, 6}.');
  }
  checkText(form, [...path, 'label'], button['label'], { max: 80 });
  if (style === 5) {
    checkText(form, [...path, 'url'], button['url'], {
      max: 512,
      required: true,
      pattern: /^(https?|discord):\/\//,
    });
    if (button['custom_id'] !== undefined) {
      form.fail(
        path,
        'BUTTON_COMPONENT_URL_CUSTOM_ID_MUTUALLY_EXCLUSIVE',
        'A custom id and url cannot both be specified',
      );
    }
  } else if (style !== 6) checkCustomId(walk, path, button);
  if (style !== 6 && !button['label'] && !button['emoji']) {
    form.fail(path, 'BUTTON_COMPONENT_INVALID', 'A button must have a label or emoji');
  }
}

function visitSelect(walk: Walk, path: Path, select: JsonObject): void {
  checkCustomId(walk, path, select);
  checkSelect(walk.form, path, select);
}

function visitSection(walk: Walk, path: Path, section: JsonObject): void {
  const texts = checkList(walk.form, [...path, 'components'], section['components'], {
    min: 1,
    max: 3,
  });
  texts.forEach((child, index) => {
    visit(walk, [...path, 'components', index], child, [COMPONENT.text]);
  });
  if (section['accessory'] === undefined) {
    walk.form.fail([...path, 'accessory'], 'BASE_TYPE_REQUIRED', 'This field is required');
  } else {
    visit(walk, [...path, 'accessory'], section['accessory'], [
      COMPONENT.button,
      COMPONENT.thumbnail,
    ]);
  }
}

function checkCustomId(walk: Walk, path: Path, component: JsonObject): void {
  const at = [...path, 'custom_id'];
  const customId = checkText(walk.form, at, component['custom_id'], {
    min: 1,
    max: 100,
    required: true,
  });
  if (customId === undefined) return;
  if (walk.customIds.has(customId)) {
    walk.form.fail(
      at,
      'COMPONENT_CUSTOM_ID_DUPLICATED',
      'Component custom id cannot be duplicated',
    );
  }
  walk.customIds.add(customId);
}

function checkMedia(form: Form, path: Path, holder: Json, key: string): void {
  const media = isObject(holder) ? holder[key] : undefined;
  const url = isObject(media) ? media['url'] : undefined;
  const rule = { max: 2048, required: true, pattern: /^(https?|attachment):\/\// };
  checkText(form, [...path, key, 'url'], url, rule);
  if (isObject(holder)) {
    checkText(form, [...path, 'description'], holder['description'], { max: 1024 });
  }
}
