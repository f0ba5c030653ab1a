using System.Collections.Frozen;

namespace KorusMonitor.Findings.Entities;

/// <summary>What a capitalised word is known to be besides a name.</summary>
[Flags]
internal enum WordClass : ushort
{
    None = 0,

    /// <summary>"Minister", "Ambassador", "Dr": a title may end with it.</summary>
    TitleHead = 1,

    /// <summary>"Deputy", "Trade": stands before a title's head.</summary>
    TitleModifier = 2,

    /// <summary>A field of government: "Trade", "Industry", "Foreign", "Affairs".</summary>
    Topic = 4,

    /// <summary>Never part of a person's name.</summary>
    NotName = 8,

    /// <summary>Introduces direct or reported speech.</summary>
    Speech = 16,

    /// <summary>Plural of a title's head: "Presidents Trump and Moon".</summary>
    Plural = 32,

    /// <summary>Courtesy, not an office: "Mr.", "Dr.".</summary>
    Courtesy = 64,
}

/// <summary>Words of trade press releases that decide what is a title, what a name and what neither.</summary>
internal static class Lexicon
{
    private static readonly FrozenDictionary<string, WordClass> Words = Build();
    private static readonly FrozenDictionary<string, WordClass>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        Words.GetAlternateLookup<ReadOnlySpan<char>>();

    public static WordClass Of(ReadOnlySpan<char> word) => Lookup.TryGetValue(word, out var found) ? found : WordClass.None;

    public static bool Is(ReadOnlySpan<char> word, WordClass kind) => (Of(word) & kind) != 0;

    private static FrozenDictionary<string, WordClass> Build()
    {
        var words = new Dictionary<string, WordClass>(StringComparer.OrdinalIgnoreCase);
        Add(words, WordClass.TitleHead | WordClass.NotName, """
            Minister Ambassador President Secretary Director Representative Chairman Chairwoman Chairperson Chair CEO Commissioner Counselor
            Counsellor Counsel Negotiator Governor Senator Congressman Congresswoman Speaker Premier Professor Spokesman Spokeswoman Spokesperson
            Administrator Envoy Chief Head Adviser Advisor Officer Manager Mayor Undersecretary Chancellor Fellow Co-Chair Sen Rep Gov Amb Prof Economist
            """);
        Add(words, WordClass.TitleHead | WordClass.NotName | WordClass.Courtesy, "Mr Ms Mrs Dr Madam Mister Honorable");
        Add(words, WordClass.TitleHead | WordClass.NotName | WordClass.Plural, "Presidents Ministers Ambassadors Secretaries Senators Representatives Messrs Governors");
        Add(words, WordClass.TitleModifier | WordClass.NotName, """
            Deputy Assistant Vice Acting Senior First Second Former Under Associate Principal Executive Special Prime Foreign Trade Finance Commerce
            Industry Treasury Labor Agriculture Energy Economy Economic Unification Defense National Security Presidential Korean American Japanese
            Chinese Press Policy Commercial Negotiation Negotiations Founding Incoming Outgoing then Managing General Environment Chief House Senate Republican Democratic
            """);
        Add(words, WordClass.Topic | WordClass.NotName, """
            Trade Industry Energy Resources Foreign Affairs Finance Economy Economic Commerce Agriculture Agricultural Food Rural Strategy Health
            Welfare Environment Environmental Land Infrastructure Transport Transportation Oceans Fisheries SMEs Startups Science ICT Defense National
            Labor Employment Culture Sports Tourism Education Justice Interior Safety Unification State Treasury Homeland Security Knowledge Planning
            Budget International Climate Technology Development Cooperation Multilateral Negotiations Negotiation Customs Policy Innovation Intellectual
            Property Market Access Textiles Services Investment Manufacturing Industrial Monitoring Enforcement WTO APEC Staff Management Relations
            Public Media Export Exports Import Imports Growth Small Business Pacific Asia Asian Americas European Bilateral Regional Strategic
            """);
        Add(words, WordClass.NotName, """
            The A An In On At By For From To Of And Or But As If With Without Under Over Into After Before During Since Until While When Where Who
            What Why How This That These Those It Its He She They We I You His Her Their Our My Your Both Each All Any Some No Not Nor So Yet Also
            Then Than There Here Today Yesterday Tomorrow Now Last Next Recently Meanwhile However Moreover Furthermore Additionally Finally Thus
            January February March April May June July August September October November December Monday Tuesday Wednesday Thursday Friday Saturday
            Sunday Will Would Can Could Should Shall Must Is Are Was Were Be Been Has Have Had Do Does Did
            Free Fair Joint Committee Commission Council Agreement Agreements Act Article Chapter Annex Section Treaty Protocol Summit Session Meeting
            Meetings Talks Round Statement Statements Remarks Fact Sheet Letter Release Background Administration Government Ministry Department Office
            Bureau Agency Board Congress Court Party Parties Delegation Leaders Officials Workers Americans Koreans Korean American Americans Association
            Institute Center Centre University Bank Company Corporation Group Inc Corp Co Ltd LLC Federation Chamber Alliance Coalition Working Task
            Force Sincerely Dear Excellency Respectfully Best Regards Yours Attachment Read More Click Full Text Contact Washington Tower Organization
            North South East West Northern Southern Republic United States World Global Federal Register New Steel Aluminum Auto Autos Automobile Cars
            Trucks Beef Rice Tariff Tariffs Duty Duties Quota Quotas Deal Framework Partnership Memorandum Understanding MOU FTA KORUS Korus Proclamation Order
            Announces Announced Announce Visits Visit Meets Meet Met Says Said Holds Hold Held Attends Attend Attended Calls Call Called Signs Sign Signed
            Discusses Discuss Discussed Delivers Deliver Joins Join Leads Lead Led Urges Urge Welcomes Welcome Hosts Host Opens Open Seeks Seek Agrees
            Agree Agreed Concludes Conclude Concluded Notifies Requests Request Requested Sends Releases Issues Issued Travels Travel Departs Embarks
            Vows Pledges Explains Reaffirms Emphasizes Stresses Highlights Proposes Underscores Outlines Continues Begins Begin Launches Launch Speaks
            Co-Hosts Confirms Reviews Review Participates Tours Testifies Testimony Hearing Interview Briefing Press News Report Reports Notes Note
            Conclusion Readout Opening Closing Concerning Regarding Following Among Between About Against Toward Towards Per Via Upon Through Throughout
            Inauguration Nomination Confirmation Sworn Named Nominated Appointed Ways Means House Senate Capitol General Trans-Pacific Pacific
            Thank Thanks Good Great First Second Third Fourth Fifth Sixth Seventh Eighth Ninth Tenth Key Important Foreign Domestic Major Annual Special Regular
            """);
        Add(words, WordClass.Speech | WordClass.NotName, """
            said says added adds noted notes stated states continued explained remarked told emphasized stressed underscored announced commented
            responded wrote concluded acknowledged argued
            """);
        return words.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    private static void Add(Dictionary<string, WordClass> words, WordClass kind, string list)
    {
        foreach (var word in list.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            words[word] = words.GetValueOrDefault(word) | kind;
        }
    }
}
