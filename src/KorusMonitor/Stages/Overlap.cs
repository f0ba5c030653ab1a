using System.Runtime.CompilerServices;

namespace KorusMonitor.Stages;

/// <summary>
/// Works whose waits for disk and network overlap. Each begins on the caller's own context, so that whoever schedules the stage schedules
/// these too; when one fails no more begin, and those that have begun are waited for.
/// </summary>
internal static class Overlap
{
    /// <summary>In order of beginning; they end in any order.</summary>
    public static async Task EachAsync<T>(IEnumerable<T> items, int atOnce, Func<T, Task> work, CancellationToken cancellationToken)
    {
        var running = new List<Task>(atOnce);
        try
        {
            foreach (var item in items)
            {
                cancellationToken.ThrowIfCancellationRequested();
                running.Add(work(item));
                if (running.Count == atOnce)
                {
                    var ended = await Task.WhenAny(running);
                    running.Remove(ended);
                    await ended;
                }
            }
        }
        finally
        {
            await Task.WhenAll(running);
        }
    }

    /// <summary>Results in the order of the items, worked out ahead of whoever takes them.</summary>
    /// <param name="items">Looked at only as far as needed.</param>
    /// <param name="ahead">How many may be begun and not yet taken, which bounds the memory.</param>
    /// <param name="work">Its exceptions are the result's own.</param>
    /// <param name="cancellationToken">Begins no more.</param>
    public static async IAsyncEnumerable<(T Item, Task<TResult> Result)> AheadAsync<T, TResult>(
        IEnumerable<T> items, int ahead, Func<T, Task<TResult>> work, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var begun = new Queue<(T Item, Task<TResult> Result)>(ahead);
        try
        {
            foreach (var item in items)
            {
                cancellationToken.ThrowIfCancellationRequested();
                begun.Enqueue((item, work(item)));
                if (begun.Count == ahead)
                {
                    yield return await EndedAsync(begun.Dequeue());
                }
            }

            while (begun.TryDequeue(out var next))
            {
                yield return await EndedAsync(next);
            }
        }
        finally
        {
            await Task.WhenAll(begun.Select(EndedAsync));
        }
    }

    /// <summary>Waits without judging how it ended.</summary>
    private static async Task<(T Item, Task<TResult> Result)> EndedAsync<T, TResult>((T Item, Task<TResult> Result) one)
    {
        await Task.WhenAny(one.Result);
        return one;
    }
}
