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
            Member Partner Dean Lawyer Attorney Analyst Correspondent Reporter Editor Commander Judge Justice Delegate Founder Owner Consul Whip
            Strategist Researcher Scholar Historian Lobbyist Executive Principal Counselor-General Superintendent Treasurer Coordinator Columnist Host Anchor
            Candidate Nominee Activist Consultant Engineer Scientist Author Sheriff Organizer Publisher Trader
            Leader Diplomat Official Solicitor Specialist Expert Lecturer Trustee Vice-Minister Vice-President Vice-Chairman Secretary-General Director-General
            """);
        Add(words, WordClass.TitleHead | WordClass.NotName | WordClass.Courtesy, "Mr Ms Mrs Dr Madam Mister Honorable");
        Add(words, WordClass.TitleHead | WordClass.NotName | WordClass.Plural, """
            Presidents Ministers Ambassadors Secretaries Senators Representatives Messrs Governors Congressmen Commissioners Chairmen Analysts Economists Professors Partners
            Reps Sens Reporters Officials Experts Lawyers Attorneys Negotiators
            """);
        Add(words, WordClass.TitleModifier | WordClass.NotName, """
            Deputy Assistant Vice Acting Senior First Second Former Under Associate Principal Executive Special Prime Foreign Trade Finance Commerce
            Industry Treasury Labor Agriculture Energy Economy Economic Unification Defense National Security Presidential Korean American Japanese
            Chinese Press Policy Commercial Negotiation Negotiations Founding Incoming Outgoing then Managing General Environment Chief House Senate Republican Democratic
            Ranking Majority Minority Co Interim Global Regional Research Visiting Nonresident Distinguished Trade-Policy Legal Market Auto Financial Operating Technology
            Communications Marketing Sales Political Defence Industrial Climate Export Import Customs Digital Human Resources Strategy Commercial Diversity Medical Scientific Creative Executive-Vice Lead Top Chairman-elect Minister-designate Board Staff Independent White-House
            Floor European Canadian Mexican British German French Australian Indian Vietnamese Permanent Plenipotentiary Extraordinary Honorary Emeritus Adjunct Assistant-Secretary Group
            """);
        Add(words, WordClass.Topic | WordClass.NotName, """
            Trade Industry Energy Resources Foreign Affairs Finance Economy Economic Commerce Agriculture Agricultural Food Rural Strategy Health
            Welfare Environment Environmental Land Infrastructure Transport Transportation Oceans Fisheries SMEs Startups Science ICT Defense National
            Labor Employment Culture Sports Tourism Education Justice Interior Safety Unification State Treasury Homeland Security Knowledge Planning
            Budget International Climate Technology Development Cooperation Multilateral Negotiations Negotiation Customs Policy Innovation Intellectual
            Property Market Access Textiles Services Investment Manufacturing Industrial Monitoring Enforcement WTO APEC Staff Management Relations
            FTA FTAs SPS Public Media Export Exports Import Imports Growth Small Business Digital Cyber Supply Chains Semiconductors Autos Automobiles Steel Shipbuilding Nuclear Economics Research Studies Communications Government Corporate Legal Legislative Congressional Operations Sales Marketing Compliance Pacific Asia Asian Americas European Bilateral Regional Strategic
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
            Applauds Hails Lauds Praises Commends Condemns Congratulates Unveils Names Appoints Nominates Kicks Wraps Backs Slams Presses Pushes Presents Marks Celebrates Touts Addresses Responds Passage Passes Approves Approve
            Announces Announced Announce Visits Visit Meets Meet Met Says Said Holds Hold Held Attends Attend Attended Calls Call Called Signs Sign Signed
            Discusses Discuss Discussed Delivers Deliver Joins Join Leads Lead Led Urges Urge Welcomes Welcome Hosts Host Opens Open Seeks Seek Agrees
            Agree Agreed Concludes Conclude Concluded Notifies Requests Request Requested Sends Releases Issues Issued Travels Travel Departs Embarks
            Vows Pledges Explains Reaffirms Emphasizes Stresses Highlights Proposes Underscores Outlines Continues Begins Begin Launches Launch Speaks
            Co-Hosts Confirms Reviews Review Participates Tours Testifies Testimony Hearing Interview Briefing Press News Report Reports Notes Note
            Conclusion Readout Opening Closing Concerning Regarding Following Among Between About Against Toward Towards Per Via Upon Through Throughout
            Inauguration Nomination Confirmation Sworn Named Nominated Appointed Ways Means House Senate Capitol General Trans-Pacific Pacific
            Docket Notice Notices Comments Comment Dates Date Number Volume Part Supplementary Information Further Subject Re Cc Attn Tel Email Phone Fax Page Pages Table Figure Appendix Enclosure
            Inc. Motors Motor Steel Electronics Industries Industry Semiconductor Semiconductors Battery Batteries Vehicle Vehicles Shipbuilding Ships Nuclear Power Plant Plants Growers Producers
            Manufacturers Farmers Ranchers Exporters Importers Services Products Goods Technologies Technology Systems Solutions Partners Holdings Capital Energy Airlines Society Forum Union Network Foundation
            Journal Times Post Herald Daily Tribune Magazine Review Hotel Airport Port County City State Province River Sea Ocean Island Islands Street Avenue Boulevard Building Hall Square Park Road
            Articles Chapters Annexes Sections Paragraphs Paragraph Subheading Heading Headings Tables Figures Practice Force Effect Principle Theory Fact Detail Depth Context Brief Perspective Retrospect Action Reality Focus Charge Place Time Person Full Turn Response Support
            Carbon Border Adjustment Mechanism Package Facility Tax Taxes Credit Credits Loan Loans Adjustments
            House Representatives Member Members Question Answer Moderator Operator Speaker Host Participant Transcript Remarks Prepared Delivery Embargoed Immediate Friends Clients
            Circuit Orders Branch Action Actions Summary Branches Christmas Thanksgiving Easter Day Week Month Year Monday's Internet Covid Democrat Democrats Republican Republicans Korean-American Asian Pacific European Chinese Japanese Canadian Mexican British
            Competitors Critics Rivals Sources Suppliers Buyers Sellers Shareholders Investors Customers Lawmakers Bureaucrats Observers Watchers Insiders Luncheon Dinner Gala Ceremony Symposium Expo Celebration Reception Award Awards Anniversary
            Phase Step Stage Level High Top New Chief Tour Trip Mission Talks Side Sides Line Option Question Program Programs Project Projects Plan Plans Strategy Initiative Fund Funds Account Bills
            Thank Thanks Good Great First Second Third Fourth Fifth Sixth Seventh Eighth Ninth Tenth Key Important Foreign Domestic Major Annual Special Regular
            """);
        Add(words, WordClass.Speech | WordClass.NotName, """
            said says added adds noted notes stated states continued explained remarked told emphasized stressed underscored announced commented
            responded wrote concluded acknowledged argued believes believed thinks warned warns insisted insists declared reiterated replied asked observed observes suggested suggests
            cautioned recalled claimed vowed pledged conceded admitted tweeted posted testified reported writes argues explains tells predicts predicted estimates joked urged welcomed praised criticized criticised complained applauded cheered blamed opposed objected agreed disagreed expects expected
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
