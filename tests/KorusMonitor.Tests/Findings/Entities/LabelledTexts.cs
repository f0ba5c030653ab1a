namespace KorusMonitor.Tests.Findings.Entities;

internal static class LabelledTexts
{
    public static IEnumerable<LabelledText> OfficesAndRoles =>
    [
        new("EXECUTIVE OFFICE OF THE PRESIDENT\nTHE UNITED STATES TRADE REPRESENTATIVE\n\nDr. Joo Hyunghwan\nMinister of Trade, Industry and Energy\nSejong, Republic of Korea\n\nDear Minister Joo:\n\nPlease find our reply.",
            "joo-hyunghwan", "org:white-house org:ustr org:motir place:sejong place:kr", "joo-hyunghwan|Minister of Trade, Industry and Energy|org:motir", Date: "2017-07-01"),
        new("Sincerely,\n\n\nAmbassador Robert E. Lighthizer\nUnited States Trade Representative\n", "robert-lighthizer", "org:ustr", "robert-lighthizer|Ambassador|; robert-lighthizer|United States Trade Representative|org:ustr"),
        new("Korea sent a team under Deputy Minister Myung-hee Yoo of the Ministry of Trade, Economy and Industry (MOTIE).", "yoo-myung-hee", "org:motir place:kr", "yoo-myung-hee|Deputy Minister|org:motir"),
        new("The team was headed by Michael Beeman, Assistant U.S. Trade Representative for Japan, Korea and APEC.", "michael-beeman", "org:ustr org:apec place:jp place:kr", "michael-beeman|Assistant U.S. Trade Representative for Japan, Korea and APEC|org:ustr"),
        new("“We made headway,” said U.S. Trade Representative Robert Lighthizer. Later Lighthizer flew home.", "robert-lighthizer", "org:ustr", "robert-lighthizer|U.S. Trade Representative|org:ustr"),
        new("Washington, D.C. – United States Trade Representative Katherine Tai met officials.", "katherine-tai", "place:washington-dc org:ustr", "katherine-tai|United States Trade Representative|org:ustr"),
        new("Talks resumed with Korean Trade Minister Hyun-chong Kim; Minister Kim was hopeful.", "kim-hyun-chong", "org:motir", "kim-hyun-chong|Korean Trade Minister|org:motir"),
        new("ROK Minister for Trade Hyun Chong Kim and Ambassador Lighthizer issued a statement.", "kim-hyun-chong robert-lighthizer", "org:motir"),
        new("Ms. Myung-hee Yoo, Director General from the Ministry of Trade, Industry and Energy (MOTIE), took part.", "yoo-myung-hee", "org:motir", "yoo-myung-hee|Director General|org:motir"),
        new("The change was welcomed by Jane Doe, vice president of the Asia Society Policy Institute.", "jane-doe", "org:aspi", "jane-doe|vice president|org:aspi"),
        new("“It works,” said Tom Miller, chairman of Acme Widgets Inc. and president of the U.S.-Korea Business Council.", "tom-miller", "org:uskbc org:acme-widgets-inc", "tom-miller|chairman|org:acme-widgets-inc; tom-miller|president|org:uskbc"),
        new("Deputy Prime Minister and Minister of Economy and Finance Koo Yun-cheol opened the meeting.", "koo-yun-cheol", "org:mofe", "koo-yun-cheol|Deputy Prime Minister|; koo-yun-cheol|Minister of Economy and Finance|org:mofe"),
        new("Minister of Trade, Industry and Resources Kim Jung-kwan met Secretary of Commerce Howard Lutnick.", "kim-jung-kwan howard-lutnick", "org:motir org:commerce", "kim-jung-kwan|Minister of Trade, Industry and Resources|org:motir; howard-lutnick|Secretary of Commerce|org:commerce", Date: "2025-11-14"),
        new("The Minister of Trade, Industry, and Energy, Ahn Duk-geun, replied in writing.", "ahn-duk-geun", "org:motir", "ahn-duk-geun|Minister of Trade, Industry, and Energy|org:motir"),
        new("Deputy Minister for Trade Park Jong-won and Assistant Minister Chang Sung-gil of the Ministry of Trade, Industry and Resources (MOTIR) attended.", "park-jong-won chang-sung-gil", "org:motir", "park-jong-won|Deputy Minister for Trade|; chang-sung-gil|Assistant Minister|org:motir"),
        new("South Korean trade minister Yeo Han-koo left for Washington on Tuesday.", "yeo-han-koo", "place:washington-dc", "yeo-han-koo|trade minister|org:motir"),
        new("Korea International Trade Association Chairman Yoon Jin-sik agreed.", "yoon-jin-sik", "org:kita", "yoon-jin-sik|Chairman|org:kita"),
        new("He met Alabama Governor Mary Placeholder and Deputy U.S. Trade Representative Rick Switzer.", "mary-placeholder rick-switzer", "place:us-al org:ustr", "rick-switzer|Deputy U.S. Trade Representative|org:ustr"),
        new("Treasury Secretary Scott Bessent and Commerce Secretary Lutnick hosted the dinner.", "scott-bessent howard-lutnick", "org:treasury org:commerce", "scott-bessent|Treasury Secretary|org:treasury", Date: "2025-07-30"),
    ];

