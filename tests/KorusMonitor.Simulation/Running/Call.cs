namespace KorusMonitor.Simulation.Running;

/// <summary>Where a call goes.</summary>
internal enum Place
{
    Read,
    Write,
    Web,
    Mail,
}
