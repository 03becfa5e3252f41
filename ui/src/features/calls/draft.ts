/** A call and a fund as their forms type them. */
import type { Call, CallStatus, Fund, Ref, Stage } from '$api/types';
import { MONEY_KEYS, typedMoney, type MoneyRow } from '$components/form/MoneyRows.svelte';
import type { Shape } from '$lib/draft.svelte';
import { money } from '$lib/money';
import { date } from '$lib/show';

export const STATUSES = ['planned', 'open', 'closed'] satisfies CallStatus[];
export const STAGES = ['expression-of-interest', 'full-proposal'] satisfies Stage[];

export interface RoundRow {
  uid?: string;
  name: string;
  stage: string | null;
  deadline_on: string | null;
  deadline_at: string;
  deadline_zone: string;
  decided_on: string | null;
  reported_on: string | null;
  stated_projects: string;
  note: string;
}

/** Money of a round, which is named by its identity or, before the first save, by its name. */
export type RoundMoneyRow = MoneyRow & { round: string | null };

export type CallDraft = {
  title: string;
  fund: Ref | null;
  status: string | null;
  opens_on: string | null;
  reported_on: string | null;
  grant_min: string;
  grant_max: string;
  duration_months: string;
  cofunding_share: string;
  cofunding_terms: string;
  themes: string[];
  hashtags: Ref[];
  summary: string;
  rounds: RoundRow[];
  money: RoundMoneyRow[];
  documents: Ref[];
};

export const CALL: Shape = {
  kind: 'call',
  rows: {
    rounds: ['name', 'deadline_on', 'decided_on', 'reported_on', 'stated_projects', 'note'],
    money: MONEY_KEYS,
  },
};

// As people write them: what is not touched is not sent back.
const day = (stored: string | null) => date(stored, { short: true }) || null;
const number = (stored: number | null) => (stored === null ? '' : String(stored));

export const blankRound = (above: RoundRow | undefined): RoundRow => ({
  name: '',
  stage: above?.stage ?? 'full-proposal',
  deadline_on: null,
  deadline_at: '',
  deadline_zone: '',
  decided_on: null,
  reported_on: null,
  stated_projects: '',
  note: '',
});

export const blankMoney = (above: RoundMoneyRow | undefined): RoundMoneyRow => ({
  kind: 'co-funding',
  amount: '',
  planned_on: null,
  actual_on: null,
  provider: null,
  note: '',
  round: above?.round ?? null,
});

/** What the form begins with: a call as it is, or a fresh one with a line for its round. */
export function typedCall(call: Call | null): CallDraft {
  if (!call)
    return {
      ...{ title: '', fund: null, status: 'open', opens_on: null, reported_on: null },
      ...{ grant_min: '', grant_max: '', duration_months: '', cofunding_share: '', cofunding_terms: '' },
      ...{ themes: [], hashtags: [], summary: '', rounds: [blankRound(undefined)], money: [], documents: [] },
    };
  const { title, fund, status, cofunding_terms, themes, hashtags, summary, documents } = call;
  return structuredClone({
    ...{ title, fund, status, cofunding_terms, themes, hashtags, summary, documents },
    opens_on: day(call.opens_on),
    reported_on: day(call.reported_on),
    grant_min: call.grant_min ? money(call.grant_min) : '',
    grant_max: call.grant_max ? money(call.grant_max) : '',
    duration_months: number(call.duration_months),
    cofunding_share: number(call.cofunding_share),
    rounds: call.rounds.map((round) => ({
      ...round,
      deadline_on: day(round.deadline_on),
      deadline_at: round.deadline_at ?? '',
      deadline_zone: round.deadline_zone ?? '',
      decided_on: day(round.decided_on),
      reported_on: day(round.reported_on),
      stated_projects: number(round.stated_projects),
    })),
    money: call.money.map(typedMoney),
  });
}

export type FundDraft = {
  name: string;
  programme: string;
  funder: Ref | null;
  years: { year: string; envelope: string }[];
  strands: { uid?: string; name: string; share: string }[];
  note: string;
};

export const FUND: Shape = {
  kind: 'fund',
  rows: { years: ['year', 'envelope'], strands: ['name', 'share'] },
};

export function typedFund(fund: Fund | null): FundDraft {
  if (!fund) return { name: '', programme: '', funder: null, years: [], strands: [], note: '' };
  const { name, programme, funder, note } = fund;
  return structuredClone({
    ...{ name, programme, funder, note },
    years: fund.years.map(({ year, envelope }) => ({ year: String(year), envelope: money(envelope) })),
    strands: fund.strands.map((strand) => ({ ...strand, share: number(strand.share) })),
  });
}
