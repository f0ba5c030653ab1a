namespace KorusMonitor.Functions.Hosting;

/// <summary>Never 0: a host does not start such a handler again.</summary>
internal static class ExitCodes
{
    public const int Failed = 1;

    /// <summary>As a process that SIGTERM ended: 128 + 15.</summary>
    public const int Stopped = 143;
}
