namespace KorusMonitor.Tests.Architecture.Forbidden;

/// <summary>What the planted types may not know.</summary>
internal class Thing
{
    public static int Number() => Environment.ProcessId;

    [AttributeUsage(AttributeTargets.Class)]
    internal sealed class MarkAttribute : Attribute;
}
