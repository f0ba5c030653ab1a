using System.Collections.Frozen;

namespace KorusMonitor.Findings.Entities;

/// <summary>Words by which names are told that no list knows.</summary>
internal static class NamePatternWords
{
    /// <summary>The type of what ends with such a word.</summary>
    public static FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> LastWords { get; } = Types(
        ("organization", """
            Association Federation Commission Council Institute Agency Committee Subcommittee University Foundation Coalition Alliance Chamber Ministry Department Bureau Division Corp Corporation Inc Co Ltd LLC LLP PLC GmbH AG
            Motors Electronics Industries Shipbuilding Bank Headquarters Company Companies Holdings Technologies Partners Associates Advisors Advisers Consulting Strategies Worldwide Union Society Forum Board Authority Secretariat Caucus Roundtable Airlines Shipyard Laboratory
            Laboratories Semiconductor Semiconductors Pharmaceuticals Pharmaceutical Chemical Chemicals Embassy Consulate Court Tribunal Parliament Assembly Senate Academy College School Center Centre Consortium Network Exchange
            Times Post Journal Herald Tribune Newspaper Gazette Observer Chronicle Weekly Examiner Inquirer Courier Globe Daily News Ilbo Shinmun Press Magazine Broadcasting Administration Service Office Group Growers Producers Manufacturers Farmers Ranchers Workers Teamsters Brotherhood
            Force Machines Automotive Aerospace Solutions Systems Enterprises Ventures Capital Insurance Securities Trust Steelworkers League Party Directorate Inspectorate Delegation Taskforce Initiative-Group Yards Works Brewing Foods
            Solar Fund Funds Unit Pipe Tube Tubular Tubulars Energy Robotics Dynamics Pharma Therapeutics Biosciences Airways Steel Petroleum Aviation Naval-Systems Hotels Brands Apparel Hydro Semiconductor-Company Commissariat Confederation Cooperative Cooperatives Directorate-General Corps Command Police Guard Navy Army Museum Hospital Ventures Bancorp Bankers Retailers Importers Exporters Dealers Automakers Distributors Refiners Processors Farms Mills Railway Railroad Shipping Logistics Biologics Batteries Battery Materials Petrochemical Petrochemicals Telecom Networks Studios Pictures Entertainment Motor
            """),
        ("agreement", "Agreement FTA Accord Partnership Treaty Pact Convention Protocol Covenant Accords Agreements TIFA EPA CEPA TPA MOU Memorandum"),
        ("law", "Act Code"),
        ("event", "Summit"));

    /// <summary>Of these a single capitalised word in front is not enough: "Free Press", "Great Works".</summary>
    public static FrozenSet<string> WeakLast { get; } = Set("""
        Center Centre Office Service Administration Board School Court Group News Press Daily Exchange Network Capital Trust Party Company Companies Group Union Authority Post Times Workers Farmers Ranchers Producers
        Manufacturers Growers Solutions Systems Materials Battery Batteries Works Yards Mills Foods Farms Machines Gazette Observer Chronicle Weekly Examiner Inquirer Courier Globe Partners Networks Pictures Entertainment Insurance Materials Society Forum Delegation Protocol Convention
        Partnership Memorandum Code Semiconductor Semiconductors Automotive Aerospace Chemical Chemicals Pharmaceuticals Pharmaceutical Solar Fund Funds Unit Pipe Tube Tubular Tubulars Energy Dynamics Airways Steel Petroleum Aviation Hotels Brands Apparel Hydro Cooperative Cooperatives Corps Command Police Guard Navy Army Museum Hospital Ventures Bankers Retailers Importers Exporters Dealers Automakers Distributors Refiners Processors Steelworkers Shipping Logistics Motor Assembly Parliament Senate
        """);

    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> FirstWords { get; } = Set("""
        Ministry Department Committee Subcommittee Office Bureau Council Institute Embassy Agency Center Centre Chamber Federation Association University Commission Board Bank Court Consulate Directorate Coalition
        Alliance Division Secretariat School College Academy Confederation Union Society Assembly Subgroup
        """).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Begin the name of an agreement: "Agreement on Safeguards", "Memorandum of Understanding on Autos".</summary>
    public static FrozenSet<string> AgreementFirst { get; } = Set("Agreement Memorandum Protocol Convention Treaty Arrangement Accord");

