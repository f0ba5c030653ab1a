namespace KorusMonitor.Findings.Calendar;

/// <summary>A date, month, quarter, year or interval of them among the tokens of a sentence.</summary>
/// <param name="First">First token.</param>
/// <param name="Last">Last token.</param>
/// <param name="Value">ISO; <c>--01-31</c> for a day whose year nobody says.</param>
/// <param name="IsDay">Day precision: a date of an event and not the period of a statistic.</param>
/// <param name="Stated">Worth listing: a year alone is a date only after a preposition of time.</param>
internal readonly record struct DateMatch(int First, int Last, string Value, bool IsDay, bool Stated);
