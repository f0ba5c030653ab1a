namespace KorusMonitor.Tests.Support;

/// <summary>
/// A clock that moves only when it is told to, or, for timers shorter than <paramref name="skipBelow"/>, as soon as somebody waits:
/// then the wait is over at once and the clock has moved on by it. No test sleeps.
/// </summary>
public sealed class ManualTime(DateTimeOffset start, TimeSpan skipBelow = default) : TimeProvider
{
    private readonly Lock gate = new();
    private readonly List<ManualTimer> timers = [];
    private readonly List<TimeSpan> waits = [];
    private DateTimeOffset now = start;

    public ManualTime(TimeSpan skipBelow = default)
        : this(new DateTimeOffset(2026, 3, 15, 9, 0, 0, TimeSpan.Zero), skipBelow)
    {
    }

    /// <summary>The waits that were skipped, in the order in which they began.</summary>
    public IReadOnlyList<TimeSpan> Waits
    {
        get
        {
            lock (gate)
            {
                return [.. waits];
            }
        }
    }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (gate)
        {
            return now;
        }
    }

    public override long GetTimestamp() => GetUtcNow().UtcTicks;

    /// <summary>Moves the clock and fires, in order, what is due by then.</summary>
    public void Advance(TimeSpan by) => AdvanceTo(GetUtcNow() + by);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    private void AdvanceTo(DateTimeOffset until)
    {
        while (TakeDue(until) is { } due)
        {
            due.Fire();
        }

        lock (gate)
        {
            now = until > now ? until : now;
        }
    }

    private ManualTimer? TakeDue(DateTimeOffset until)
    {
        lock (gate)
        {
            var due = timers.Where(timer => timer.Due <= until).MinBy(timer => timer.Due);
            if (due is not null)
            {
                timers.Remove(due);
                now = due.Due > now ? due.Due : now;
            }

            return due;
        }
    }

    private bool Schedule(ManualTimer timer, TimeSpan dueTime)
    {
        lock (gate)
        {
            timers.Remove(timer);
            if (dueTime == Timeout.InfiniteTimeSpan)
            {
                return false;
            }

            timer.Due = now + dueTime;
            timers.Add(timer);
            if (dueTime >= skipBelow)
            {
                return false;
            }

            waits.Add(dueTime);
            return true;
        }
    }

    private void Remove(ManualTimer timer)
    {
        lock (gate)
        {
            timers.Remove(timer);
        }
    }

    private sealed class ManualTimer(ManualTime owner, TimerCallback callback, object? state) : ITimer
    {
        public DateTimeOffset Due { get; set; }

        public void Fire() => callback(state);

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            if (owner.Schedule(this, dueTime))
            {
                // Not on the caller's stack: it has not got its timer yet.
                var due = Due;
                ThreadPool.QueueUserWorkItem(_ => owner.AdvanceTo(due));
            }

            return true;
        }

        public void Dispose() => owner.Remove(this);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
