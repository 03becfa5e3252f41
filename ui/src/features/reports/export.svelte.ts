import { call } from '$api/client';
import { ApiError } from '$api/errors';
import type { PreviewArgs } from '$api/types';
import { chooseSave } from '$host';
import { announcer } from '$lib/announcer.svelte';

/** What a report can be written as: the ending of the file, what to call it, and what it is good for. */
export const FORMATS = [
  { format: 'pdf', name: 'PDF', use: 'to send and to print' },
  { format: 'docx', name: 'Word', use: 'to go on writing' },
  { format: 'xlsx', name: 'Excel', use: 'every table as a sheet' },
  { format: 'html', name: 'Web page', use: 'one file' },
  { format: 'md', name: 'Markdown', use: 'plain text' },
  { format: 'json', name: 'JSON', use: 'for other programs' },
] as const;

export type Format = (typeof FORMATS)[number];

/** “annual-report-2015.pdf” for “Annual report 2015”. */
export function fileName(title: string, format: string): string {
  const name = title
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '');
  return `${name || 'report'}.${format}`;
}

/** Writing a report into a file, and what came of it. */
export class Export {
  /** What is being written. */
  busy = $state<string | null>(null);
  /** Where the last one lies. */
  saved = $state<string | null>(null);
  error = $state.raw<ApiError | null>(null);

  async save({ format, name }: Format, title: string, report: PreviewArgs): Promise<void> {
    if (this.busy) return;
    const suggested = fileName(title, format);
    const path = await chooseSave(`Save the report as ${name}`, suggested, [{ name, extensions: [format] }]);
    if (path === null) return;
    this.busy = name;
    this.saved = null;
    this.error = null;
    announcer.say(`Writing ${name}…`);
    try {
      const written = await call('report.save', { ...report, format, path });
      this.saved = written.path;
      announcer.say(`Saved to ${written.path}`);
    } catch (thrown) {
      this.error = ApiError.from(thrown);
      announcer.say(this.error.message);
    } finally {
      this.busy = null;
    }
  }
}
