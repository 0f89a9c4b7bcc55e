/** The rules of select menus, in messages and in modals. */

import { isObject, type JsonObject } from '../json.ts';
import { COMPONENT } from './component-types.ts';
import { checkList, checkText, type Form, type Path } from './form.ts';

export function checkSelect(form: Form, path: Path, select: JsonObject): void {
  checkText(form, [...path, 'placeholder'], select['placeholder'], { max: 150 });
  const [min, max] = [select['min_values'] ?? 1, select['max_values'] ?? 1];
  const inRange = (value: unknown, low: number) =>
    typeof value === 'number' && value >= low && value <= 25;
  if (!inRange(min, 0))
    form.fail([...path, 'min_values'], 'NUMBER_TYPE_MAX', 'int value should be between 0 and 25.');
  if (!inRange(max, 1))
    form.fail([...path, 'max_values'], 'NUMBER_TYPE_MAX', 'int value should be between 1 and 25.');
  if (Number(min) > Number(max)) {
    form.fail(
      [...path, 'min_values'],
      'SELECT_COMPONENT_INVALID_MIN_MAX_VALUES',
      'Min values may not exceed max values',
    );
  }
  if (select['type'] !== COMPONENT.stringSelect) return;
  const options = checkList(form, [...path, 'options'], select['options'], { min: 1, max: 25 });
  const values = new Set<unknown>();
  options.forEach((option, index) => {
    const at = [...path, 'options', index];
    if (!isObject(option)) return;
    checkText(form, [...at, 'label'], option['label'], { min: 1, max: 100, required: true });
    checkText(form, [...at, 'value'], option['value'], { min: 1, max: 100, required: true });
    checkText(form, [...at, 'description'], option['description'], { max: 100 });
    if (values.has(option['value'])) {
      form.fail(
        [...at, 'value'],
        'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
        'The specified option value is already used',
      );
    }
    values.add(option['value']);
  });
  const defaults = options.filter(
    (option) => isObject(option) && option['default'] === true,
  ).length;
  if (defaults > Number(max)) {
    form.fail(
      [...path, 'options'],
      'SELECT_COMPONENT_TOO_MANY_DEFAULTS',
      'More default options than max values',
    );
  }
}
