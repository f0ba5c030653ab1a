namespace KorusMonitor.Functions.Invocations;

/// <summary>The host, or whoever it is, posted what no function here can do anything with; again and again would not help.</summary>
internal sealed class MalformedInvocationException(string message, Exception? innerException = null) : Exception(message, innerException);
