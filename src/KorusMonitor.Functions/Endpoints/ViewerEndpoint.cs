using KorusMonitor.Stages;
using KorusMonitor.Viewer;

namespace KorusMonitor.Functions.Endpoints;

/// <summary>HTTP trigger at <c>{*path}</c> without prefix: the host forwards requests as they came, so the pages stand where they stand elsewhere.</summary>
internal static class ViewerEndpoint
{
    public static void Map(IEndpointRouteBuilder app, Pipeline pipeline) =>
        ViewerHost.MapPages(app, pipeline.Store, ViewerOptions.Of(pipeline.Snapshots));
}
