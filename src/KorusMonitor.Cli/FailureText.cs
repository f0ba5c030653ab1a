using System.Text.Json;

namespace KorusMonitor.Cli;

/// <summary>Failures as one line for people. A bug is named as one.</summary>
internal static class FailureText
{
    public static string Of(Exception failure) => failure switch
    {
        StatedFailureException stated => stated.Message,
        WrongUsageException wrong => wrong.Message,
        AggregateException { InnerExceptions.Count: > 0 } many => Of(many.InnerExceptions[0]),
        UnauthorizedAccessException denied => $"not permitted: {denied.Message}",
        FileNotFoundException missing => $"no such file: {missing.FileName}",
        DirectoryNotFoundException missing => missing.Message,
        IOException io => io.Message,
        JsonException json => $"not the JSON that was expected: {json.Message}",
        OutOfMemoryException => "out of memory: the input is too large",
        _ => $"a fault of this program, please report it: {failure.GetType().Name}: {failure.Message}",
    };

    public static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

/// <summary>The command was called wrongly in a way that the parser cannot see: exit code 2.</summary>
internal sealed class WrongUsageException(string message) : Exception(message);
