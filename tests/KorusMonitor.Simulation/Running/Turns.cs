namespace KorusMonitor.Simulation.Running;

/// <summary>
/// What happens when, on one thread: the only order there is. Time moves from one event to the next and never by itself; events of one
/// moment come in the order in which they were planned.
/// </summary>
internal sealed class Turns(DateTimeOffset start)
{
    private readonly PriorityQueue<Action, (long Ticks, long Order)> events = new();
    private long order;
    private long ticks = start.UtcTicks;

    public DateTimeOffset Now => new(ticks, TimeSpan.Zero);

    public void At(DateTimeOffset when, Action happens) => events.Enqueue(happens, (Math.Max(when.UtcTicks, ticks), order++));

    public void After(TimeSpan wait, Action happens) => At(Now + wait, happens);

    /// <summary>Moves the time on where nothing else would happen before: the same as waiting, without the queue.</summary>
    public bool TrySkip(TimeSpan wait)
    {
        if (events.TryPeek(out _, out var next) && next.Ticks <= ticks + wait.Ticks)
        {
            return false;
        }

        ticks += wait.Ticks;
        return true;
    }

    /// <summary>Until nothing is planned any more.</summary>
    /// <param name="most">More events than that are a loop without end.</param>
    public void Run(int most)
    {
        for (var done = 0; events.TryDequeue(out var happens, out var moment); done++)
        {
            if (done == most)
            {
                throw new EndlessException($"more than {most} events: something goes round and round");
            }

            ticks = moment.Ticks;
            happens();
        }
    }
}

/// <summary>The simulated pipeline never comes to rest.</summary>
internal sealed class EndlessException(string message) : Exception(message);
