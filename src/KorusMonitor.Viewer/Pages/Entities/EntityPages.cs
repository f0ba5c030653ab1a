using KorusMonitor.Viewer.Answers;
using KorusMonitor.Viewer.Index;
using Microsoft.AspNetCore.Http;

namespace KorusMonitor.Viewer.Pages.Entities;

/// <summary>Entities, and everything said by and about one.</summary>
internal sealed class EntityPages(StoreIndex index, Answering answers)
{
    private const int PerPage = 60;
    private const int SaidShown = 25;
    private const int AboutShown = 20;
    private const int RolesShown = 12;

    public async Task ListAsync(HttpContext context)
    {
        var (type, name, skip) = (context.Query("type"), context.Query("name"), context.Skip());
        using var connection = await index.OpenAsync(context.RequestAborted);
        var found = EntityQueries.Find(connection, type, name, skip, PerPage + 1);
        await answers.PageAsync<EntityList>(context, "Entities", new EntityListModel(
            type, name, skip, EntityQueries.Types(connection), [.. found.Take(PerPage)], found.Count > PerPage ? skip + PerPage : null));
    }

    public async Task OneAsync(HttpContext context)
    {
        using var connection = await index.OpenAsync(context.RequestAborted);
        var id = context.Route("entity");
        var name = EntityQueries.One(connection, id);
        var issued = ReleaseQueries.Find(connection, new ReleaseFilter { Issuer = id }, 1);
        if (name is null && issued.Total == 0)
        {
            await Failures.NotFoundAsync(context);
            return;
        }

        var (said, before) = (context.QueryNumber("said"), context.QueryNumber("before"));
        name ??= new NameRow(0, id, id.Split(':')[0], Words.Office(id), null, 0);
        var figures = EntityQueries.SaidBy(connection, id, said, SaidShown + 1);
        var about = ReleaseQueries.Find(connection, new ReleaseFilter { Entity = id, Before = before }, AboutShown);
        await answers.PageAsync<EntityPage>(
            context,
            name.Name,
            new EntityModel(
                name,
                EntityQueries.Roles(connection, name, RolesShown),
                [.. figures.Take(SaidShown)],
                figures.Count > SaidShown ? figures[SaidShown - 1].Release.Id : null,
                about,
                issued.Total),
            Addresses.Releases(new ReleaseFilter { Entity = id }));
    }
}

/// <param name="Next">For <c>skip</c> of the next page; <c>null</c> on the last.</param>
public sealed record EntityListModel(
    string? Type, string? Name, int Skip, IReadOnlyList<Facet> Types, IReadOnlyList<NameRow> Entities, int? Next);

/// <param name="Roles">What texts say a person is.</param>
/// <param name="Said">Figures in its own words, the newest first.</param>
/// <param name="NextSaid">For <c>said</c> of the next page.</param>
/// <param name="About">Releases that mention it.</param>
/// <param name="Published">Releases that it published, as far as they are counted.</param>
public sealed record EntityModel(
    NameRow Entity, IReadOnlyList<RoleRow> Roles, IReadOnlyList<SaidRow> Said, long? NextSaid, ReleasePage About, int Published);
