namespace KorusMonitor.Findings.Entities;

/// <summary>"Trade Minister Hyun Chong Kim": of a Korean whom the gazetteer knows the title alone says which ministry.</summary>
internal static class ImpliedOffice
{
    private static readonly (string Word, string Office)[] Ministries =
    [
        ("Foreign Minister", "org:mofa"), ("Finance Minister", "org:mofe"), ("Trade Minister", "org:motir"),
        ("Minister for Trade", "org:motir"), ("Industry Minister", "org:motir"), ("Agriculture Minister", "org:mafra"),
        ("Trade, Industry", "org:motir"), ("Unification Minister", "org:unification"), ("Defense Minister", "org:mnd-kr"),
    ];

    public static Role Complete(GazetteerEntry person, Role role)
    {
        if (role.Organization is not null || person.Country != "KR" || role.Title.StartsWith("Deputy", StringComparison.Ordinal)
            || role.Title.StartsWith("Vice", StringComparison.Ordinal))
        {
            return role;
        }

        foreach (var (word, office) in Ministries)
        {
            if (role.Title.Contains(word, StringComparison.OrdinalIgnoreCase))
            {
                return role with { Organization = office };
            }
        }

        return role;
    }
}
