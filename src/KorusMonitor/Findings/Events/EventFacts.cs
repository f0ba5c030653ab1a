using System.Globalization;
using KorusMonitor.Findings.Entities;
using NodaTime;
using NodaTime.Text;

namespace KorusMonitor.Findings.Events;

/// <summary>A signature made ready for many comparisons: names as numbers in rising order, days as numbers, its sketch unpacked.</summary>
internal sealed class EventFacts
{
    private const int LongestInterval = 5;

    public EventFacts(EventMember member, Interning interning)
    {
        Member = member;
        var signature = member.Signature;
        (From, To) = Published(signature);
        Sketch = TextSketch.Read(signature.Sketch);
        var names = signature.Names.ToLookup(KindOf);
        Persons = interning.Of(names[NameKind.Person]);
        Presidents = interning.Of(names[NameKind.President]);
        Offices = interning.Of(names[NameKind.Office]);
        Bodies = interning.Of(names[NameKind.Body]);
        Agreements = interning.Of(names[NameKind.Agreement]);
        Places = interning.Of(names[NameKind.Place]);
        Countries = interning.Of(names[NameKind.Country]);
        Products = interning.Of(names[NameKind.Product]);
        Events = interning.Of(names[NameKind.Event]);
        Issuer = signature.Issuer is { } issuer ? interning.Of([issuer])[0] : -1;
        Unique = interning.Of(signature.Figures.Where(figure => Digits(figure) >= 5));
        Exact = interning.Of(signature.Figures.Where(figure => Digits(figure) >= 3));
        Round = interning.Of(signature.Figures.Where(figure => Digits(figure) < 3));
        Numbered = interning.Of(signature.References.Where(IsNumbered));
        FirstName = signature.Names.FirstOrDefault(name => KindOf(name) is not (NameKind.Place or NameKind.Country or NameKind.Office));
        FirstAction = signature.Actions.Count == 0 ? null : signature.Actions[0];
        References = interning.Of(signature.References);
        Actions = interning.Of(signature.Actions);
        Subjects = interning.Of(signature.Subjects);
        Words = interning.Of(signature.Words);
        Periods = interning.Of(signature.Periods);
        Days = [.. signature.Days.SelectMany(Interval).Distinct().Order()];
    }

    private enum NameKind
    {
        Person,
        President,
        Office,
        Body,
        Agreement,
        Place,
        Country,
        Product,
        Event,
    }

    public EventMember Member { get; }

    public EventSignature Signature => Member.Signature;

    /// <summary>Days since 1970 on which it may have been published, of the publisher's zone; <c>null</c> where it is undated.</summary>
    public int? From { get; }

    public int? To { get; }

    public uint[] Sketch { get; }

    public int[] Persons { get; }

    /// <summary>Heads of state: named in every release.</summary>
    public int[] Presidents { get; }

    /// <summary>Governments and the offices that publish themselves.</summary>
    public int[] Offices { get; }

    public int[] Bodies { get; }

    public int[] Agreements { get; }

    public int[] Places { get; }

    /// <summary>Other than the two.</summary>
    public int[] Countries { get; }

    public int[] Products { get; }

    public int[] Events { get; }

    /// <summary>Number of the publishing office; -1 where it is unknown.</summary>
    public int Issuer { get; }

    /// <summary>Whom or what the headline names first, countries and governments apart.</summary>
    public string? FirstName { get; }

    /// <summary>References that one document alone has: dockets, orders, proclamations.</summary>
    public int[] Numbered { get; }

    /// <summary>What the headline says happened.</summary>
    public string? FirstAction { get; }

    /// <summary>Those of <see cref="Exact"/> with five digits or more.</summary>
    public int[] Unique { get; }

    /// <summary>Figures of three digits or more.</summary>
    public int[] Exact { get; }

    public int[] Round { get; }

    public int[] References { get; }

    public int[] Actions { get; }

    public int[] Subjects { get; }

    public int[] Words { get; }

    public int[] Periods { get; }

    /// <summary>Days since 1970 that its news names.</summary>
    public int[] Days { get; }

    private static (int? From, int? To) Published(EventSignature signature) => signature.PublishedOn?.Length switch
    {
        10 when Day(signature.PublishedOn) is { } day => (day, day),
        7 when Day(signature.PublishedOn + "-01") is { } first => (first, first + 30),
        _ => (null, null),
    };

    private static IEnumerable<int> Interval(string iso)
    {
        if (Day(iso[..Math.Min(10, iso.Length)]) is not { } first)
        {
            return [];
        }

        var last = iso.Length == 21 ? Day(iso[11..]) ?? first : first;
        return Enumerable.Range(first, Math.Clamp(last - first + 1, 1, LongestInterval));
    }

    private static int? Day(string iso) =>
        LocalDatePattern.Iso.Parse(iso) is { Success: true, Value: var day } ? Period.DaysBetween(new LocalDate(1970, 1, 1), day) : null;

    private static int Digits(string figure)
    {
        var number = figure[(figure.LastIndexOf(' ') + 1)..].Replace(".", string.Empty, StringComparison.Ordinal).Trim('0');
        return number.Length;
    }

    private static NameKind KindOf(string id)
    {
        var entry = Gazetteer.Default.Find(id);
        return id[..Math.Max(0, id.IndexOf(':', StringComparison.Ordinal))] switch
        {
            "person" => entry?.Offices.Any(office => office.Title == "President") == true ? NameKind.President : NameKind.Person,
            "org" => entry is { Country: "US" or "KR" } && IsGovernment(id) ? NameKind.Office : NameKind.Body,
            "place" => IsCountry(id) ? NameKind.Country : NameKind.Place,
            "product" => NameKind.Product,
            "event" => NameKind.Event,
            _ => NameKind.Agreement,
        };
    }

    private static bool IsNumbered(string reference) =>
        reference.StartsWith("docket:", StringComparison.Ordinal) || reference.StartsWith("eo:", StringComparison.Ordinal)
        || reference.StartsWith("proclamation:", StringComparison.Ordinal) || reference.StartsWith("fr:", StringComparison.Ordinal);

    private static bool IsGovernment(string id) =>
        id is "org:ustr" or "org:white-house" or "org:us-administration" or "org:congress" or "org:commerce" or "org:motir"
            or "org:mofa" or "org:mofe" or "org:kr-government" or "org:korean-government" or "org:treasury"
            or "org:state" or "org:us-senate" or "org:us-house" or "org:blue-house" or "org:presidential-office";

    private static bool IsCountry(string id) => id.Length == "place:xx".Length && id is not ("place:us" or "place:kr");

    /// <summary>Numbers for words, the same within one grouping.</summary>
    public sealed class Interning
    {
        private readonly Dictionary<string, int> known = new(StringComparer.Ordinal);
        private readonly List<string> words = [];

        public string this[int number] => words[number];

        public int[] Of(IEnumerable<string> items)
        {
            var numbers = new SortedSet<int>();
            foreach (var item in items)
            {
                if (!known.TryGetValue(item, out var number))
                {
                    known.Add(item, number = words.Count);
                    words.Add(item);
                }

                numbers.Add(number);
            }

            return [.. numbers];
        }

        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{words.Count} words");
    }
}
