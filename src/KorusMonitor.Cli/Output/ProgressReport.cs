using System.Collections.Concurrent;
using KorusMonitor.Stages;
using Spectre.Console;

namespace KorusMonitor.Cli.Output;

/// <summary>Progress on stderr: bars when a terminal is attached, plain lines for what is worth one when not.</summary>
internal static class ProgressReport
{
    public static async Task<T> ShowAsync<T>(Func<IProgress<StageProgress>, Task<T>> work)
    {
        if (Console.IsErrorRedirected || Environment.GetEnvironmentVariable("TERM") == "dumb")
        {
            return await work(new Lines());
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return await console.Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn(), new SpinnerColumn())
            .StartAsync(context => work(new Bars(context)));
    }

    private sealed class Lines : IProgress<StageProgress>
    {
        public void Report(StageProgress value)
        {
            if (value.Note is { } note)
            {
                Console.Error.WriteLine(FailureText.OneLine(note));
            }
        }
    }

    private sealed class Bars(ProgressContext context) : IProgress<StageProgress>
    {
        private readonly ConcurrentDictionary<string, ProgressTask> tasks = new();

        public void Report(StageProgress value)
        {
            var task = tasks.GetOrAdd(value.Task, name => context.AddTask(Markup.Escape(name)));
            task.MaxValue = Math.Max(value.Total, 1);
            task.Value = value.Total == 0 ? 1 : value.Done;
        }
    }
}
