namespace KorusMonitor.Findings;

public interface ICitationFinder { IReadOnlyList<Citation> Find(string text); }
