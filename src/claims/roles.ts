import type { Entity } from '../corpus/types.ts';
import { isNamedPerson } from '../record/speakers.ts';
import type { Language } from '../text/language.ts';
import type { Span } from '../text/sentences.ts';
import type { NamedHit } from './knowledge.ts';

/** A person in a place of a statement. */
export interface RoleHit extends Span {
  readonly key: string;
}

export interface Roles {
  /** Who does or says it. */
  readonly agent?: RoleHit;
  /** To whom. */
  readonly patient?: RoleHit;
}

const AGENT: Readonly<Record<'ko' | 'ja', RegExp>> = {
  ko: /^\s?(?:대통령|총리|주석|수상|정상|측)?(?:은|는|이|가|께서|도|께서는)(?=[\s,]|$)/u,
  ja: /^(?:大統領|首相|総理|主席|国家主席|氏|さん|側)*(?:は|が|も)/u,
};
const PATIENT: Readonly<Record<'ko' | 'ja', RegExp>> = {
  ko: /^\s?(?:대통령|총리|주석|수상|정상|측)?(?:에게|께|한테|을|를|의|에 대해)/u,
  ja: /^(?:大統領|首相|総理|主席|国家主席|氏|さん|側)*(?:に|を|へ|の)/u,
};

const CLEFT: Readonly<Record<'ko' | 'ja', { readonly before: RegExp; readonly after: RegExp }>> = {
  ko: {
    before: /(?:쪽은|사람은|것은|이는|건|인물은|장본인은)\s*(?:바로\s*)?(?:한국의\s|일본의\s)?$/u,
    after:
      /^\s?(?:대통령|총리|주석|수상|정상|측)?(?:이다|였다|이었다|다$|다\.|입니다|이라고|라고|임|이야|야|이지|지|[.!]?$)/u,
  },
  ja: {
    before: /(?:のは|方は|側は|人物は)、?$/u,
    after:
      /^(?:大統領|首相|総理|主席|国家主席|氏|さん|側)*(?:だ|である|であった|です|の方|側|[。]?$)/u,
  },
};

/** "…은 다카이치의 말", "…、これ高市さんの発言", "…と高市首相": whose words they are. */
const WORDS_OF: Readonly<Record<'ko' | 'ja', RegExp>> = {
  ko: /^\s?(?:대통령|총리|주석|수상|정상)?(?:의|가 한|이 한)?\s(?:말|발언|표현|얘기|이야기|것|거|평가)(?:이다|임|이야|이었다|였다|입니다|다)?[.!]?$/u,
  ja: /^(?:大統領|首相|総理|主席|国家主席|氏|さん)*(?:の(?:発言|言葉|弁|コメント|表現|談)(?:だ|です|である)?)?[。]?$/u,
};
const QUOTED_BEFORE = /(?:と|これ|これは|は|、)$/u;

/** Who does what to whom, as far as word order and particles tell. */
export function findRoles(
  text: string,
  hits: readonly NamedHit[],
  language: Language,
  entities: ReadonlyMap<string, Entity>,
): Roles {
  const people = longest(
    hits.filter(({ key }) => {
      const entity = entities.get(key);
      return entity !== undefined && isNamedPerson(entity);
    }),
  );
  return language === 'en' ? english(text, people) : particles(text, people, language);
}

function longest(hits: readonly NamedHit[]): RoleHit[] {
  return hits.filter(
    (hit) =>
      !hits.some(
        (other) =>
          other !== hit &&
          other.start <= hit.start &&
          hit.end <= other.end &&
          other.end - other.start > hit.end - hit.start,
      ),
  );
}

function english(text: string, people: readonly RoleHit[]): Roles {
  const before = (hit: RoleHit) => text.slice(0, hit.start);
  const after = (hit: RoleHit) => text.slice(hit.end);
  const isOwner = (hit: RoleHit) =>
    /['’]s?$/.test(text.slice(hit.start, hit.end)) || /^['’]/.test(after(hit));
  const roles = (agent: RoleHit | undefined): Roles => {
    const patient = people.find(
      (hit) => hit !== agent && hit.key !== agent?.key && !joined(text, hit, agent),
    );
    return { ...(agent && { agent }), ...(patient && { patient }) };
  };
  if (people.some((one) => people.some((other) => one !== other && joined(text, one, other))))
    return {};
  const according = people.find(
    (hit) =>
      /\b(?:according to|by|from) (?:the )?(?:president |prime minister )?$/i.test(before(hit)) ||
      (/\b(?:according to|in) $/i.test(before(hit)) &&
        isOwner(hit) &&
        /^(?:['’]s)? (?:eyes|view|opinion|words|mind|judgement|judgment|telling|account)/.test(
          after(hit),
        )),
  );
  if (according) return roles(according);
  const cleft = people.find(
    (hit) =>
      /\bit (?:was|is) (?:\p{L}+ )?$/iu.test(before(hit)) ||
      /\b(?:one|person|leader|side) (?:who|that) .*\b(?:was|is) (?:(?:president|prime minister) )?$/iu.test(
        before(hit),
      ),
  );
  if (cleft) return roles(cleft);
  const subject = people.find(
    (hit) =>
      !/\b(?:to|with|for|of|at|against|than|and|toward|towards|on|about)\s(?:\p{L}+\s)?$/u.test(
        before(hit),
      ) &&
      !isOwner(hit) &&
      /^,?\s+\p{Ll}/u.test(after(hit)),
  );
  return subject ? roles(subject) : {};
}

/** "Lee and Takaichi": what both do is nobody's own. */
function joined(text: string, one: RoleHit, other: RoleHit | undefined): boolean {
  if (other === undefined) return false;
  const [first, second] = one.start < other.start ? [one, other] : [other, one];
  return /^(?:[-–—]|\s+and\s+|\s*&\s*|와\s?|과\s?|と|・|,\s*)(?:\p{Lu}\p{L}+\s){0,2}$/u.test(
    text.slice(first.end, second.start),
  );
}

function particles(text: string, people: readonly RoleHit[], language: 'ko' | 'ja'): Roles {
  if (people.some((one) => people.some((other) => one !== other && joined(text, one, other))))
    return {};
  // "감사한 쪽은 이 대통령이다", "感謝したのは李大統領だ": who it was comes last.
  const cleft = people.find(
    (hit) =>
      CLEFT[language].before.test(text.slice(0, hit.start)) &&
      CLEFT[language].after.test(text.slice(hit.end)),
  );
  const speaker = people.find(
    (hit) =>
      WORDS_OF[language].test(text.slice(hit.end)) &&
      (language === 'ko' || QUOTED_BEFORE.test(text.slice(0, hit.start))),
  );
  const agent = cleft ?? speaker ?? people.find((hit) => AGENT[language].test(text.slice(hit.end)));
  const patient = people.find(
    (hit) => hit.key !== agent?.key && PATIENT[language].test(text.slice(hit.end)),
  );
  return { ...(agent && { agent }), ...(patient && { patient }) };
}
