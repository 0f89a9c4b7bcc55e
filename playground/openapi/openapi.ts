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

/** Routes whose checks are made ready beforehand: doing it later would hold a response up. */
const COMMON: readonly (readonly [method: string, route: string])[] = [
  ['POST', '/channels/{channel_id}/messages'],
  ['GET', '/channels/{channel_id}/messages'],
  ['POST', '/interactions/{interaction_id}/{interaction_token}/callback'],
  ['POST', '/webhooks/{webhook_id}/{webhook_token}'],
  ['PATCH', '/webhooks/{webhook_id}/{webhook_token}/messages/@original'],
];

const loaded = new Map<string, OpenApi>();

/**
 * Reads the description, once for each path: it takes most of a second.
 * @param path file of the description, as JSON.
 * @throws Error when the file cannot be read.
 */
export function loadOpenApi(path: string): OpenApi {
  const openapi = loaded.get(path) ?? readOpenApi(path);
  loaded.set(path, openapi);
  return openapi;
}

function readOpenApi(path: string): OpenApi {
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

  for (const [method, route] of COMMON) {
    validatorAt(requestPointer(method, route));
    validatorAt(responsePointer(method, route, 200));
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
      check(requestPointer(record.method, record.route), record.body, report, core);
    },
    checkResponse(core, record, reply) {
      if (reply.body === undefined) return;
      const pointer = responsePointer(record.method, record.route, reply.status);
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

const JSON_SCHEMA = ['content', 'application/json', 'schema'];

function requestPointer(method: string, route: string): string[] {
  return ['paths', route, method.toLowerCase(), 'requestBody', ...JSON_SCHEMA];
}

function responsePointer(method: string, route: string, status: number): string[] {
  return ['paths', route, method.toLowerCase(), 'responses', String(status), ...JSON_SCHEMA];
}

/** Bit sets come as numbers or as decimal texts; the description only knows the numbers. */
function loosen(node: Json | undefined): void {
  if (Array.isArray(node)) {
    for (const each of node) loosen(each);
    return;
  }
  if (!isObject(node)) return;
  const properties = node['properties'];
  if (isObject(properties) && properties['default_member_permissions']) {
    properties['default_member_permissions'] = { type: ['integer', 'string', 'null'] };
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
