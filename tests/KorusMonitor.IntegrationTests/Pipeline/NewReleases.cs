using System.Globalization;
using KorusMonitor.Replica;
using NodaTime;

namespace KorusMonitor.IntegrationTests.Pipeline;

/// <summary>A day's work of every office: so much that no feed and no first page of a list holds three days of it.</summary>
internal static class NewReleases
{
    private static string Document(int number) => string.Create(CultureInfo.InvariantCulture, $"2026-6{number % 10_000:0000}");

    /// <summary>The release of each source that the new ones are worded as.</summary>
    public static IReadOnlyList<ReplicaRelease> Samples(ReplicaWorld world) =>
        [.. ReplicaSites.Watched(world).GroupBy(ReplicaSites.SourceOf).Select(group => group.First(release => release.Markup == ReplicaMarkup.Current))];

    public static void Publish(ReplicaWorld world, Instant now, int day, int each)
    {
        foreach (var sample in Samples(world))
        {
            for (var place = 0; place < each; place++)
            {
                var number = 900_000 + (day * 1000) + place;
                var name = string.Create(CultureInfo.InvariantCulture, $"new-{day}-{place}");
                var path = sample.Office switch
                {
                    ReplicaOffice.FederalRegister => $"/documents/2026/06/02/{Document(number)}/{name}",
                    ReplicaOffice.Ustr or ReplicaOffice.WhiteHouse => sample.Path[..(sample.Path.TrimEnd('/').LastIndexOf('/') + 1)] + name + (sample.Office == ReplicaOffice.WhiteHouse ? "/" : ""),
                    ReplicaOffice.Treasury => string.Create(CultureInfo.InvariantCulture, $"/news/press-releases/sb{number}"),
                    ReplicaOffice.MofeKorean => sample.Path.Replace(sample.Number.ToString("000000000000000", CultureInfo.InvariantCulture), number.ToString("000000000000000", CultureInfo.InvariantCulture), StringComparison.Ordinal),
                    _ => sample.Path.Replace(sample.Number.ToString(CultureInfo.InvariantCulture), number.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal),
                };
                var id = sample.Office == ReplicaOffice.FederalRegister ? Document(number) : $"{ReplicaSites.SourceOf(sample)}-{name}";
                world.Publish(sample with
                {
                    Id = id,
                    Number = number,
                    Path = path,
                    Title = $"{sample.Title} {number}",
                    Date = now.InZone(DateTimeZoneProviders.Tzdb["America/New_York"]).Date,
                    PublishedAt = now + Duration.FromSeconds(place),
                    Attachments = [],
                    Undated = false,
                    AlsoIn = [],
                    ListedTwice = false,
                });
            }
        }
    }
}
