namespace KorusMonitor.Simulation.Running;

internal enum Outcome
{
    Running,
    Done,

    /// <summary>By a failure that was stated.</summary>
    Failed,

    Killed,
}

/// <summary>
/// One invocation of a stage. Its continuations come back here and only while its process lives: what was killed runs no further
/// instruction, no <c>catch</c> and no <c>finally</c>.
/// </summary>
internal sealed class Run(Simulator simulator, Instance instance, string name, int number) : SynchronizationContext
{
    private readonly List<DateTimeOffset> faults = [];

    public string Name => name;

    public int Number => number;

    public Instance Instance => instance;

    public Simulator Simulator => simulator;

    public DateTimeOffset StartedAt { get; } = simulator.Turns.Now;

    public DateTimeOffset? EndedAt { get; private set; }

    public Outcome Outcome { get; private set; }

    public bool Disturbed => faults.Count > 0;

    /// <summary>Whether something went wrong at that moment or later.</summary>
    public bool DisturbedSince(DateTimeOffset moment) => faults.Exists(fault => fault >= moment);

    public void Note(Fault fault)
    {
        faults.Add(simulator.Turns.Now);
        simulator.Note(fault);
    }

    public void End(Outcome outcome)
    {
        Outcome = outcome;
        EndedAt = simulator.Turns.Now;
    }

    public override void Post(SendOrPostCallback d, object? state) => simulator.Turns.After(TimeSpan.Zero, () => Enter(() => d(state)));

    public override void Send(SendOrPostCallback d, object? state) => throw new NotSupportedException("nothing waits for another thread here");

    public void Enter(Action action)
    {
        if (!instance.IsAlive)
        {
            return;
        }

        var before = Current;
        SetSynchronizationContext(this);
        try
        {
            action();
        }
        finally
        {
            SetSynchronizationContext(before);
        }
    }

    /// <summary>Something outside of the process: takes time, and may fail or find the process dead when it is over.</summary>
    /// <param name="place">Where the call goes: what can go wrong there.</param>
    /// <param name="what">For the trace.</param>
    /// <param name="effect">What it does.</param>
    /// <param name="failure">What the process hears when it fails, before or after the effect; <c>null</c> where it never hears of failures.</param>
    public Task<T> CallAsync<T>(Place place, string what, Func<T> effect, Func<bool, Exception>? failure)
    {
        if (Current != this)
        {
            throw new InvalidOperationException($"{name} left the simulation's one thread before it asked for {what}: Parallel, Task.Run or a semaphore");
        }

        if (!instance.IsAlive)
        {
            return new TaskCompletionSource<T>().Task;
        }

        var (fault, latency) = simulator.Draw(place, what, failure is not null);
        if (fault is null && simulator.Turns.TrySkip(latency))
        {
            simulator.Trace?.Invoke(this, what);
            return Task.FromResult(effect());
        }

        var answer = new TaskCompletionSource<T>();
        simulator.Turns.After(latency, () => Arrive(fault, place, what, effect, failure, answer));
        return answer.Task;
    }

    private void Arrive<T>(Fault? fault, Place place, string what, Func<T> effect, Func<bool, Exception>? failure, TaskCompletionSource<T> answer)
    {
        if (!instance.IsAlive)
        {
            return;
        }

        simulator.Trace?.Invoke(this, fault is null ? what : $"{what} !! {fault}");
        if (fault is { } happened)
        {
            Note(happened);
        }

        if (fault == Fault.KilledBeforeCall)
        {
            instance.Die();
            return;
        }

        if (fault is Fault.StoreFailedBefore or Fault.MailServerBusy)
        {
            Enter(() => answer.SetException(failure!(false)));
            return;
        }

        T result;
        try
        {
            result = effect();
        }
        catch (Exception refused)
        {
            Enter(() => answer.SetException(refused));
            return;
        }

        if (fault == Fault.KilledAfterCall)
        {
            instance.Die();
        }
        else if (fault is Fault.StoreFailedAfter or Fault.MailTimedOutAfterAcceptance)
        {
            Enter(() => answer.SetException(failure!(true)));
        }
        else
        {
            Enter(() => answer.SetResult(result));
        }
    }
}
