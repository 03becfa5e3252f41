/** What the stand-in for the program suggests. */
export function suggestions(kind: string, text: string) {
  const known: Record<string, [string | null, string, string][]> = {
    person: [
      ['uid-amina-diallo', 'Amina Diallo', 'University of Sikasso'],
      ['uid-j', 'J. van den Berg', ''],
      ['uid-a', 'Aminata Touré', 'Harbour Watch'],
    ],
    organisation: [
      ['uid-o1', 'University of Sikasso', 'Mali'],
      ['uid-o2', 'Platform for Fair Cities', 'Netherlands'],
    ],
    hashtag: [
      ['uid-h1', 'FairHarbours', '1 event'],
      ['uid-h2', 'FairEconomy', '1 event'],
    ],
    country: [
      [null, 'Mali', 'ML'],
      [null, 'Malawi', 'MW'],
      [null, 'Kenya', 'KE'],
    ],
    event_kind: [
      [null, 'interactive brainstorm', ''],
      [null, 'lunch meeting', ''],
      [null, 'workshop', ''],
    ],
    participation_role: [
      [null, 'speaker', ''],
      [null, 'moderator', ''],
      [null, 'participant', ''],
    ],
  };
  return (known[kind] ?? [])
    .filter(([, label]) => label.toLowerCase().includes(text.toLowerCase()))
    .map(([uid, label, detail]) => ({
      uid,
      value: kind === 'country' ? detail : label.replaceAll(' ', '-'),
      label,
      detail,
    }));
}
