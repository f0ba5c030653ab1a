using KorusMonitor.Stages;
using KorusMonitor.Viewer;

namespace KorusMonitor.Functions.Endpoints;

/// <summary>HTTP trigger at <c>{*path}</c> without prefix: the host forwards requests as they came, so the pages stand where they stand elsewhere.</summary>
internal static class ViewerEndpoint
{
    /// <summary>
    /// An instance keeps its index among its temporary files, made by the first page that is asked for: every instance has one of its own,
    /// and loses it when it goes.
    /// </summary>
    public static void Map(IEndpointRouteBuilder app, Pipeline pipeline) =>
        ViewerHost.MapPages(app, pipeline.Store, ViewerOptions.Of(pipeline, indexFolder: null));
}
