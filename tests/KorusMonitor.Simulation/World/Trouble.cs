using KorusMonitor.Simulation.Running;

namespace KorusMonitor.Simulation.World;

/// <summary>A site is not itself for a while.</summary>
/// <param name="Host">Of the site.</param>
/// <param name="Kind">What visitors find instead.</param>
internal sealed record Trouble(string Host, Fault Kind, DateTimeOffset From, DateTimeOffset To)
{
    public bool IsAt(DateTimeOffset moment) => From <= moment && moment < To;
}
