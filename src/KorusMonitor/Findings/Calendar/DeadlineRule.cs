namespace KorusMonitor.Findings.Calendar;

/// <summary>A term that a release sets off. Rules are data: another one is another row in <see cref="All"/>.</summary>
/// <param name="Id">As reported.</param>
/// <param name="Days">Calendar days from the trigger.</param>
/// <param name="Basis">The provision, for people.</param>
/// <param name="Agreement">Words of which the document holds one.</param>
/// <param name="Body">Words that the sentence holds, all of them.</param>
/// <param name="Subject">Words of which the sentence holds one.</param>
/// <param name="Requests">Words of which the sentence holds one: they make the request.</param>
/// <param name="Excludes">Words that make it a report, a rule or a possibility instead.</param>
internal sealed record DeadlineRule(
    string Id, int Days, string Basis, string[] Agreement, string[] Body, string[] Subject, string[] Requests, string[] Excludes)
{
    public static IReadOnlyList<DeadlineRule> All { get; } =
    [
        // Article 22.2 of KORUS: the Joint Committee meets in special session within 30 days of a Party's request.
        new DeadlineRule(
            "korus-22.2-special-session",
            30,
            "KORUS Article 22.2",
            Agreement: ["KORUS", "U.S.-Korea Free Trade Agreement", "Korea-U.S. Free Trade Agreement", "Korea-US FTA", "Korea-U.S. FTA"],
            Body: ["Joint Committee"],
            Subject: ["special session", "special Joint Committee", "special meeting"],
            Requests: ["request", "requests", "requested", "requesting", "call for", "calls for", "called for", "calling", "calls", "called", "notified", "notifies", "notify", "ask", "asks", "asked"],
            Excludes: ["may", "can", "could", "might", "if", "either", "shall", "whenever", "upon request", "following", "follows", "followed", "was held", "were held", "took place",
                "concluded", "participated", "attended", "last year", "last month", "previously", "earlier this year", "did not", "not yet", "declined", "rejected", "would"]),
    ];
}
