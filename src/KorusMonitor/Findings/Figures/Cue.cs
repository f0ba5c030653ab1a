namespace KorusMonitor.Findings.Figures;

/// <summary>A noun phrase (or verb) that says what a figure near it measures.</summary>
/// <param name="From">First token of the phrase.</param>
/// <param name="Head">Its governing word.</param>
/// <param name="To">Last token that was read as part of it.</param>
/// <param name="Name">Code of the head: deficit, exports, tariff, …</param>
/// <param name="Measure">goods-deficit, …</param>
/// <param name="Reporter">Whose statistic or commitment, as the phrase or the subject of its clause says.</param>
internal sealed record Cue(int From, int Head, int To, string Name, string Measure, string? Reporter, string? Partner)
{
    public bool IsFlow => Name is "deficit" or "surplus" or "exports" or "imports" or "trade";
}
