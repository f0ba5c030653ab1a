namespace KorusMonitor.Findings;

/// <summary>Finds references to articles, sections, orders, notices and dockets in a text. Pure.</summary>
public interface ICitationFinder
{
    IReadOnlyList<Citation> Find(string text);
}
