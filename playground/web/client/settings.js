/** Who sits at the page, in which language, in light or dark. */

import { byId, h } from './dom.js';
import { sitAs } from './server.js';

/** @import { StateView } from '../shown.ts' */
/** @import { Words } from './words.js' */

/** @param {string} theme */
function setTheme(theme) {
  document.documentElement.dataset.theme = theme;
  localStorage.setItem('theme', theme);
  byId('theme').setAttribute('aria-pressed', String(theme === 'dark'));
}

/**
 * @param {StateView} state
 * @param {(locale: string) => void} setLocale
 */
export function watchSettings(state, setLocale) {
  const isDark = matchMedia('(prefers-color-scheme: dark)').matches;
  setTheme(localStorage.getItem('theme') ?? (isDark ? 'dark' : 'light'));
  byId('theme').addEventListener('click', () =>
    setTheme(document.documentElement.dataset.theme === 'dark' ? 'light' : 'dark'),
  );
  const language = byId('language');
  if (language instanceof HTMLSelectElement) {
    language.value = state.locale;
    language.addEventListener('change', () => setLocale(language.value));
  }
  const person = byId('person');
  if (person instanceof HTMLSelectElement) {
    person.append(
      ...state.people
        .filter(({ bot }) => !bot)
        .map(({ username, name }) => h('option', { value: username }, name)),
    );
    person.value = state.me.username;
    person.addEventListener('change', () => sitAs(person.value));
  }
}

/**
 * @param {Words} words
 * @param {string} locale
 */
export function showSettings(words, locale) {
  document.documentElement.lang = locale.slice(0, 2);
  byId('language-label').textContent = words.language;
  byId('person-label').textContent = words.person;
  byId('theme').textContent = words.dark;
  byId('places').setAttribute('aria-label', words.channels);
  byId('drawer').setAttribute('aria-label', words.channels);
}
