using System.Text;
using System.Text.Json;

namespace KorusMonitor.Cli.Commands;

/// <summary>One JSON object a line in, one a line out, in the same order; a line that fails is answered with its error and the rest goes on.</summary>
internal static class JsonLines
{
    /// <param name="answer">Gets the line and its id.</param>
    /// <returns>Exit code: 1 when a line failed.</returns>
    public static async Task<int> AnswerAsync(Func<JsonLine, JsonElement, Task<object>> answer, CancellationToken cancellationToken)
    {
        using var input = new StreamReader(Console.OpenStandardInput(), new UTF8Encoding(false));
        await using var output = Console.OpenStandardOutput();
        var failed = false;
        var number = 0;
        while (await input.ReadLineAsync(cancellationToken) is { } line)
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            JsonElement? id = null;
            object answered;
            try
            {
                var asked = JsonLine.Parse(line);
                id = asked.Id;
                answered = await answer(asked, id ?? throw new StatedFailureException("the line has no \"id\""));
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                failed = true;
                var text = FailureText.OneLine(FailureText.Of(failure));
                Console.Error.WriteLine($"korus: line {number}: {text}");
                answered = new { id, error = text };
            }

            // One write for each answer: who asks line by line waits for it.
            byte[] bytes = [.. JsonSerializer.SerializeToUtf8Bytes(answered, answered.GetType(), KorusJson.Compact), (byte)'\n'];
            await output.WriteAsync(bytes, cancellationToken);
        }

        return failed ? ExitCodes.Failed : ExitCodes.Done;
    }
}
