namespace KorusMonitor.Tests.Fetching.Robots;

/// <summary>Decisions that Google's published matcher makes: agent, robots.txt, paths that are open to it, paths that are closed.</summary>
internal static class RobotsDecisions
{
    private const string Long = "/archive/";

    public static IEnumerable<(string Name, string Agent, string File, string[] Open, string[] Closed)> All =>
    [
        // Whole files
        ("empty file", "KorusMonitor", "", ["/", "/news"], []),
        ("no rule at all", "KorusMonitor", "User-agent: *", ["/"], []),
        ("closed to all", "KorusMonitor", "User-agent: *\nDisallow: /", [], ["/", "/news", "/?q"]),
        ("an empty disallow forbids nothing", "KorusMonitor", "User-agent: *\nDisallow:", ["/", "/news"], []),
        ("a page of HTML says nothing", "KorusMonitor", "<html><body>Disallow: / for you</body></html>", ["/"], []),
        ("a crawler without a name is addressed by nobody", "", "User-agent: Other\nDisallow: /", ["/"], []),
        ("a crawler without a name obeys the star", "", "User-agent: *\nDisallow: /", [], ["/"]),

        // Line syntax
        ("colon forgotten", "KorusMonitor", "user-agent KorusMonitor\ndisallow /", [], ["/a"]),
        ("colon forgotten, several blanks and tabs", "KorusMonitor", "user-agent \t KorusMonitor\ndisallow \t /a", ["/b"], ["/a"]),
        ("colon forgotten and three words is no rule", "KorusMonitor", "user-agent: *\ndisallow /a b", ["/a", "/a b"], []),
        ("blanks before the colon", "KorusMonitor", "User-agent : *\nDisallow : /a", ["/b"], ["/a"]),
        ("no blank after the colon", "KorusMonitor", "User-agent:*\nDisallow:/a", ["/b"], ["/a"]),
        ("indented lines", "KorusMonitor", "  User-agent: *\n\t Disallow: /a  ", ["/b"], ["/a"]),
        ("unknown keys", "KorusMonitor", "who: KorusMonitor\nwhat: /", ["/a"], []),
        ("keys in any case", "KorusMonitor", "USER-AGENT: KorusMonitor\nDISALLOW: /\naLLoW: /x/", ["/x/y"], ["/a"]),
        ("a line without key", "KorusMonitor", "User-agent: *\n: /a\nDisallow: /b", ["/a"], ["/b"]),
        ("comments after rules", "KorusMonitor", "User-agent: * # all\nDisallow: /a#b\n#Disallow: /", ["/b"], ["/a", "/ab"]),
        ("a comment as the only value", "KorusMonitor", "User-agent: *\nDisallow: # nothing", ["/"], []),
        ("carriage returns alone end lines", "KorusMonitor", "User-agent: *\rDisallow: /a\rAllow: /a/b\r", ["/b", "/a/b"], ["/a"]),
        ("Windows line ends", "KorusMonitor", "User-agent: *\r\nDisallow: /a\r\n\r\nAllow: /a/b\r\n", ["/b", "/a/b"], ["/a"]),
        ("no line end at the end", "KorusMonitor", "User-agent: *\nDisallow: /a", ["/b"], ["/a"]),
        ("byte order mark", "KorusMonitor", "\uFEFFUser-agent: *\nDisallow: /a", ["/b"], ["/a"]),
        ("byte order mark in the middle spoils its line", "KorusMonitor", "User-agent: *\n\uFEFFDisallow: /a\nDisallow: /b", ["/a"], ["/b"]),
        ("a NUL ends its line", "KorusMonitor", "User-agent: *\nDisallow: /a\0bc", ["/b"], ["/a", "/abc"]),
        ("the first colon parts key and value", "KorusMonitor", "User-agent: *\nDisallow: /a:b", ["/a"], ["/a:b"]),

        // Misspelt keys
        ("dissallow", "KorusMonitor", "User-agent: *\nDissallow: /a", ["/b"], ["/a"]),
        ("dissalow", "KorusMonitor", "User-agent: *\nDissalow: /a", ["/b"], ["/a"]),
        ("disalow", "KorusMonitor", "User-agent: *\nDisalow: /a", ["/b"], ["/a"]),
        ("diasllow", "KorusMonitor", "User-agent: *\nDiasllow: /a", ["/b"], ["/a"]),
        ("disallaw", "KorusMonitor", "User-agent: *\nDisallaw: /a", ["/b"], ["/a"]),
        ("a misspelling that nobody accepts", "KorusMonitor", "User-agent: *\nDesallow: /a", ["/a"], []),
        ("useragent", "KorusMonitor", "useragent: *\nDisallow: /a", ["/b"], ["/a"]),
        ("user agent", "KorusMonitor", "user agent: *\nDisallow: /a", ["/b"], ["/a"]),
        ("a key may go on after its name", "KorusMonitor", "User-agents: *\nDisallowed: /a\nAllowed: /a/b", ["/a/b"], ["/a"]),

        // Groups
        ("rules before any group", "KorusMonitor", "Disallow: /\nUser-agent: Other\nDisallow: /a", ["/", "/a"], []),
        ("the own group, not the star's", "KorusMonitor", "User-agent: *\nDisallow: /x/\nUser-agent: KorusMonitor\nDisallow: /y/", ["/x/p"], ["/y/p"]),
        ("the star's group comes after the own one", "KorusMonitor", "User-agent: KorusMonitor\nAllow: /\nUser-agent: *\nDisallow: /", ["/x"], []),
        ("the star's group for others", "Other", "User-agent: KorusMonitor\nAllow: /\nUser-agent: *\nDisallow: /", [], ["/x"]),
        ("an own group without rules opens everything", "KorusMonitor", "User-agent: *\nDisallow: /\nUser-agent: KorusMonitor\nDisallow:", ["/x"], []),
        ("two groups of one agent count together", "KorusMonitor", "User-agent: KorusMonitor\nDisallow: /a\nUser-agent: Other\nDisallow: /b\nUser-agent: KorusMonitor\nDisallow: /c", ["/b"], ["/a", "/c"]),
        ("two star groups count together", "KorusMonitor", "User-agent: *\nDisallow: /a\nUser-agent: Other\nDisallow: /b\nUser-agent: *\nDisallow: /c", ["/b"], ["/a", "/c"]),
        ("agents in a row share rules", "KorusMonitor", "User-agent: Other\nUser-agent: KorusMonitor\nDisallow: /a", ["/b"], ["/a"]),
        ("empty lines do not end a group", "KorusMonitor", "User-agent: KorusMonitor\n\n\nDisallow: /a", ["/b"], ["/a"]),
        ("a sitemap between agents does not part them", "KorusMonitor", "User-agent: KorusMonitor\nSitemap: https://example.org/s.xml\nUser-agent: *\nDisallow: /", [], ["/"]),
        ("an unknown line between agents does not part them", "KorusMonitor", "User-agent: KorusMonitor\nCrawl-delay: 5\nHost: x\nUser-agent: *\nDisallow: /", [], ["/"]),
        ("only others are named", "KorusMonitor", "User-agent: Other\nDisallow: /", ["/"], []),

        // Product tokens
        ("tokens in any case", "korusmonitor", "User-agent: KORUSMONITOR\nDisallow: /", [], ["/"]),
        ("a version after the token", "KorusMonitor", "User-agent: KorusMonitor/2.1\nDisallow: /", [], ["/"]),
        ("words after the token", "KorusMonitor", "User-agent: *\nDisallow: /\nUser-agent: KorusMonitor News\nDisallow: /x", ["/a"], ["/x"]),
        ("a longer name is another crawler", "KorusMonitor", "User-agent: KorusMonitor-News\nDisallow: /", ["/"], []),
        ("a shorter name is another crawler", "KorusMonitor", "User-agent: Korus\nDisallow: /", ["/"], []),
        ("hyphen and underscore belong to a token", "A_b-C", "User-agent: a_B-c*\nDisallow: /", [], ["/"]),
        ("digits do not", "KorusMonitor", "User-agent: KorusMonitor2\nDisallow: /", [], ["/"]),
        ("a star and more words is still everybody", "KorusMonitor", "User-agent: * (all of you)\nDisallow: /", [], ["/"]),
        ("a star glued to a word is nobody", "KorusMonitor", "User-agent: *bot\nDisallow: /", ["/"], []),

        // Longest match
        ("a longer disallow beats a shorter allow", "KorusMonitor", "User-agent: *\nDisallow: /x/page.html\nAllow: /x/", ["/x/"], ["/x/page.html"]),
        ("a longer allow beats a shorter disallow", "KorusMonitor", "User-agent: *\nAllow: /x/page.html\nDisallow: /x/", ["/x/page.html"], ["/x/"]),
        ("allow wins on equal length", "KorusMonitor", "User-agent: *\nDisallow: /a\nAllow: /a", ["/a"], []),
        ("a slash more", "KorusMonitor", "User-agent: *\nDisallow: /x\nAllow: /x/", ["/x/", "/x/y"], ["/x", "/xy"]),
        ("stars count as octets", "KorusMonitor", "User-agent: *\nAllow: /page\nDisallow: /*.html", ["/page"], ["/page.html"]),
        ("a longer name beats stars", "KorusMonitor", "User-agent: *\nAllow: /x/page.\nDisallow: /*.html", ["/x/page.html"], ["/x/y.html"]),
        ("paths distinguish case", "KorusMonitor", "User-agent: *\nDisallow: /X/", ["/x/y"], ["/X/y"]),
        ("escapes count as octets", "KorusMonitor", "User-agent: *\nAllow: /ab*****\nDisallow: /가", ["/%EA%B0%80x".Replace("%EA", "%EB", StringComparison.Ordinal)], ["/%EA%B0%80x"]),

        // Patterns
        ("a prefix", "KorusMonitor", "User-agent: *\nDisallow: /\nAllow: /fish", ["/fish", "/fish.html", "/fish/a", "/fishheads", "/fish?id=1"], ["/Fish", "/catfish", "/?id=fish"]),
        ("a star at the end adds nothing", "KorusMonitor", "User-agent: *\nDisallow: /\nAllow: /fish*", ["/fish", "/fish.html", "/fishheads/a"], ["/Fish", "/catfish"]),
        ("a directory", "KorusMonitor", "User-agent: *\nDisallow: /\nAllow: /fish/", ["/fish/", "/fish/?id=1", "/fish/a.html"], ["/fish", "/fish.html", "/Fish/a"]),
        ("an ending anywhere", "KorusMonitor", "User-agent: *\nDisallow: /\nAllow: /*.php", ["/a.php", "/b/a.php", "/a.php?q", "/a.php/", "//a.php.html"], ["/", "/php/", "/a.PHP"]),
        ("an ending at the end", "KorusMonitor", "User-agent: *\nDisallow: /\nAllow: /*.php$", ["/a.php", "/b/a.php", "/.php.php"], ["/a.php?q", "/a.php/", "/a.php5", "/a.PHP"]),
        ("a star in the middle", "KorusMonitor", "User-agent: *\nDisallow: /\nAllow: /fish*.php", ["/fish.php", "/fishheads/a.php?q"], ["/Fish.php", "/fish"]),
        ("several stars", "KorusMonitor", "User-agent: *\nDisallow: /a*b*c", ["/acb", "/a", "/bac"], ["/abc", "/a1b2c3", "/abbcc"]),
        ("two stars are one", "KorusMonitor", "User-agent: *\nDisallow: /a**b$", ["/a", "/abc"], ["/ab", "/axxb"]),
        ("a star alone", "KorusMonitor", "User-agent: *\nDisallow: *", [], ["/", "/a"]),
        ("a star before a name", "KorusMonitor", "User-agent: *\nDisallow: *private", ["/public"], ["/private", "/a/private/b"]),
        ("a name without slash matches no path", "KorusMonitor", "User-agent: *\nDisallow: private", ["/private"], []),
        ("the end only", "KorusMonitor", "User-agent: *\nDisallow: /\nAllow: /$", ["/"], ["/a", "/?"]),
        ("a dollar in the middle is a dollar", "KorusMonitor", "User-agent: *\nDisallow: /a$b", ["/a", "/ab"], ["/a$b", "/a$bc"]),
        ("a dollar twice", "KorusMonitor", "User-agent: *\nDisallow: /a$$", ["/a", "/a$b"], ["/a$"]),
        ("a query", "KorusMonitor", "User-agent: *\nDisallow: /*?page=", ["/list", "/list?q=1"], ["/list?page=2", "/?page="]),
        ("an address inside the query", "KorusMonitor", "User-agent: *\nDisallow: /\nAllow: /go?to=http://x.org?a&b", ["/go?to=http://x.org?a&b"], ["/go?to=http://y.org"]),

        // Encoding
        ("raw letters and their escapes", "KorusMonitor", "User-agent: *\nDisallow: /보도", ["/%EB%B3%B4"], ["/%EB%B3%B4%EB%8F%84", "/%EB%B3%B4%EB%8F%84/1"]),
        ("escapes in either case", "KorusMonitor", "User-agent: *\nDisallow: /%eb%b3%b4", ["/%EB"], ["/%EB%B3%B4", "/%eb%b3%b4"]),
        ("escaped ASCII is not the letter", "KorusMonitor", "User-agent: *\nDisallow: /%62%61%7A", ["/baz"], ["/%62%61%7A", "/%62%61%7a"]),
        ("a percent sign that escapes nothing", "KorusMonitor", "User-agent: *\nDisallow: /100%\nDisallow: /%zz\nDisallow: /%4", ["/100", "/%ZZ"], ["/100%", "/%zz", "/%4"]),

        // Index pages
        ("an allowed index page opens its directory", "KorusMonitor", "User-agent: *\nAllow: /d/index.html\nDisallow: /", ["/d/", "/d/index.html"], ["/d/index.htm", "/d/x", "/d", "/"]),
        ("also index.htm and what follows", "KorusMonitor", "User-agent: *\nAllow: /d/index.htm?x\nDisallow: /", ["/d/", "/d/index.htm?x"], ["/d/index.htm"]),
        ("a forbidden index page closes only itself", "KorusMonitor", "User-agent: *\nDisallow: /d/index.html", ["/d/", "/d/index.htm"], ["/d/index.html"]),
        ("only the last segment is an index page", "KorusMonitor", "User-agent: *\nAllow: /index.html/x\nDisallow: /", ["/index.html/x"], ["/", "/index.html/"]),

        // Length limits
        ("a line is cut at 16,663 octets", "KorusMonitor", $"User-agent: *\nDisallow: {Long}{new string('a', 20_000)}/end", [Long + "a"], [Long + new string('a', 16_663 - 10 - Long.Length)]),
        ("cut not an octet earlier", "KorusMonitor", $"User-agent: *\nDisallow: {Long}{new string('a', 20_000)}", [Long + new string('a', 16_663 - 10 - Long.Length - 1)], []),
        ("what stands after 500 KiB is not read", "KorusMonitor", $"User-agent: *\nDisallow: /a\n{string.Concat(Enumerable.Repeat("# nothing\n", 51_200))}Disallow: /b", ["/b"], ["/a"]),
    ];
}
