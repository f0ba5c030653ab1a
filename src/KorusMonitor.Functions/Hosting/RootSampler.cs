using System.Diagnostics;
using OpenTelemetry.Trace;

namespace KorusMonitor.Functions.Hosting;

/// <summary>
/// Of spans without a parent, all but outgoing calls: a call that nothing here asked for is telemetry on its way out, and telemetry about it
/// would be on its way out next.
/// </summary>
internal sealed class RootSampler : Sampler
{
    public override SamplingResult ShouldSample(in SamplingParameters samplingParameters) =>
        new(samplingParameters.Kind == ActivityKind.Client ? SamplingDecision.Drop : SamplingDecision.RecordAndSample);
}
