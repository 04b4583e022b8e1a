/** A whole number as a string, an amount in euros as a string with two decimals, and a date as `2026-09-01`. */
export type Volume = string;
export type Euros = string;
export type IsoDate = string;

export interface Household { members: number; all_at_pension_age: boolean; minors_only?: boolean }
export interface ArrangementLine {
  block: string; quantity: Volume; from?: IsoDate; to?: IsoDate; variant?: string;
  audience?: "in_kind" | "personal_budget_professional" | "personal_budget_independent" | "personal_budget_network";
  /** The code of the member of the household that it is for; the whole household when left out. */
  person?: string;
  /** The provider's code; left out when no provider is chosen. */
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
/** The cost of each line, the total, the own contribution, and the codes of the findings. */
export interface Totals { lines: Euros[]; total: Euros; own_contribution: Euros | null; findings: string[] }
export interface Assignment {
  from: IsoDate; to: IsoDate; volume: Volume;
  unit: "minute" | "hour" | "day_part" | "full_day" | "piece" | "euro";
  frequency: "day" | "week" | "month" | "four_weeks" | "total";
  variant: "effort" | "output"; category?: string; calendar?: "calendar_month" | "iso_4_weeks";
}
export interface Periods { periods: { from: IsoDate; to: IsoDate; max: Volume }[]; total_max: Volume }
export interface Delivered { minutes: number[] }
export interface ClaimedHours { minutes: number; hours: number }
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

/** A percentage as a string: `"20"`, `"12.5"`. */
export type Percent = string;
export interface FundingQuestion {
  arrangement: Arrangement;
  ways: {
    way: "price_times_quantity_granted" | "price_times_quantity_delivered" | "trajectory" | "result" | "availability" | "population";
    amount?: Euros; start_percent?: Percent; milestones?: { on: IsoDate; percent: Percent }[]; late_percent?: Percent; inhabitants?: number;
  }[];
  course?: { by?: IsoDate; reached?: IsoDate; delivered_percent?: Percent };
}
export type Bearer = "municipality" | "provider" | "both";
export interface Funding {
  ways: {
    way: string; scenario: "A" | "B" | "C" | "D" | null; total: Euros; if_reached: Euros; if_not_reached: Euros;
    payments: { on: IsoDate; amount: Euros; reason: string }[];
    risks: { more_needed: Bearer; less_used: Bearer; not_reached: Bearer }; steps: Step[];
  }[];
  findings: Finding[];
}
export interface ChangeQuestion {
  arrangement: Arrangement;
  change: { kind: "quantity" | "replace" | "stop" | "end" | "crisis"; on: IsoDate; until?: IsoDate; blocks?: string[]; by?: string; quantity?: Volume };
  claimed_until?: IsoDate;
}
/** An amount in euros as a string, negative for a decrease. */
export type Difference = string;
export interface ChangedPeriod { from: IsoDate; to: IsoDate; before: Euros; after: Euros; difference: Difference; claimed: boolean }
export interface Change {
  effective?: IsoDate; periods?: ChangedPeriod[]; own_contribution?: ChangedPeriod[]; total?: Difference; to_correct?: Difference;
  total_after?: Euros; lines?: { block: string; from: IsoDate; to: IsoDate; quantity: Volume }[]; steps?: Step[]; findings: Finding[];
}
export interface Costs {
  wage: Euros; productive_percent?: Percent;
  year?: { paid: number; leave: number; illness: number; training: number; meetings: number; travel: number };
  overhead_percent: Percent; overhead_as: "mark_up" | "share_of_price"; risk_percent?: Percent; travel?: Euros; obligations?: Euros;
  index?: { wages: Forecast; materials: Forecast; wages_percent: Percent };
  tariff?: Euros; tariff_minutes?: number;
}
export interface Forecast { coming: Percent; definitive: Percent; forecast: Percent }
export interface RealPrice {
  per_hour: Euros | null;
  cover: { tariff_per_hour: Euros; margin_per_hour: Difference; minutes_bought: number; break_even_productive_percent: Percent | null } | null;
  findings: Finding[]; steps: Step[];
}
export interface Pool { clients: number; hours: string; spread: string; cost_per_hour: Euros; paid_per_client: Euros }
/** Estimates. The chance is in tenths of a percent, the reserves are in whole euros. */
export interface Pooling { expected?: Difference; loss_permille?: number; reserve?: number; reserve_per_client?: number; findings: Finding[] }
