using KorusMonitor.Fetching;
using KorusMonitor.Tests.Support;

namespace KorusMonitor.Tests.Fetching;

public sealed class HostLaneTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private readonly ManualTime time = new();

    [Fact]
    public async Task The_first_does_not_wait_and_the_next_waits_what_is_left_of_the_delay()
    {
        using var lane = new HostLane(time);
        (await lane.EnterAsync(Second, CancellationToken.None)).Dispose();
        time.Advance(Second * 0.4);
        var next = lane.EnterAsync(Second, CancellationToken.None);
        time.Advance(Second * 0.5);
        next.IsCompleted.ShouldBeFalse();
        time.Advance(Second * 0.2);
        (await next).Dispose();
    }

    [Fact]
    public async Task Nobody_enters_before_the_one_inside_has_left()
    {
        using var lane = new HostLane(time);
        var inside = await lane.EnterAsync(TimeSpan.Zero, CancellationToken.None);
        var next = lane.EnterAsync(TimeSpan.Zero, CancellationToken.None);
        time.Advance(Second * 100);
        next.IsCompleted.ShouldBeFalse();
        inside.Dispose();
        (await next).Dispose();
    }

    [Fact]
    public async Task Who_gives_up_waiting_leaves_the_lane_open()
    {
        using var lane = new HostLane(time);
        (await lane.EnterAsync(Second, CancellationToken.None)).Dispose();
        using var leaving = new CancellationTokenSource();
        var waiting = lane.EnterAsync(Second, leaving.Token);
        await leaving.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => waiting);
        time.Advance(Second);
        (await lane.EnterAsync(Second, CancellationToken.None)).Dispose();
    }
}
