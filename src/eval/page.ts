/**
 * A page of `docs/` from its template: what is said once stands there, with the day it was so; what is
 * measured each time takes the place of `{{…}}`.
 * @throws Error when the template asks for what nobody has
 */
export function fillPage(template: string, parts: Readonly<Record<string, string>>): string {
  return template.replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const part = parts[name];
    if (part === undefined) throw new Error(`the page asks for {{${name}}}, which is not measured`);
    return part;
  });
}

/** Over the sums of several sets. */
export function togetherHeading(names: readonly string[]): string {
  return `${new Intl.ListFormat('en-GB').format(names)} together`;
}