    /// <summary>Words that begin a sentence or qualify, and are no part of the name after them.</summary>
    public static FrozenSet<string> NotFirst { get; } = SetAnyCase("""
        The A An This That These Those Our Their Its Both Each Any Under In On At For From With And Or But As Since When While After Before During New All Free Trade Joint Special Proposed Current Original Revised Amended
        Bilateral Final Draft Said Of By To If Per Dear Through Every Some No Such Today Amendment Amendments Agreement Existing Framework Section Deal January February March April May June July August September October
        November December Monday Tuesday Wednesday Thursday Friday Saturday Sunday According Attachment Also Then Like Including Between Against Toward Via Yesterday Meanwhile However Because Although Our My Your Her His
        Members Chairman Chair President Secretary Director Minister Ambassador Chief Former Acting Deputy Vice Executive Senior Welcome Thank Here Where Agency Contact Copy Historic Landmark Bipartisan Comprehensive Reciprocal
        """);

    /// <summary>Of these the name of an office may begin with: "Trade Policy Bureau".</summary>
    public static FrozenSet<string> MayOpenOffice { get; } = Set("Trade Free Joint Special Executive Bilateral");

    /// <summary>Before "Committee" or "Council" they say what kind, not which.</summary>
    public static FrozenSet<string> GenericBefore { get; } = SetAnyCase(
        "Joint Special Standing Executive Steering Select Trade Free Working Advisory New Same Other Full Whole Bilateral Senate House "
        + "Congressional Federal National");

    /// <summary>What may be named after where it is: "University of Michigan", but no company.</summary>
    public static FrozenSet<string> MayHaveSeat { get; } = Set("""
        Association University Bank Chamber Federation Council Board Institute Church Museum Society League Foundation Center Centre Court Legislature Assembly College Academy School Commission Authority Embassy Consulate Ministry Agency Parliament
        Committee Coalition Alliance Union Party Secretariat Administration Exchange Confederation Police Forum Mission Delegation Senate Bureau
        """);

    /// <summary>Before these an "and" stands between two firms: "Dana and Hitachi Automotive".</summary>
    public static FrozenSet<string> NeverPaired { get; } = Set(
        "Automotive Motors Electronics Industries Shipbuilding Aerospace Airlines Pharmaceuticals Holdings Technologies Semiconductor "
        + "Semiconductors Biologics Robotics Dynamics Therapeutics Airways Motor Enterprises");

    public static FrozenSet<string> LegalForms { get; } = Set("Inc Corp Ltd LLC Co Corporation Company");

    /// <summary>With a place in front they are a name: "Korea Exchange".</summary>
    public static FrozenSet<string> OfPlace { get; } = Set(
        "Exchange Post Times Herald Journal Gazette Observer Chronicle Examiner Inquirer Courier Globe Board Authority Foundation Society "
        + "Forum Service Tribune");

    public static FrozenSet<string> HeadlineVerbs { get; } = Set("""
        Reach Reaches Reached Sign Signs Signed Announce Announces Announced Seek Seeks Join Joins Ratify Ratifies Ratified Approve Approves Approved Review Conclude Concludes Concluded Negotiate Negotiates Publish Publishes
        Launch Launches Welcome Welcomes Amend Amends Strike Strikes Make Makes Close Finalize Finalizes Meets Meet Met Holds Hold Visits Hosts Opens Urges Calls Agree Agrees Agreed Discuss Discusses Implement Implements Issues
        Releases Statement Requests Request Signing Concluding Regarding Following Implementing Enforcing Reviewing Amending Strengthening Modernizing Reaching
        """);

    private static FrozenSet<string> Set(string list) => Words(list).ToFrozenSet(StringComparer.Ordinal);

    private static FrozenSet<string> SetAnyCase(string list) => Words(list).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Types(params (string Type, string List)[] types) =>
        types.SelectMany(type => Words(type.List).Select(word => (word, type.Type))).DistinctBy(pair => pair.word)
            .ToFrozenDictionary(pair => pair.word, pair => pair.Type, StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private static string[] Words(string list) => list.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
