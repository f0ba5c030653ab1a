using KorusMonitor.Stages;

namespace KorusMonitor.Tests.Stages;

public sealed class OverlapTests
{
    [Fact]
    public async Task No_more_than_allowed_run_at_once_and_all_are_done()
    {
        var (begun, ended) = (0, 0);
        var gates = Enumerable.Range(0, 20).Select(_ => new TaskCompletionSource()).ToList();
        var all = Overlap.EachAsync(gates, 3, WorkAsync, CancellationToken.None);

        begun.ShouldBe(3);
        for (var at = 0; at < gates.Count; at++)
        {
            Volatile.Read(ref begun).ShouldBeLessThanOrEqualTo(at + 3, "one begins when one has ended");
            gates[at].SetResult();
        }

        await all;
        ended.ShouldBe(20);

        async Task WorkAsync(TaskCompletionSource gate)
        {
            Interlocked.Increment(ref begun);
            await gate.Task;
            Interlocked.Increment(ref ended);
        }
    }

    [Fact]
    public async Task A_failure_begins_no_more_and_waits_for_what_has_begun()
    {
        var begun = new List<int>();
        var slow = new TaskCompletionSource();
        var all = Overlap.EachAsync(Enumerable.Range(0, 20), 2, Work, CancellationToken.None);

        all.IsCompleted.ShouldBeFalse("the first work has not ended");
        slow.SetResult();
        await Should.ThrowAsync<InvalidDataException>(() => all);
        begun.ShouldBe([0, 1]);

        Task Work(int item)
        {
            begun.Add(item);
            return item == 0 ? slow.Task : Task.FromException(new InvalidDataException("planted"));
        }
    }

    [Fact]
    public async Task Results_come_in_order_and_a_failed_one_holds_back_none()
    {
        var results = new List<string>();
        await foreach (var (item, result) in Overlap.AheadAsync(Enumerable.Range(0, 9), 4, WorkAsync, CancellationToken.None))
        {
            results.Add(result.IsFaulted ? $"{item} failed" : $"{item} {await result}");
        }

        results.ShouldBe(["0 0", "1 1", "2 4", "3 9", "4 16", "5 failed", "6 36", "7 49", "8 64"]);

        static async Task<int> WorkAsync(int item)
        {
            for (var turn = 0; turn < 9 - item; turn++)
            {
                await Task.Yield();
            }

            return item == 5 ? throw new InvalidDataException("planted") : item * item;
        }
    }

    [Fact]
    public async Task No_more_are_begun_ahead_than_allowed()
    {
        var begun = 0;
        await foreach (var (item, _) in Overlap.AheadAsync(Enumerable.Range(0, 9), 3, WorkAsync, CancellationToken.None))
        {
            begun.ShouldBeLessThanOrEqualTo(item + 3);
        }

        begun.ShouldBe(9);

        Task<int> WorkAsync(int item) => Task.FromResult(++begun);
    }
}
