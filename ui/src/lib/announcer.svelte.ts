/** What a screen reader is told without the focus moving. One polite region in the frame reads it out. */
class Announcer {
  said = $state('');

  say(sentence: string): void {
    // The same sentence twice is still news: a region only reads what changed.
    this.said = sentence === this.said ? `${sentence}\u00a0` : sentence;
  }
}

export const announcer = new Announcer();
