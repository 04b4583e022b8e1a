/** A whole number as text, a euro amount as text with two decimals, a date as `2026-09-01`. */
export type Volume = string;
export type Euros = string;
export type IsoDate = string;

export interface Household { members: number; all_at_pension_age: boolean; minors_only?: boolean }
export interface ArrangementLine {
  block: string; quantity: Volume; from?: IsoDate; to?: IsoDate; variant?: string;
  audience?: "in_kind" | "personal_budget_professional" | "personal_budget_independent" | "personal_budget_network";
  /** For whom of the household, by a code; the whole household when left out. */
  person?: string;
  /** The provider's code, where one was chosen. */
  provider?: string;
}
export interface Arrangement {
  from: IsoDate; to: IsoDate; municipality?: string; household?: Household; lines: ArrangementLine[];
}
export interface Finding { code: string; at: string; message: string; help: string; severity: "note" | "warning" | "error" }
export interface Step { fact: string; basis: { basis: string }; text: string; because?: Step[]; [detail: string]: unknown }
export interface Quote {
  lines: { block: string; total: Euros; periods: { from: IsoDate; to: IsoDate; quantity: Volume; amount: Euros }[] }[];
  total: Euros | null;
  own_contribution: { total: Euros | null; periods: { from: IsoDate; to: IsoDate; amount: Euros | null }[] } | null;
  findings: Finding[];
  steps: Step[];
}
export interface Assignment {
  from: IsoDate; to: IsoDate; volume: Volume;
  unit: "minute" | "hour" | "day_part" | "full_day" | "piece" | "euro";
  frequency: "day" | "week" | "month" | "four_weeks" | "total";
  variant: "effort" | "output"; category?: string; calendar?: "calendar_month" | "iso_4_weeks";
}
export interface Periods { periods: { from: IsoDate; to: IsoDate; max: Volume }[]; total_max: Volume }
export interface Section { title: string; sentences: string[] }
export interface Need {
  blocks: string[]; municipality?: string; place?: string; within_km?: number; within_weeks?: number;
  language?: string; order?: "distance" | "waiting" | "goal_attainment" | "name"; on?: IsoDate;
}
export interface Comparison {
  providers: {
    code: string; name: string; place: number; tied: boolean; covered: string[]; missing: string[];
    distance_km: string | null; waiting_weeks: number | null;
    outcomes: { measure: string; answers: number; percent?: number; low?: number; high?: number }[];
  }[];
  left_out: number;
  findings: Finding[];
}
