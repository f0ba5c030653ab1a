namespace KorusMonitor.Tests.Findings.Figures;

/// <summary>
/// More English sentences of our own, as officials, law firms and newspapers write, published on 12 July 2017 by USTR. Labelled from the text; hard
/// ones stay in with what is right and not what is read.
/// </summary>
internal static class LabelledEnglish
{
    public const string Text =
        """
        # Goods exports were $13.2 billion.
        $13.2 billion = 13200000000 USD exact goods-exports
        # The bill comes to 13.2-billion-dollar once fees are added.
        13.2-billion-dollar = 13200000000 USD exact
        # Imports worth 27.6bn dollars arrived.
        27.6bn dollars = 27600000000 USD exact imports
        # Two-way trade reached USD 72.0 billion in 2010.
        USD 72.0 billion = 72000000000 USD exact trade in:2010
        # The fund holds US$ 1.4 bn and KRW 1.2 trillion.
        US$ 1.4 bn = 1400000000 USD exact
        KRW 1.2 trillion = 1200000000000 KRW exact
        # It will take one and a half billion dollars and two dozen ships.
        one and a half billion dollars = 1500000000 USD exact
        two dozen ships = 24 ship exact
        # Hundreds of millions of dollars in exports are affected.
        Hundreds of millions of dollars = 100000000 USD atleast exports
        # The budget deficit was (3.2) percent of output.
        (3.2) percent = -3.2 percent exact
        # Growth of –3.2% was recorded in 2009.
        –3.2% = -3.2 percent exact in:2009 ch:decreased
        # Exports of soybeans rose from $1.1 billion to $1.4 billion, and those of corn from $0.8 billion to $0.6 billion.
        $1.1 billion = 1100000000 USD exact soybean-exports ch:1100000000->1400000000:increased
        $1.4 billion = 1400000000 USD exact soybean-exports ch:1100000000->1400000000:increased
        $0.8 billion = 800000000 USD exact corn-exports ch:800000000->600000000:decreased
        $0.6 billion = 600000000 USD exact corn-exports ch:800000000->600000000:decreased
        # U.S. exports and imports were $42.3 billion and $69.9 billion, respectively.
        $42.3 billion = 42300000000 USD exact exports US>
        $69.9 billion = 69900000000 USD exact imports US>
        # The tariff fell from 2.5 percent to zero.
        2.5 percent = 2.5 percent exact tariff-rate ch:2.5->0:decreased
        zero = 0 percent exact tariff-rate ch:2.5->0:decreased
        # About 80 percent of industrial goods now enter duty free.
        80 percent = 80 percent about
        duty free = 0 percent exact tariff-rate
        # A tariff-rate quota of 3,000 tons of cheese grows 3 percent a year.
        3,000 tons = 3000 tonne exact quota
        3 percent = 3 percent exact quota ch:increased
        # The antidumping duty is $312 a tonne.
        $312 a tonne = 312 USD/tonne exact tariff-rate
        # Beef exports increased more than twofold to $1.1 billion last year.
        more than twofold = 2 ratio atleast beef-exports in:2016 ch:more-than-doubled
        $1.1 billion = 1100000000 USD exact beef-exports in:2016 ch:->1100000000:rose-to
        # Korea is the fifth largest market for U.S. agricultural exports.
        fifth largest = 5 rank exact export-market-rank US>KR
        # Korea ranked sixth among the trading partners of the United States.
        sixth = 6 rank exact trading-partner-rank US>KR
        # According to the Ministry of Trade, Industry and Resources, exports rose 6.1 percent in June.
        6.1 percent = 6.1 percent exact exports in:2017-06 ch:increased by:org:motir
        # Exports rose 6.1 percent in June, the Ministry of Trade, Industry and Resources said.
        6.1 percent = 6.1 percent exact exports in:2017-06 ch:increased by:org:motir
        # The rate drops to 15% from 25%.
        15% = 15 percent exact ch:25->15:decreased
        25% = 25 percent exact ch:25->15:decreased
        # Tariffs were cut to 15 percent from 25 percent.
        15 percent = 15 percent exact tariff-rate ch:25->15:decreased
        25 percent = 25 percent exact tariff-rate ch:25->15:decreased
        # Tariff: 25% → 15%.
        25% = 25 percent exact tariff-rate ch:25->15:decreased
        15% = 15 percent exact tariff-rate ch:25->15:decreased
        # The overall goods and services deficit was $17.0 billion in 2016.
        $17.0 billion = 17000000000 USD exact total-deficit in:2016
        # Services exports totalled an estimated $21.6 billion; services imports were $10.9 billion.
        $21.6 billion = 21600000000 USD about services-exports
        $10.9 billion = 10900000000 USD exact services-imports
        # Each U.S. automaker can export up to 25,000 vehicles a year that meet U.S. standards.
        25,000 vehicles = 25000 vehicle atmost exports US>
        # Korean investors pledged nearly US$12.8bn by 2021.
        US$12.8bn = 12800000000 USD about in:2021
        # Cumulative Korean investment in the United States stood at $38.8 billion in 2016.
        $38.8 billion = 38800000000 USD exact investment KR>US in:2016
        # The levy is between ₩500 and ₩1,000.
        ₩500 and ₩1,000 = 500..1000 KRW range tariff-rate
        # Deliveries slipped to 12.5 million tonnes, down from 13.1 million tonnes in 2015.
        12.5 million tonnes = 12500000 tonne exact ch:13100000->12500000:decreased
        13.1 million tonnes = 13100000 tonne exact in:2015 ch:13100000->12500000:decreased
        # Some 16,000 U.S. companies, 94 percent of them small, export to Korea.
        16,000 U.S. companies = 16000 company about
        94 percent = 94 percent exact
        # The cars must arrive within ninety days, or 90 calendar days.
        ninety days = 90 days atmost deadline
        90 calendar days = 90 days exact deadline
        # Three-quarters of the gap, or 75 percent, is in cars.
        Three-quarters = 0.75 ratio exact
        75 percent = 75 percent exact
        # Steel imports fell by 31% (to 2.6 million metric tons).
        31% = -31 percent exact steel-imports ch:decreased
        2.6 million metric tons = 2600000 tonne exact steel-imports ch:->2600000:fell-to
        # The surplus shrank 26 percent, or $8 billion, from a year before.
        26 percent = -26 percent exact trade-surplus ch:decreased
        $8 billion = -8000000000 USD exact trade-surplus ch:decreased
        # Trade with Korea supported an estimated 198,000 jobs in 2015.
        198,000 jobs = 198000 job about jobs in:2015
        # The first tranche is no more than $20 billion per year.
        $20 billion = 20000000000 USD atmost
        # Prices gained 3.2 p.p. in the second quarter.
        3.2 p.p. = 3.2 percentage-point exact in:2017-04/2017-06 ch:increased
        # Korea will raise defense purchases to $25 billion by 2030.
        $25 billion = 25000000000 USD exact purchase KR> in:2030 ch:->25000000000:rose-to
        # The 232 tariffs, the 301 probe and the 201 safeguard were raised on pages 3-5.
        # On 12/07/2017, Mr. Roh (born 1960) spoke in Hall 5 from 10:00 to 11:30.
        # Public Law 112-41, 19 U.S.C. 3805 and 82 FR 30850 govern Chapters 2 and 22.
        # The U.S. ran a surplus of 10.7 billion dollars in services.
        10.7 billion dollars = 10700000000 USD exact services-surplus US>
        # Korea's share of U.S. imports was 3.2 percent.
        3.2 percent = 3.2 percent exact import-share US>KR
        # The program doubles funding to $2 million over 18 months.
        doubles = 2 ratio exact ch:doubled
        $2 million = 2000000 USD exact ch:->2000000:rose-to
        18 months = 18 months exact duration
        """;
}
