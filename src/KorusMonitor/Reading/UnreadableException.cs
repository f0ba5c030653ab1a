namespace KorusMonitor.Reading;

/// <summary>The bytes are of a type that cannot be read, or are empty or cut off. The message is one line that says so.</summary>
public sealed class UnreadableException : StatedFailureException
{
    public UnreadableException()
    {
    }

    public UnreadableException(string message)
        : base(message)
    {
    }

    public UnreadableException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
