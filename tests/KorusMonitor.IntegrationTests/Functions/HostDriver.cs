namespace KorusMonitor.IntegrationTests.Functions;

/// <summary>
/// Plays the Functions host, and a bad day: one handler process that is killed at random moments and started again, timers that are retried,
/// blob events that come late, in any order, twice or never, five attempts, then the poison queue.
/// </summary>
internal sealed class HostDriver(HandlerRig rig, Dictionary<string, string?> settings, Random random) : IAsyncDisposable
{
    private const int Attempts = 5;
    private readonly HashSet<string> announced = [];
    private readonly SemaphoreSlim starting = new(1);
    private readonly List<HandlerProcess> ended = [];
    private HandlerProcess? handler;

    public int Kills { get; private set; }

    public int Lost { get; private set; }

    public HashSet<string> Poisoned { get; } = [];

    public int Invocations { get; private set; }

    /// <summary>Until it succeeds, as the retries of the function and the next occurrences of its timer would in the end.</summary>
    /// <param name="function">Its name.</param>
    /// <param name="kills">How often the process is killed within, each time a little later.</param>
    public async Task TimerAsync(string function, int kills = 0)
    {
        for (var attempt = 0; ; attempt++)
        {
            attempt.ShouldBeLessThan(kills + Attempts, $"{function} never succeeds: {string.Join(" | ", handler?.Errors.TakeLast(3) ?? [])}");
            using var done = new CancellationTokenSource();
            var killing = attempt < kills ? KillAfterAsync(Moment(attempt), done.Token) : Task.CompletedTask;
            var succeeded = await TryAsync(function, attempt == 0 ? Captures.FirstTimer(function) : Captures.TimerRetry(function));
            await done.CancelAsync();
            await killing;
            if (succeeded)
            {
                return;
            }
        }
    }

    /// <summary>Delivers an event for every manifest that is new since the last time.</summary>
    public async Task EventsAsync(int kills)
    {
        var events = new List<string>();
        foreach (var manifest in await rig.NamesAsync("snapshots/"))
        {
            if (announced.Add(manifest))
            {
                var times = random.Next(10) switch { 0 => 0, 1 or 2 => 2, _ => 1 };
                Lost += times == 0 ? 1 : 0;
                events.AddRange(Enumerable.Repeat(manifest, times));
            }
        }

        var order = events.ToArray();
        random.Shuffle(order);
        var killAt = Enumerable.Range(0, kills).Select(_ => random.Next(order.Length)).ToHashSet();
        for (var at = 0; at < order.Length; at += 4)
        {
            var batch = order[at..Math.Min(at + 4, order.Length)];
            var killing = killAt.Any(kill => kill >= at && kill < at + 4)
                ? KillAfterAsync(TimeSpan.FromMilliseconds(random.Next(60)), CancellationToken.None)
                : Task.CompletedTask;
            await Task.WhenAll(batch.Select(DeliverAsync));
            await killing;
        }
    }

    /// <summary>As the host does with a message that failed five times.</summary>
    public async Task PoisonAsync(string blob)
    {
        Poisoned.Add(blob);
        (await TryAsync("ReviewPoison", Captures.Poison(rig.Container, blob))).ShouldBeTrue();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var each in handler is null ? ended : [.. ended, handler])
        {
            await each.DisposeAsync();
        }

        starting.Dispose();
    }

    private async Task DeliverAsync(string manifest)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            if (await TryAsync("ExtractFindings", Captures.Blob(rig.AddressOf(manifest), manifest["snapshots/".Length..])))
            {
                return;
            }
        }

        await PoisonAsync(manifest);
    }

    /// <returns>Whether the invocation succeeded; a process that went away fails it.</returns>
    private async Task<bool> TryAsync(string function, string body)
    {
        var running = await RunningAsync();
        Invocations++;
        try
        {
            using var answer = await running.InvokeAsync(function, body);
            if ((int)answer.StatusCode >= 300)
            {
                return false;
            }

            await answer.ShouldEndInvocationAsync();
            return true;
        }
        catch (HttpRequestException)
        {
            // Only a process that is going away breaks a connection: this waits for its end, and fails where there is none.
            await running.ExitCodeAsync();
            return false;
        }
    }

    private async Task<HandlerProcess> RunningAsync()
    {
        await starting.WaitAsync();
        try
        {
            if (handler is { HasEnded: true })
            {
                // Kept: other invocations may still be learning that it is gone.
                ended.Add(handler);
                handler = null;
            }

            return handler ??= await HandlerProcess.StartAsync(settings);
        }
        finally
        {
            starting.Release();
        }
    }

    /// <summary>Later with every attempt, so that kills fall into every part of a run.</summary>
    private TimeSpan Moment(int attempt) => TimeSpan.FromMilliseconds((150 * attempt) + random.Next(400));

    private async Task KillAfterAsync(TimeSpan delay, CancellationToken done)
    {
        var running = await RunningAsync();
        try
        {
            await Task.Delay(delay, TimeProvider.System, done);
            running.Kill();
            Kills++;
            await running.ExitCodeAsync();
        }
        catch (OperationCanceledException)
        {
            // It finished before.
        }
    }
}
