/** Light, dark, or as the system has it. A matter of this machine, not of the workspace. */
const KEY = 'rostrum.theme';

export const themes = [
  ['system', 'As the system'],
  ['light', 'Light'],
  ['dark', 'Dark'],
] as const;

class Theme {
  chosen = $state('system');

  /** Applies what was chosen last. Called once, before anything is drawn. */
  start(): void {
    this.#apply(localStorage.getItem(KEY) ?? 'system');
  }

  choose(theme: string): void {
    localStorage.setItem(KEY, theme);
    this.#apply(theme);
  }

  #apply(theme: string): void {
    this.chosen = themes.some(([known]) => known === theme) ? theme : 'system';
    if (this.chosen === 'system') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = this.chosen;
  }
}

export const theme = new Theme();
