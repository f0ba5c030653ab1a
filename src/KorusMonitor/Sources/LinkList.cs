using KorusMonitor.Reading;

namespace KorusMonitor.Sources;

/// <summary>Releases in the page's order, each key once. A release that stands twice keeps what its rows say best.</summary>
internal sealed class LinkList
{
    private readonly List<ReleaseLink> links = [];
    private readonly Dictionary<ReleaseKey, int> places = [];

    public IReadOnlyList<ReleaseLink> Links => links;

    public void Add(ReleaseLink link)
    {
        if (!places.TryGetValue(link.Key, out var place))
        {
            places.Add(link.Key, links.Count);
            links.Add(link);
            return;
        }

        var known = links[place];
        links[place] = known with
        {
            Title = known.Title ?? link.Title,
            Listed = IsFiner(link.Listed, known.Listed) ? link.Listed : known.Listed,
        };
    }

    private static bool IsFiner(PublicationDate? one, PublicationDate? other) =>
        one is not null && (other is null || one.Precision < other.Precision);
}
