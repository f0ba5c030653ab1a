using System.Text.RegularExpressions;
using KorusMonitor.Findings.Entities;
using NodaTime;

namespace KorusMonitor.Tests.Findings.Entities;

public sealed partial class GazetteerTests
{
    private static readonly LocalDate Always = new(1900, 1, 1);
    private static readonly LocalDate Never = new(2999, 12, 31);

    private static IEnumerable<(GazetteerEntry Entry, DatedName Name)> AllNames =>
        Gazetteer.Default.Entries.SelectMany(entry => NameVariants.Of(entry).Select(variant => (entry, variant.Name)));

    [Fact]
    public void Every_id_is_well_formed_and_used_once()
    {
        var ids = Gazetteer.Default.Entries.Select(entry => entry.Id).ToList();
        ids.ShouldBeUnique();
        ids.ShouldAllBe(id => Id().IsMatch(id));
    }

    [Fact]
    public void An_id_begins_with_its_type() =>
        Gazetteer.Default.Entries.ShouldAllBe(entry => entry.Id.StartsWith(entry.Type == "organization" ? "org:" : entry.Type + ":", StringComparison.Ordinal));

    [Fact]
    public void No_name_leads_to_two_ids_on_one_date()
    {
        var clashes = AllNames.GroupBy(pair => pair.Name.Text, StringComparer.Ordinal)
            .Where(group => group.Any(one => group.Any(other => one.Entry.Id != other.Entry.Id
                && (one.Name.From ?? Always) <= (other.Name.To ?? Never) && (other.Name.From ?? Always) <= (one.Name.To ?? Never))))
            .Select(group => group.Key);
        clashes.ShouldBeEmpty();
    }

    [Fact]
    public void Every_name_leads_to_its_id_on_its_date()
    {
        var lost = new List<string>();
        foreach (var (entry, name) in AllNames)
        {
            var text = TokenizedText.Of($"({name.Text})");
            if (Gazetteer.Default.Longest(text, 0, name.From ?? name.To, out var end)?.Entry.Id != entry.Id || end != text.Count)
            {
                lost.Add(name.Text);
            }
        }

        lost.ShouldBeEmpty();
    }

    [Fact]
    public void Every_person_can_be_named_by_surname() =>
        Gazetteer.Default.Entries.Where(entry => entry.Type == "person").ShouldAllBe(entry => !string.IsNullOrEmpty(entry.Family));

    [Fact]
    public void A_name_shared_in_different_years_goes_to_that_of_the_date()
    {
        var gazetteer = new Gazetteer(
        [
            Office("org:old", new DatedName("Ministry of Tides", To: new LocalDate(2009, 12, 31))),
            Office("org:new", new DatedName("Ministry of Tides", From: new LocalDate(2010, 1, 1))),
        ]);
        var text = TokenizedText.Of("Ministry of Tides");
        gazetteer.Longest(text, 0, new LocalDate(2009, 5, 5), out _)!.Entry.Id.ShouldBe("org:old");
        gazetteer.Longest(text, 0, new LocalDate(2015, 5, 5), out _)!.Entry.Id.ShouldBe("org:new");
        gazetteer.Longest(text, 0, null, out _).ShouldBeNull();
    }

    private static GazetteerEntry Office(string id, DatedName name) => new()
    {
        Id = id, Type = "organization", Name = name.Text, Names = new Dictionary<string, IReadOnlyList<DatedName>> { ["en"] = [name] },
    };

    [GeneratedRegex("^(person|org|place|agreement|law|event|product):[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex Id();
}
