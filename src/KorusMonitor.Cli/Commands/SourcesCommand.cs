using System.CommandLine;
using System.Text.Json;
using KorusMonitor.Cli.Settings;
using KorusMonitor.Stages.Collecting;
using KorusMonitor.Storage;

namespace KorusMonitor.Cli.Commands;

/// <summary><c>korus sources</c>: what is watched, with health.</summary>
internal static class SourcesCommand
{
    public static Command Create()
    {
        var common = new CommonOptions();
        var json = new Option<bool>("--json") { Description = "As JSON" };
        var command = new Command("sources", "What is watched, and how each source is doing") { json };
        common.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            using var runtime = new KorusRuntime(common.Read(parsed), TimeProvider.System);
            var states = new List<object>();
            foreach (var source in runtime.Sources)
            {
                var state = (await runtime.Store.GetJsonAsync<SourceState>(BlobLayout.Source(source.Id), cancellationToken))?.Value;
                states.Add(new { id = source.Id, title = source.Title, baseAddress = source.BaseAddress, zone = source.Profile.Zone, health = state });
                if (!parsed.GetValue(json))
                {
                    Print(source.Id, source.Title, source.BaseAddress, state);
                }
            }

            if (parsed.GetValue(json))
            {
                Console.WriteLine(JsonSerializer.Serialize(states, KorusJson.Indented));
            }

            return ExitCodes.Done;
        });
        return command;
    }

    private static void Print(string id, string title, Uri address, SourceState? state)
    {
        Console.WriteLine($"{id,-22} {title} ({address})");
        Console.WriteLine(state is null
            ? "  never asked"
            : $"  last success {state.LastSuccess?.ToString() ?? "never"}, last new item {state.LastNewItem?.ToString() ?? "never"}, newest listed {state.NewestListed ?? "none"}");
        foreach (var problem in state?.Problems ?? [])
        {
            Console.WriteLine($"  {problem.Kind} since {problem.Since}: {FailureText.OneLine(problem.Detail)}");
        }
    }
}
