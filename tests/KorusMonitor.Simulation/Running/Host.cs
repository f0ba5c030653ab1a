using KorusMonitor.Simulation.Parts;
using KorusMonitor.Storage;

namespace KorusMonitor.Simulation.Running;

/// <summary>
/// Starts runs as a function host does: timers, an event for each snapshot, redelivery of what failed or died, the poison queue; on one or two
/// processes. Or as people do who run the whole pipeline by hand or by cron.
/// </summary>
internal sealed class Host
{
    private const int Attempts = 5;

    private readonly Simulator simulator;
    private readonly Chance chance;
    private readonly Instance?[] instances = new Instance?[2];
    private readonly TimeSpan[] skews = new TimeSpan[2];
    private int runs;

    public Host(Simulator simulator, Chance chance)
    {
        (this.simulator, this.chance) = (simulator, chance);
        if (simulator.Profile.IsHost)
        {
            simulator.Memory.Created = OnCreated;
        }
    }

    public List<Run> Runs { get; } = [];

    /// <summary>What no stage may throw.</summary>
    public List<string> Surprises { get; } = [];

    public void Plan()
    {
        var profile = simulator.Profile;
        var sweep = profile.IsHost ? Stage.Collect : Stage.Round;
        Every(sweep, profile.Start, profile.CalmFrom, profile.SweepEvery);
        Every(Stage.Reconcile, profile.Start, profile.CalmFrom, profile.IsHost ? TimeSpan.FromHours(9) : TimeSpan.FromHours(40));
        Every(Stage.Rebuild, profile.Start, profile.CalmFrom, TimeSpan.FromHours(10), profile.Rebuild);
        Every(sweep, profile.CalmFrom, profile.SlotsFrom, TimeSpan.FromHours(5.5));
        if (profile.IsHost)
        {
            Every(Stage.Digest, profile.Start, profile.CalmFrom, TimeSpan.FromHours(6));
            Every(Stage.Reconcile, profile.CalmFrom, profile.SlotsFrom, TimeSpan.FromHours(12));
        }

        simulator.Turns.At(profile.SlotsFrom, () => Fire(Stage.Reconcile));
        Every(Stage.Digest, profile.SlotsFrom + TimeSpan.FromHours(1), profile.End, TimeSpan.FromHours(12));
        for (var at = profile.Start; at < profile.CalmFrom; at += TimeSpan.FromHours(5))
        {
            if (chance.Once(profile.ClockJumps))
            {
                simulator.Turns.At(at, Jump);
            }
        }

        simulator.Turns.At(profile.CalmFrom, () => Array.Clear(skews));
    }

    private void Every(Stage stage, DateTimeOffset from, DateTimeOffset to, TimeSpan period, double probability = 1)
    {
        for (var at = from + chance.Between(TimeSpan.Zero, period / 4); at < to; at += period * (0.8 + (0.4 * chance.Unit())))
        {
            if (chance.Once(probability))
            {
                simulator.Turns.At(at, () => Fire(stage));
            }
        }
    }

    private void Jump()
    {
        simulator.Note(Fault.ClockJumped);
        var jump = chance.Between(TimeSpan.FromMinutes(1), TimeSpan.FromHours(5));
        skews[chance.Below(2)] = chance.Once(0.3) ? TimeSpan.Zero : chance.Once(0.5) ? jump : -jump;
    }

    /// <summary>A timer: sometimes not, sometimes twice.</summary>
    private void Fire(Stage stage)
    {
        if (!simulator.IsCalm && chance.Once(simulator.Profile.TriggerLost / 2))
        {
            simulator.Note(Fault.TriggerLost);
            return;
        }

        var place = chance.Below(2);
        Start(stage.ToString(), place, pipeline => Stages.RunAsync(stage, pipeline), _ => { });
        if (!simulator.IsCalm && chance.Once(simulator.Profile.TriggerDoubled))
        {
            // In step with the first, or a few calls behind it.
            simulator.Note(Fault.TriggerDoubled);
            var wait = chance.Between(TimeSpan.Zero, simulator.Profile.Latency * (chance.Once(0.5) ? 3 : 20));
            simulator.Turns.After(wait, () => Start(stage.ToString(), 1 - place, pipeline => Stages.RunAsync(stage, pipeline), _ => { }));
        }
    }

    private void OnCreated(string name)
    {
        if (!name.StartsWith(BlobLayout.Snapshots, StringComparison.Ordinal))
        {
            return;
        }

        var profile = simulator.Profile;
        if (!simulator.IsCalm && chance.Once(profile.TriggerLost))
        {
            simulator.Note(Fault.TriggerLost);
            return;
        }

        var times = !simulator.IsCalm && chance.Once(profile.TriggerDoubled) ? chance.Between(2, 3) : 1;
        for (var time = 0; time < times; time++)
        {
            var wait = chance.Between(TimeSpan.Zero, profile.Latency * 4);
            if (time > 0)
            {
                simulator.Note(Fault.TriggerDoubled);
            }

            if (!simulator.IsCalm && chance.Once(profile.TriggerLate))
            {
                // Later ones overtake it.
                simulator.Note(Fault.TriggerLate);
                wait += chance.Between(TimeSpan.FromMinutes(10), TimeSpan.FromHours(30));
            }

            Deliver(name, wait, 1);
        }
    }

    /// <summary>At least once: what fails or dies comes again, and in the end goes to the poison queue.</summary>
    private void Deliver(string name, TimeSpan wait, int attempt) => simulator.Turns.After(wait, () =>
    {
        var isPoison = attempt > Attempts;
        Start(
            isPoison ? "Poison" : "Extract",
            chance.Below(2),
            pipeline => isPoison ? Stages.PoisonAsync(pipeline, name) : Stages.ExtractAsync(pipeline, name),
            run =>
            {
                if (run.Outcome != Outcome.Done && attempt <= Attempts)
                {
                    Deliver(name, chance.Between(TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(10)), attempt + 1);
                }
            });
    });

    private void Start(string stage, int place, Func<KorusMonitor.Stages.Pipeline, Task> work, Action<Run> ended)
    {
        var instance = instances[place] is { IsAlive: true } living
            ? living
            : instances[place] = new Instance(place == 0 ? "A" : "B", () => skews[place]);
        if (instances.Any(other => other is { IsAlive: true } && other.Running.Any(run => run.Name == stage)))
        {
            simulator.Note(Fault.TwoAtOnce);
        }

        var run = new Run(simulator, instance, stage, ++runs);
        Runs.Add(run);
        instance.Add(run, done =>
        {
            simulator.Trace?.Invoke(done, $"== {done.Outcome}");
            ended(done);
        });
        simulator.Trace?.Invoke(run, "== started");
        run.Enter(() => _ = DriveAsync(run, work));
    }

    private async Task DriveAsync(Run run, Func<KorusMonitor.Stages.Pipeline, Task> work)
    {
        var outcome = Outcome.Done;
        try
        {
            using var pipeline = Stages.Of(run);
            await work(pipeline);
        }
        catch (StatedFailureException failure)
        {
            simulator.Trace?.Invoke(run, $"== failed: {failure.Message}");
            run.Note(Fault.RunFailed);
            outcome = Outcome.Failed;
        }
        catch (EndlessException)
        {
            throw;
        }
        catch (Exception surprise)
        {
            Surprises.Add($"{run.Name} ended with {surprise.GetType().Name}: {surprise.Message}\n{surprise.StackTrace}");
            outcome = Outcome.Failed;
        }

        run.Instance.Finish(run, outcome);
    }
}