    public static IEnumerable<LabelledText> PeopleByDate =>
    [
        new("President Lee welcomed the deal.", "lee-jae-myung", Date: "2025-11-14"),
        new("President Lee welcomed the deal.", "lee-myung-bak", Date: "2010-12-04"),
        new("President Bush signed it.", "george-w-bush", Date: "2007-06-30"),
        new("Presidents Trump and Moon met in New York.", "donald-trump moon-jae-in", "place:new-york", "donald-trump|President|; moon-jae-in|President|", Date: "2018-09-24"),
        new("Presidents Obama and Park spoke.", "barack-obama park-geun-hye", Date: "2013-05-07"),
        new("Thank you, Minister Yeo, for your remarks.", "yeo-han-koo", Date: "2021-11-19"),
        new("Minister Kim will travel next week.", "kim-jung-kwan", Date: "2025-08-01"),
        new("Minister Kim will travel next week.", "kim-hyun-chong", Date: "2018-03-01"),
        new("Deputy Minister Kim will travel next week.", "kim", Date: "2025-08-01"),
        new("Prime Minister Kim will travel next week.", "kim-min-seok", Date: "2025-08-01"),
        new("AMBASSADOR TAI: Good morning, everyone.", "katherine-tai", Date: "2022-01-20"),
        new("President Trump’s order stands. Mr. Trump's staff agreed.", "donald-trump"),
    ];

    public static IEnumerable<LabelledText> NamesOfThings =>
    [
        new("The U.S.-Korea (KORUS) Free Trade Agreement entered into force. The Agreement helps.", Has: "agreement:korus", HasNot: "agreement:free-trade-agreement"),
        new("Talks on the United States–Republic of Korea Free Trade Agreement and the Korea-U.S. FTA.", Has: "agreement:korus"),
        new("The special session of the Joint Committee under the KORUS FTA took place in Seoul.", Has: "event:korus-joint-committee-special-session org:korus-joint-committee agreement:korus place:seoul"),
        new("USMCA replaced NAFTA; the WTO watched, and so did the European Union.", Has: "agreement:usmca agreement:nafta org:wto place:eu"),
        new("The Ministry of Tides and Lighthouse Affairs (MTLA) moved. MTLA said so.", Has: "org:ministry-of-tides-and-lighthouse-affairs"),
        new("USTR will work with Congress, the Department of Commerce, and others.", Has: "org:ustr org:congress org:commerce"),
        new("The U.S. International Trade\nCommission voted.", Has: "org:itc"),
        new("At the June U.S.-Korea Summit the leaders agreed to a third round of talks on KORUS.", Has: "event:us-korea-summit event:korus-negotiation-round-3"),
        new("Hyundai, Kia and Samsung Electronics will invest with GM and Boeing.", Has: "org:hyundai-motor org:kia org:samsung-electronics org:gm org:boeing"),
        new("The Trade Act of 1974, the Trade Expansion Act of 1962 and IEEPA were cited, as was the Omnibus Trade Act of 1988.", Has: "law:trade-act-1974 law:trade-expansion-act-1962 law:ieepa law:omnibus-trade-act-of-1988"),
        new("The Korea-Chile Free Trade Agreement came first, the Korea-Honduras trade agreement later.", Has: "agreement:chile-korea agreement:korea-honduras-trade-agreement", HasNot: "agreement:korus"),
        new("산업통상자원부 김현종 통상교섭본부장은 한·미 FTA 개정을 논의했다.", "kim-hyun-chong", "org:motir agreement:korus"),
        new("산업통상부는 여한구 통상교섭본부장이 미국 상무부를 방문했다고 밝혔다.", "yeo-han-koo", "org:motir org:commerce"),
    ];

    public static IEnumerable<LabelledText> LookAlikes =>
    [
        new("In May and March, Will the tariffs rise? April 5 and June 6 were proposed.", HasNot: "org:will"),
        new("North Korea and the Democratic People's Republic of Korea launched a missile. The DPRK was silent; North Korean officials too.", Has: "place:kp", HasNot: "place:kr"),
        new("Kim Jong Un spoke in Pyongyang.", "kim-jong-un", "place:pyongyang", HasNot: "place:kr"),
        new("The Trump Administration acted. The Trump Tower did not.", Has: "org:us-administration"),
        new("Ivanka Trump and the Trump Organization were not there.", HasNot: "person:donald-trump"),
        new("Free Trade Agreement talks; a Trade Representative; the Joint Committee; a Fact Sheet; a Special Session."),
        new("Dear Minister:\n\nThe Trade Act matters.\n\nSincerely,\n\nOffice of Public Affairs"),
        new("CONTACT US\nFOLLOW US", HasNot: "place:us"),
        new("Let us kia the posco of it; the who and the wto.", HasNot: "org:kia org:posco org:wto"),
        new("President of the United States; the Minister; the Ambassador; Minister Will Attend Talks."),
        new("Minister Reaffirms Strong Support for Korean Exporters in New Plan"),
        new("Washington State and South Africa exported apples.", Has: "place:us-wa place:za", HasNot: "place:washington-dc place:kr"),
        new("Steel, Aluminum and Auto Tariffs Take Effect on Monday, January 5"),
        new("한국산업은행 앞 산업단지 산업부문", HasNot: "org:motir"),
    ];
}
