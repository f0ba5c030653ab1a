namespace KorusMonitor;

/// <summary>
/// A failure that a person can act on: <see cref="Exception.Message"/> is one line that says what is wrong and what to do.
/// Hosts print it and end with exit code 1; they never print its stack.
/// </summary>
public class StatedFailureException : Exception
{
    public StatedFailureException()
        : this("The work could not be done.")
    {
    }

    public StatedFailureException(string message)
        : base(message)
    {
    }

    public StatedFailureException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
