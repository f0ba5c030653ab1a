namespace KorusMonitor.Findings.Figures;

/// <summary>A number without its unit.</summary>
/// <param name="First">Its first token.</param>
/// <param name="Last">Its last token.</param>
/// <param name="Value">With the scale applied.</param>
/// <param name="Scale">The scale said with it, 1 when none: "13.2 to 27.6 billion" leaves it to the second number.</param>
/// <param name="InDigits">Written in digits, not in words.</param>
/// <param name="Grouped">With thousands separators: no year and no list number.</param>
internal readonly record struct Numeral(int First, int Last, decimal Value, decimal Scale, bool InDigits, bool Grouped);
