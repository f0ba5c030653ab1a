using System.CommandLine;
using System.Text.Json;
using KorusMonitor.Cli.Settings;
using KorusMonitor.Sources;
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
            var states = new List<(ISource Source, SourceState? State)>();
            foreach (var source in runtime.Sources)
            {
                states.Add((source, (await runtime.Store.GetJsonAsync<SourceState>(BlobLayout.Source(source.Id), cancellationToken))?.Value));
            }

            if (parsed.GetValue(json))
            {
                Console.WriteLine(JsonSerializer.Serialize(states.Select(one => Shown(one.Source, one.State)), KorusJson.Indented));
            }
            else
            {
                states.ForEach(one => Print(one.Source, one.State));
                PrintSummary(states);
            }

            return ExitCodes.Done;
        });
        return command;
    }

    private static object Shown(ISource source, SourceState? state) => new
    {
        id = source.Id,
        title = source.Title,
        baseAddress = source.BaseAddress,
        list = source.Ask(0).Address,
        feed = source.Feed?.Address,
        zone = source.Profile.Zone,
        language = source.Profile.Language,
        issuer = source.Profile.Issuer,
        reposts = source.Profile.Republishes,
        health = state,
    };

    private static void Print(ISource source, SourceState? state)
    {
        Console.WriteLine($"{source.Id,-22} {source.Title} ({source.BaseAddress})");
        Console.WriteLine(state is null
            ? "  never asked"
            : $"  last success {state.LastSuccess?.ToString() ?? "never"}, last new item {state.LastNewItem?.ToString() ?? "never"}, "
                + $"newest listed {state.NewestListed ?? "none"}"
                + (state.Horizon is { } horizon ? $", nothing before {horizon}" : string.Empty));
        if (state?.Rereading is { LastAt: not null } again)
        {
            Console.WriteLine(
                $"  older list pages: read again up to page {again.Next}, the whole list "
                + $"{(again.CompletedAt is { } done ? $"by {done}" : "not yet")}");
        }

        foreach (var problem in state?.Problems ?? [])
        {
            Console.WriteLine($"  {problem.Kind} since {problem.Since}: {FailureText.OneLine(problem.Detail)}");
            foreach (var more in problem.More ?? [])
            {
                Console.WriteLine($"    {FailureText.OneLine(more)}");
            }

            if (problem.Unnamed > 0)
            {
                Console.WriteLine($"    and {problem.Unnamed} more");
            }
        }

        foreach (var passed in state?.Passing ?? [])
        {
            Console.WriteLine($"  passing: {passed.Kind}, {passed.Times} in the run of {passed.SeenAt}, such as {FailureText.OneLine(passed.Detail)}");
        }
    }

    private static void PrintSummary(List<(ISource Source, SourceState? State)> states)
    {
        var troubled = states.Where(one => one.State is { Problems.Count: > 0 }).Select(one => one.Source.Id).ToList();
        var off = SourceCatalog.Ids.Except(states.Select(one => one.Source.Id)).ToList();
        Console.WriteLine();
        Console.WriteLine(
            troubled.Count == 0
                ? $"{states.Count} sources, no trouble"
                : $"{states.Count} sources, {troubled.Count} with troubles: {string.Join(", ", troubled)}");
        if (off.Count > 0)
        {
            Console.WriteLine($"off: {string.Join(", ", off)} (Korus:Sources:<id>:Enabled=true switches one on)");
        }
    }
}
