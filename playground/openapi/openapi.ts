/** Checks requests, and our own answers, against Discord's published OpenAPI description. */

import { readFileSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { type Core, recordViolation } from '../core.ts';
import { isObject, type Json, type JsonObject } from '../json.ts';
import type { Reply } from '../rest/route.ts';
import type { RequestRecord, Violation } from '../rules/violations.ts';

export interface OpenApi {
  checkRequest(core: Core, record: RequestRecord): void;
  checkResponse(core: Core, record: RequestRecord, reply: Reply): void;
}

const ROOT = 'discord';

/**
 * Reads the description.
 * @param path file of the description, as JSON.
 * @throws Error when the file cannot be read.
 */
export function loadOpenApi(path: string): OpenApi {
  const description = JSON.parse(readFileSync(path, 'utf8')) as JsonObject;
  loosen(description);
  // The description is not written in strict JSON Schema, and its formats only name types.
  const ajv = new Ajv2020({ strict: false, allErrors: false, validateFormats: false });
  ajv.addSchema({ $id: ROOT, ...description });
  const compiled = new Map<string, ValidateFunction | null>();

  /** The check for the schema at a JSON pointer, or null when the description has none there. */
  function validatorAt(pointer: string[]): ValidateFunction | null {
    const ref = `${ROOT}#/${pointer.map(escapePointer).join('/')}`;
    const known = compiled.get(ref);
    if (known !== undefined) return known;
    const validator = at(description, pointer) ? ajv.compile({ $ref: ref }) : null;
    compiled.set(ref, validator);
    return validator;
  }

  function check(
    pointer: string[],
    body: Json | undefined,
    describe: (what: string) => Violation,
    core: Core,
  ) {
    const validate = validatorAt(pointer);
    if (!validate || validate(body ?? {})) return;
    const wrong = (validate.errors ?? []).map(
      (error) => `${error.instancePath || '/'} ${error.message ?? ''}`,
    );
    recordViolation(core, describe([...new Set(wrong)].slice(0, 6).join('; ')));
  }

  return {
    checkRequest(core, record) {
      const operation = ['paths', record.route, record.method.toLowerCase()];
      const report = (what: string): Violation => ({
        kind: 'schema',
        code: 0,
        message: `${record.method} ${record.route}: ${what}`,
        request: record,
      });
      if (!at(description, operation)) {
        recordViolation(core, report('is not in the OpenAPI description'));
        return;
      }
      const pointer = [...operation, 'requestBody', 'content', 'application/json', 'schema'];
      check(pointer, record.body, report, core);
    },
    checkResponse(core, record, reply) {
      if (reply.body === undefined) return;
      const pointer = [
        'paths',
        record.route,
        record.method.toLowerCase(),
        'responses',
        String(reply.status),
        'content',
        'application/json',
        'schema',
      ];
      const report = (what: string): Violation => ({
        kind: 'own-response',
        code: 0,
        message: `${record.method} ${record.route} answered ${reply.status}: ${what}`,
        request: record,
      });
      check(pointer, reply.body, report, core);
    },
  };
}

/** Bit sets come as numbers or as decimal texts; the description only knows the numbers. */
function loosen(node: Json | undefined): void {
  if (Array.isArray(node)) {
    for (const each of node) loosen(each);
    return;
  }
  if (!isObject(node)) return;
  const properties = node['properties'];
  if (isObject(properties)) {
    for (const key of ['default_member_permissions']) {
      if (properties[key]) properties[key] = { type: ['integer', 'string', 'null'] };
    }
  }
  for (const value of Object.values(node)) loosen(value);
}

function at(root: JsonObject, pointer: readonly string[]): Json | undefined {
  let node: Json | undefined = root;
  for (const step of pointer) {
    if (!isObject(node)) return undefined;
    node = node[step];
  }
  return node;
}

function escapePointer(step: string): string {
  return encodeURIComponent(step.replaceAll('~', '~0').replaceAll('/', '~1'));
}
