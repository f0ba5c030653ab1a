using System.Text;
using System.Text.Json;

namespace KorusMonitor.Cli.Commands;

/// <summary>One JSON object a line in, one a line out, in the same order; a line that fails is answered with its error and the rest goes on.</summary>
internal static class JsonLines
{
    /// <returns>Exit code: 1 when a line failed.</returns>
    public static async Task<int> AnswerAsync<TIn>(Func<TIn, Task<object>> answer, Func<TIn, JsonElement> idOf, CancellationToken cancellationToken)
    {
        using var input = new StreamReader(Console.OpenStandardInput(), new UTF8Encoding(false));
        await using var output = new BufferedStream(Console.OpenStandardOutput(), 1 << 16);
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
                var asked = JsonSerializer.Deserialize<TIn>(line, KorusJson.Compact) ?? throw new JsonException("null");
                id = idOf(asked);
                answered = await answer(asked);
            }
            catch (Exception failure) when (failure is StatedFailureException or JsonException or IOException or UnauthorizedAccessException or WrongUsageException)
            {
                failed = true;
                var text = failure is WrongUsageException ? failure.Message : FailureText.Of(failure)!;
                Console.Error.WriteLine($"korus: line {number}: {FailureText.OneLine(text)}");
                answered = new { id, error = FailureText.OneLine(text) };
            }

            await JsonSerializer.SerializeAsync(output, answered, answered.GetType(), KorusJson.Compact, cancellationToken);
            output.WriteByte((byte)'\n');
        }

        return failed ? ExitCodes.Failed : ExitCodes.Done;
    }
}
