using KorusMonitor.Findings.Entities.Korean;
using KorusMonitor.Reading;
using NodaTime;

namespace KorusMonitor.Findings.Entities;

/// <summary>
/// Entities of English press text by gazetteer and by pattern, with Korean names by gazetteer; needs no service. Time is linear in the
/// text and does not depend on the size of the gazetteer. Offsets are those of the reading's text.
/// </summary>
public sealed class EntityRecognizer : IEntityRecognizer
{
    private readonly Gazetteer gazetteer;

    /// <summary>With the gazetteer that ships with the library.</summary>
    public EntityRecognizer()
        : this(Gazetteer.Default)
    {
    }

    internal EntityRecognizer(Gazetteer gazetteer) => this.gazetteer = gazetteer;

    /// <param name="reading">Its date decides whom "President Lee" means.</param>
    /// <param name="sentences">Not needed for names: they end at punctuation that is seen here anyway.</param>
    /// <returns>Each entity once, in order of its first mention.</returns>
    public IReadOnlyList<Entity> Find(DocumentReading reading, IReadOnlyList<TextSpan> sentences)
    {
        ArgumentNullException.ThrowIfNull(reading);
        return Find(reading.Text, reading.Published?.Date);
    }

    internal IReadOnlyList<Entity> Find(string text, LocalDate? date)
    {
        var scene = new Scene(TokenizedText.Of(text), date, gazetteer);
        GazetteerPass.Run(scene);
        StateAbbreviations.Run(scene);
        PlacePass.Run(scene);
        NamePatterns.Run(scene);
        AcronymIntroductions.Run(scene);
        Subsidiaries.Run(scene);
        CompanyCues.Run(scene);
        CompanySubjects.Run(scene);
        FirmLists.Run(scene);
        OrganizationLists.Run(scene);
        PlaceLists.Run(scene);
        MinistryWords.Run(scene);
        var words = KoreanWords.Of(scene.Text);
        if (words is not null)
        {
            KoreanNamePatterns.Run(scene, words);
            KoreanLawFirms.Run(scene, words);
            KoreanOrganizationCues.Run(scene, words);
            KoreanOrganizationLists.Run(scene, words);
            KoreanPlaceNames.Run(scene, words);
        }

        ReferencePass.Run(scene);

        var persons = new List<BoundPerson>(PersonBinder.Run(scene, PersonPass.Run(scene)));
        persons = AffiliationPass.Run(scene, persons);
        if (words is not null)
        {
            persons.AddRange(KoreanPersonPass.Run(scene, words, persons.ConvertAll(person => person.Person)));
            KoreanPairs.Run(scene, words);
            KoreanTitleOffices.Run(scene, words);
        }

        return Gather(scene, persons).ToEntities();
    }

    private static MentionTable Gather(Scene scene, List<BoundPerson> persons)
    {
        var table = new MentionTable(scene.Text.Text, scene.Date);
        foreach (var spot in scene.Spots().Where(spot => !spot.Is("person")))
        {
            table.Add(spot.Entry, spot.SpanIn(scene.Text), []);
            if (NestedAgreements.Of(scene, spot) is { } agreement)
            {
                table.Add(agreement.Entry, agreement.SpanIn(scene.Text), []);
            }
        }

        foreach (var person in persons)
        {
            table.Add(person.Person, SpanOf(scene, person.First, person.End), person.Roles);
        }

        foreach (var (entry, first, end) in EventPatterns.Find(scene))
        {
            table.Add(entry, SpanOf(scene, first, end), []);
        }

        foreach (var product in scene.Products.Where(scene.IsFree))
        {
            table.Add(product.Entry, product.SpanIn(scene.Text), []);
        }

        return table;
    }

    private static TextSpan SpanOf(Scene scene, int first, int end) =>
        TextSpan.Between(scene.Text[first].Start, scene.Text[end - 1].End);
}
