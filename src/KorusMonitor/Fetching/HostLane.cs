namespace KorusMonitor.Fetching;

/// <summary>One host's queue: one request at a time, and a pause after each before the next.</summary>
internal sealed class HostLane(TimeProvider time) : IDisposable
{
    private readonly SemaphoreSlim turn = new(1, 1);
    private long? left;
    private TimeSpan hold;

    /// <param name="delay">Between the end of the request before and the start of this one.</param>
    /// <param name="cancellationToken">Leaves the queue.</param>
    /// <returns>To be disposed when the answer is complete.</returns>
    public async Task<Turn> EnterAsync(TimeSpan delay, CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken);
        try
        {
            var pause = hold > delay ? hold : delay;
            var remaining = left is { } since ? pause - time.GetElapsedTime(since) : TimeSpan.Zero;
            if (remaining > TimeSpan.Zero)
            {
                await Task.Delay(remaining, time, cancellationToken);
            }

            hold = TimeSpan.Zero;
            return new Turn(this);
        }
        catch
        {
            turn.Release();
            throw;
        }
    }

    public void Dispose() => turn.Dispose();

    private void Leave(TimeSpan asked)
    {
        hold = asked;
        left = time.GetTimestamp();
        turn.Release();
    }

    internal sealed class Turn(HostLane lane) : IDisposable
    {
        /// <summary>How long the host asked to be left alone (<c>Retry-After</c>): holds for whoever comes next.</summary>
        public TimeSpan Asked { get; set; }

        public void Dispose() => lane.Leave(Asked);
    }
}
