using System.Diagnostics;
using KorusMonitor.Functions.Hosting;

namespace KorusMonitor.Functions.Invocations;

/// <summary>
/// Around every invocation: reads it, gives it a deadline, answers, and turns what fails into a status and one log line. The host
/// neither cancels nor warns; it kills.
/// </summary>
internal sealed class InvocationRunner(TimeSpan deadline, TimeProvider time, ILogger<InvocationRunner> log, CancellationToken stopping)
{
    public RequestDelegate For(string function, Func<Invocation, CancellationToken, Task> work) => async context =>
    {
        using var scope = Named(context, function);
        using var late = new CancellationTokenSource(deadline, time);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(late.Token, stopping, context.RequestAborted);
        try
        {
            if (await InvocationBody.ReadAsync(context.Request, stop.Token) is not { } body)
            {
                await FailAsync(context, StatusCodes.Status413PayloadTooLarge, $"the invocation is longer than {InvocationBody.Limit} bytes");
                return;
            }

            await work(Invocation.Parse(body), stop.Token);
            await InvocationAnswer.DoneAsync(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            log.LogWarning("{Function} was given up by its caller; what is done is kept", function);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            var (status, why) = stopping.IsCancellationRequested
                ? (StatusCodes.Status503ServiceUnavailable, "this process is being stopped")
                : (StatusCodes.Status500InternalServerError, $"its deadline of {deadline} has come");
            await FailAsync(context, status, $"{function} did not finish: {why}; what is done is kept, and the next run goes on there");
        }
        catch (MalformedInvocationException malformed)
        {
            await FailAsync(context, StatusCodes.Status400BadRequest, malformed.Message);
        }
        catch (BadHttpRequestException bad)
        {
            await FailAsync(context, bad.StatusCode, bad.Message);
        }
        catch (StatedFailureException stated)
        {
            await FailAsync(context, StatusCodes.Status500InternalServerError, stated.Message);
        }
        catch (Exception fault) when (!context.Response.HasStarted)
        {
            // Not foreseen: its stack is in the line's "Exception", for the report that it deserves.
            log.LogError(fault, "{Function} failed with a fault of this program", function);
            await InvocationAnswer.FailedAsync(context, StatusCodes.Status500InternalServerError, fault.GetType().Name);
        }
    };

    /// <summary>A function that this program does not have: host and handler are of different versions.</summary>
    public async Task RefuseUnknownAsync(HttpContext context)
    {
        using var scope = Named(context, context.Request.Path.Value!.Trim('/'));
        await InvocationBody.ReadAsync(context.Request, context.RequestAborted);
        await FailAsync(context, StatusCodes.Status404NotFound, $"there is no function at {context.Request.Path}");
    }

    /// <summary>For every line and the span of an invocation: which one it is.</summary>
    private IDisposable? Named(HttpContext context, string function)
    {
        var id = context.Request.Headers[Readiness.InvocationId].ToString();
        if (Activity.Current is { } span)
        {
            // The host has a request of the function's own name.
            span.DisplayName = "invoke " + function;
            span.SetTag("faas.invocation_id", id);
        }

        return log.BeginScope("{Function} {InvocationId}", function, id);
    }

    private Task FailAsync(HttpContext context, int status, string line)
    {
        log.LogError("{Problem} (status {Status})", line, status);
        return InvocationAnswer.FailedAsync(context, status, line);
    }
}
