import { call } from '$api/client';
import type { Mention, Project } from '$api/types';

/** Which projects belong to which round of a call: the list of those that name the call does not tell. */
export class Portfolio {
  /** Null until all of them have answered. */
  projects = $state.raw<Project[] | null>(null);
  #turn = 0;

  /** Make it while a component initialises. */
  constructor(mentions: () => Mention[]) {
    $effect(() => {
      const uids = mentions()
        .filter(({ kind }) => kind === 'project')
        .map(({ uid }) => uid);
      void this.#fetch(uids);
    });
  }

  of(round: string | null): Project[] {
    return (this.projects ?? []).filter((project) => project.round === round);
  }

  async #fetch(uids: string[]): Promise<void> {
    const turn = ++this.#turn;
    const answers = await Promise.allSettled(uids.map((uid) => call('record.show', { uid })));
    if (turn !== this.#turn) return;
    this.projects = answers.flatMap((answer) =>
      answer.status === 'fulfilled' ? [answer.value.record as Project] : [],
    );
  }
}
