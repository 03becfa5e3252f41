/**
 * The language of the window: English, Dutch or French, chosen at run time. A matter of this machine, not of the
 * workspace. English is always there; the others are fetched (from the app itself) when they are chosen.
 */
import { en, type Words } from './en';

export type { Words };

const catalogues = {
  en: async () => en,
  nl: async () => (await import('./nl')).nl,
  fr: async () => (await import('./fr')).fr,
} satisfies Record<string, () => Promise<Words>>;

export type Language = keyof typeof catalogues;

/** Each language by its own name, as a list to choose from has it. */
export const languages: readonly (readonly [Language, string])[] = [
  ['en', 'English'],
  ['nl', 'Nederlands'],
  ['fr', 'Français'],
];

const KEY = 'rostrum.language';

const known = (language: string | null | undefined): language is Language =>
  language != null && Object.hasOwn(catalogues, language);

class Spoken {
  /** All texts in the chosen language. */
  now = $state.raw<Words>(en);
  language = $state<Language>('en');

  /** Takes up what was chosen last, else the language of the system where there are texts in it. */
  async start(): Promise<void> {
    const system = navigator.language.slice(0, 2);
    const chosen = localStorage.getItem(KEY);
    await this.#take(known(chosen) ? chosen : known(system) ? system : 'en');
  }

  async choose(language: Language): Promise<void> {
    localStorage.setItem(KEY, language);
    await this.#take(language);
  }

  async #take(language: Language): Promise<void> {
    this.now = await catalogues[language]();
    this.language = language;
    document.documentElement.lang = language;
  }
}

export const words = new Spoken();
