using KorusMonitor.IntegrationTests.Storage;

namespace KorusMonitor.IntegrationTests.Functions;

/// <summary>How the process starts, refuses to start, and ends.</summary>
[Collection(AzuriteFixture.Collection)]
public sealed class LifeTests(HandlerRig rig) : IClassFixture<HandlerRig>
{
    [Theory]
    [InlineData("KorusStore", null, "KorusStore")]
    [InlineData("Korus__Digest__Hour", "25", "Korus:Digest:Hour")]
    public async Task A_wrong_setting_stops_the_start_with_one_line_that_names_it(string name, string? value, string said)
    {
        var (exitCode, errors) = await HandlerProcess.RefusedAsync(rig.With(name, value));

        exitCode.ShouldBe(1);
        errors.ShouldHaveSingleItem().ShouldStartWith("korus-functions: ");
        errors[0].ShouldContain(said);
    }

    [Fact]
    public async Task A_port_that_is_taken_is_said_in_one_line()
    {
        var (exitCode, errors) = await HandlerProcess.RefusedAsync(rig.With("FUNCTIONS_CUSTOMHANDLER_PORT", $"{rig.Handler.Port}"));

        exitCode.ShouldBe(1);
        errors.ShouldHaveSingleItem().ShouldContain("already in use");
    }

    [Fact]
    public async Task Stopped_in_the_middle_of_its_work_it_says_so_keeps_what_is_done_and_does_not_exit_with_0()
    {
        // The second page comes an hour after the first: without the stop, the invocation would last.
        await using var handler = await HandlerProcess.StartAsync(rig.With("Korus__Fetching__Delay", "01:00:00"));
        rig.Replicas.Ustr.ForgetRequests();
        rig.Replicas.Motir.ForgetRequests();
        var invocation = handler.InvokeAsync("CollectReleases", Captures.FirstTimer("CollectReleases"));
        await rig.AskedAsync();

        handler.Stop();

        using var answer = await invocation;
        await answer.ShouldFailInvocationAsync(503, "being stopped");
        (await handler.ExitCodeAsync()).ShouldNotBe(0);
    }

    [Fact]
    public async Task Its_own_deadline_comes_before_the_hosts()
    {
        var settings = rig.With("Korus__Fetching__Delay", "01:00:00");
        settings["Korus__Functions__Deadline"] = "00:00:01";
        await using var handler = await HandlerProcess.StartAsync(settings);

        using var answer = await handler.InvokeAsync("CollectReleases", Captures.FirstTimer("CollectReleases"));

        await answer.ShouldFailInvocationAsync(500, "CollectReleases did not finish: its deadline");
        await handler.ShouldSayOnceAsync("did not finish");
    }
}
