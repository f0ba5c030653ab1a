namespace KorusMonitor.Tests.Findings.Figures;

/// <summary>The labelled set; how a line is read, <see cref="LabelledFigureTests"/> says.</summary>
internal static class LabelledFigures
{
    public const string Text =
        """
        # The U.S. goods trade deficit with Korea was $27.6 billion in 2016, a 2.3 percent decrease over 2015.
        $27.6 billion = 27600000000 USD exact goods-deficit US>KR in:2016
        2.3 percent = -2.3 percent exact goods-deficit US>KR in:2016 ch:decreased
        # Korea is the sixth-largest goods trading partner of the United States.
        sixth-largest = 6 rank exact trading-partner-rank US>KR
        # Korea is America's 7th largest trading partner.
        7th largest = 7 rank exact trading-partner-rank US>KR
        # Two-way goods trade totaled US$ 112.2 bn in 2016.
        US$ 112.2 bn = 112200000000 USD exact goods-trade in:2016
        # Korea will invest USD 350 billion in the United States, of which $150 billion goes to shipbuilding.
        USD 350 billion = 350000000000 USD exact investment KR>US
        $150 billion = 150000000000 USD exact investment KR>US
        # The tariff on Korean automobiles will be lowered from 25 percent to 15 percent.
        25 percent = 25 percent exact tariff-rate >KR ch:25->15:decreased
        15 percent = 15 percent exact tariff-rate >KR ch:25->15:decreased
        # The United States will impose a 10-percent duty on imports from Korea.
        10-percent = 10 percent exact tariff-rate US>KR
        # The safeguard quota rises from 25,000 to 50,000 vehicles per manufacturer.
        25,000 = 25000 vehicle exact quota ch:25000->50000:increased
        50,000 vehicles = 50000 vehicle exact quota ch:25000->50000:increased
        # Annual investment will not exceed $20 billion in any calendar year.
        $20 billion = 20000000000 USD atmost investment
        # Korean Air will purchase 103 Boeing aircraft worth about $36 billion.
        103 Boeing aircraft = 103 aircraft exact purchase KR>
        $36 billion = 36000000000 USD about purchase KR>
        # The agreement supports 358,000 American jobs.
        358,000 American jobs = 358000 job exact jobs
        # A quota of 2.63 million tons a year, 70 percent of the 2015–17 average, applies to steel.
        2.63 million tons = 2630000 tonne exact quota
        70 percent = 70 percent exact quota in:2015/2017
        # A duty of $7.25 per ton applies.
        $7.25 per ton = 7.25 USD/tonne exact tariff-rate
        # Exports rose 12 to 15 percent in the first quarter of 2026.
        12 to 15 percent = 12..15 percent range exports in:2026-01/2026-03 ch:increased
        # Negotiators met for two days after 30 days of consultations under Article 22.2 and Section 232.
        two days = 2 days exact duration
        30 days = 30 days exact deadline
        # The 13.2-billion-dollar gap and 27.6bn dollars in imports were cited.
        13.2-billion-dollar = 13200000000 USD exact
        27.6bn dollars = 27600000000 USD exact imports
        # Korea pledged KRW 1.2 trillion, roughly 35 billion U.S. dollars, for the fund.
        KRW 1.2 trillion = 1200000000000 KRW exact
        35 billion U.S. dollars = 35000000000 USD about
        # The trade deficit in 2011 and 2016 was $13.2 billion and $27.6 billion, respectively.
        $13.2 billion = 13200000000 USD exact trade-deficit in:2011
        $27.6 billion = 27600000000 USD exact trade-deficit in:2016
        # The deficit rose from $13.2 billion in 2011 to $27.6 billion in 2016.
        $13.2 billion = 13200000000 USD exact trade-deficit in:2011 ch:13200000000->27600000000:increased
        $27.6 billion = 27600000000 USD exact trade-deficit in:2016 ch:13200000000->27600000000:increased
        # No more than 5 percent of the 25,000 units may be exempt.
        5 percent = 5 percent atmost
        25,000 units = 25000 unit exact
        # Services exports more than doubled, and the services surplus tripled to $10.7 billion.
        more than doubled = 2 ratio atleast services-exports ch:more-than-doubled
        tripled = 3 ratio exact services-surplus ch:tripled
        $10.7 billion = 10700000000 USD exact services-surplus ch:->10700000000:rose-to
        # The U.S. services trade surplus with Korea was an estimated $9.5 billion in 2023, up 3.1 percent from 2022.
        $9.5 billion = 9500000000 USD about services-surplus US>KR in:2023
        3.1 percent = 3.1 percent exact services-surplus US>KR in:2023 ch:increased
        # Call 202-395-3230 or visit HS 8703.23.00, heading 8708, at 9:30 a.m. on 600 17th Street N.W., Washington, D.C. 20508.
        # The G20 and the APEC 2025 leaders met on Nov. 14, 2025.
        # Imports fell by more than 5 percent, to €3.2bn.
        5 percent = -5 percent atleast imports ch:decreased
        €3.2bn = 3200000000 EUR exact imports ch:->3200000000:fell-to
        # The rate will be 15% on autos, lumber and pharmaceuticals, down from 25%.
        15% = 15 percent exact tariff-rate ch:25->15:decreased
        25% = 25 percent exact tariff-rate ch:25->15:decreased
        # Tariffs of between 5 and 10 percent apply for five years.
        5 and 10 percent = 5..10 percent range tariff-rate
        five years = 5 years exact duration
        # Sales grew 3.5 percentage points; the margin narrowed 25 basis points.
        3.5 percentage points = 3.5 percentage-point exact sales ch:increased
        25 basis points = -0.25 percentage-point exact ch:decreased
        # Exports could grow twofold, or 10-fold, within ten years.
        twofold = 2 ratio exact exports ch:doubled
        10-fold = 10 ratio exact exports ch:multiplied
        ten years = 10 years atmost duration
        # Ambassador Lighthizer said that exports fell 4 percent last year.
        4 percent = -4 percent exact exports in:2016 ch:decreased by:person:robert-lighthizer
        # U.S. auto exports to Korea increased by 280 percent since KORUS entered into force, from $440 million to $1.6 billion.
        280 percent = 280 percent exact auto-exports US>KR in:2012-03/ ch:increased
        $440 million = 440000000 USD exact auto-exports US>KR in:2012-03/ ch:440000000->1600000000:increased
        $1.6 billion = 1600000000 USD exact auto-exports US>KR in:2012-03/ ch:440000000->1600000000:increased
        # Our exports of beef reached $1.06 billion in 2016, more than double the 2011 figure.
        $1.06 billion = 1060000000 USD exact beef-exports US> in:2016
        more than double = 2 ratio atleast beef-exports US> in:2016 ch:more-than-doubled
        # Korean exports to the United States decreased 3.2% to $5.1 billion in October.
        3.2% = -3.2 percent exact exports KR>US in:2016-10 ch:decreased
        $5.1 billion = 5100000000 USD exact exports KR>US in:2016-10 ch:->5100000000:fell-to
        # The team won 3 medals, and 12 won prizes.
        3 medals = 3 count exact
        # The bill (H.R. 1234) passed 230-195.
        # At least 1,200 jobs and up to 40 firms are affected.
        1,200 jobs = 1200 job atleast jobs
        40 firms = 40 company atmost
        # Korea will buy $100 billion of U.S. LNG over the next four years.
        $100 billion = 100000000000 USD exact purchase KR>US
        four years = 4 years exact duration
        # It takes one and a half billion dollars, or two dozen ships.
        one and a half billion dollars = 1500000000 USD exact
        two dozen ships = 24 ship exact
        # The first half of 2018 saw a −2.7% change; in March 25 percent tariffs took effect.
        −2.7% = -2.7 percent exact in:2018-01/2018-06
        25 percent = 25 percent exact tariff-rate in:2017-03
        # The $10-15 billion range, or $10 to $15 billion.
        $10-15 billion = 10000000000..15000000000 USD range
        $10 to $15 billion = 10000000000..15000000000 USD range
        # KORUS eliminated tariffs on nearly 95 percent of consumer and industrial products within five years.
        95 percent = 95 percent about
        five years = 5 years atmost duration
        # The U.S. trade deficit with China was $347 billion, while the deficit with Korea was $27.6 billion.
        $347 billion = 347000000000 USD exact trade-deficit US>CN
        $27.6 billion = 27600000000 USD exact trade-deficit US>KR
        # Korea's exports of semiconductors to the U.S. rose 11.9% year-on-year to $12.3 billion in September 2026.
        11.9% = 11.9 percent exact semiconductor-exports KR>US in:2026-09 ch:increased
        $12.3 billion = 12300000000 USD exact semiconductor-exports KR>US in:2026-09 ch:->12300000000:rose-to
        # The Ministry said exports came to $60 billion, up from $55 billion a year earlier.
        $60 billion = 60000000000 USD exact exports ch:55000000000->60000000000:increased
        $55 billion = 55000000000 USD exact exports ch:55000000000->60000000000:increased
        # "We expect 5,000 new jobs," said John Roe, an aide to Ambassador Lighthizer.
        5,000 new jobs = 5000 job exact jobs
        # “Tariffs will fall from 8 percent to zero percent within five years,” Minister Kim said.
        8 percent = 8 percent exact tariff-rate ch:8->0:decreased by:person:kim-hyun-chong
        zero percent = 0 percent exact tariff-rate ch:8->0:decreased by:person:kim-hyun-chong
        five years = 5 years atmost duration by:person:kim-hyun-chong
        # According to Ambassador Lighthizer, the deficit narrowed by $3 billion to $23.1 billion.
        $3 billion = -3000000000 USD exact trade-deficit ch:decreased by:person:robert-lighthizer
        $23.1 billion = 23100000000 USD exact trade-deficit ch:->23100000000:fell-to by:person:robert-lighthizer
        # The U.S. accounts for 12 percent of Korea's exports.
        12 percent = 12 percent exact export-share KR>US
        # Korea accounted for 3.5 percent of total U.S. goods trade.
        3.5 percent = 3.5 percent exact trade-share US>KR
        # The 25% Section 232 tariff on steel took effect on March 12, 2025.
        25% = 25 percent exact tariff-rate
        # Tariffs of 25 and 15 percent apply to trucks and cars.
        25 = 25 percent exact tariff-rate
        15 percent = 15 percent exact tariff-rate
        # Phase-outs of the 2.5% U.S. car tariff take five years; the 25-percent truck tariff lasts until 2041.
        2.5% = 2.5 percent exact tariff-rate US>
        five years = 5 years exact duration
        25-percent = 25 percent exact tariff-rate
        # The Parties met twice in 2017 and agreed on three of five issues.
        # Mr. Kim, 58, met two ministers for a second time in the first round of talks.
        # Gross domestic product grew at an annual rate of 2.3 percent.
        2.3 percent = 2.3 percent exact ch:increased
        # About 1 in 5 cars, or 20%, was exported.
        20% = 20 percent exact
        # The company will hire 500 to 600 workers and spend ₩5 trillion ($3.6 billion).
        500 to 600 workers = 500..600 person range
        ₩5 trillion = 5000000000000 KRW exact
        $3.6 billion = 3600000000 USD exact
        # The U.S. runs a $66 billion trade deficit with Korea.
        $66 billion = 66000000000 USD exact trade-deficit US>KR
        # Korea posted a $55.7 billion surplus with the United States in 2024.
        $55.7 billion = 55700000000 USD exact trade-surplus KR>US in:2024
        # A deficit of $(3.2) billion and -$4.1 billion were recorded.
        $(3.2) billion = -3200000000 USD exact trade-deficit
        -$4.1 billion = -4100000000 USD exact trade-deficit
        # Over the past 10 years, over 300 companies invested more than $100 million each.
        10 years = 10 years exact duration
        300 companies = 300 company atleast
        $100 million = 100000000 USD atleast investment
        # The two-year, $5m program starts Jan. 5, 2018, and ends 12 July 2019.
        two-year = 2 years exact duration
        $5m = 5000000 USD exact
        # Imports of Korean steel dropped from 3.5 million tonnes to 2.5 million tonnes.
        3.5 million tonnes = 3500000 tonne exact steel-imports US>KR ch:3500000->2500000:decreased
        2.5 million tonnes = 2500000 tonne exact steel-imports US>KR ch:3500000->2500000:decreased
        # Since KORUS took effect, our goods deficit with Korea has doubled from \$13.2 billion to \$27.6 billion, and U.S. exports of goods have fallen.
        doubled = 2 ratio exact goods-deficit US>KR in:2012-03/ ch:13200000000->27600000000:doubled
        $13.2 billion = 13200000000 USD exact goods-deficit US>KR in:2012-03/ ch:13200000000->27600000000:doubled
        $27.6 billion = 27600000000 USD exact goods-deficit US>KR in:2012-03/ ch:13200000000->27600000000:doubled
        # "Since the Agreement entered into force, our trade deficit in goods with Korea has doubled from $13.2 billion to $27.6 billion," said Ambassador Lighthizer.
        doubled = 2 ratio exact goods-deficit US>KR ch:13200000000->27600000000:doubled by:person:robert-lighthizer
        $13.2 billion = 13200000000 USD exact goods-deficit US>KR ch:13200000000->27600000000:doubled by:person:robert-lighthizer
        $27.6 billion = 27600000000 USD exact goods-deficit US>KR ch:13200000000->27600000000:doubled by:person:robert-lighthizer
        # President Obama said the KORUS tariff cuts would raise yearly exports of American goods by up to $11 billion.
        $11 billion = 11000000000 USD atmost goods-exports US>KR ch:increased by:person:barack-obama
        # In 2011 U.S. goods exports to Korea stood at $43.5 billion. Last year, U.S. goods exports were $42.3 billion, a decline of 2.7 percent.
        $43.5 billion = 43500000000 USD exact goods-exports US>KR in:2011
        $42.3 billion = 42300000000 USD exact goods-exports US>KR in:2016
        2.7 percent = -2.7 percent exact goods-exports US>KR in:2016 ch:decreased
        # Between 2011 and 2016, the U.S. goods deficit with Korea more than doubled, rising from $13.2 billion to $27.6 billion.
        more than doubled = 2 ratio atleast goods-deficit US>KR in:2011/2016 ch:13200000000->27600000000:more-than-doubled
        $13.2 billion = 13200000000 USD exact goods-deficit US>KR in:2011 ch:13200000000->27600000000:more-than-doubled
        $27.6 billion = 27600000000 USD exact goods-deficit US>KR in:2016 ch:13200000000->27600000000:more-than-doubled
        # For nearly two decades the United States has run a goods deficit with Korea.
        two decades = 20 years about duration
        # The special session must take place within 30 days of the request.
        30 days = 30 days atmost deadline
        # Officials met on January 31 - February 1, and again on 01/05/2018.
        # KORUS entered into force on March 15, 2012.
        # Item 3 of Annex 2-B, Chapter 19 and Proclamation 9705 remain in force.
        # Docket USTR-2017-0010 closes at 5 p.m. on 30 June.
        # The F-35, the KF-21 and Covid-19 came up in Room 422, on 9/11 and 24/7.
        # Total U.S. trade in goods and services with Korea reached $144.6 billion in 2016.
        $144.6 billion = 144600000000 USD exact total-trade US>KR in:2016
        # Tariffs on Korean goods rise to 26 percent, not 25 percent.
        26 percent = 26 percent exact tariff-rate >KR ch:->26:rose-to
        25 percent = 25 percent exact tariff-rate >KR
        # Some 1,300 trucks, 15 ships and 2 aircraft were delivered.
        1,300 trucks = 1300 vehicle about
        15 ships = 15 ship exact
        2 aircraft = 2 aircraft exact
        # Investment of €4 billion over ten years will create 10,000 jobs.
        €4 billion = 4000000000 EUR exact investment
        ten years = 10 years exact duration
        10,000 jobs = 10000 job exact jobs
        # A 10% reduction of duties follows.
        10% = -10 percent exact ch:decreased
        # Korea's goods exports to the United States grew by about 7 percent to roughly $127.8 billion in 2024.
        7 percent = 7 percent about goods-exports KR>US in:2024 ch:increased
        $127.8 billion = 127800000000 USD about goods-exports KR>US in:2024 ch:->127800000000:rose-to
        # Japan is Korea's third-largest export market.
        third-largest = 3 rank exact export-market-rank KR>JP
        # Fewer than 100 companies paid ¥5 billion, no less than 3 percent of sales.
        100 companies = 100 company atmost
        ¥5 billion = 5000000000 JPY exact
        3 percent = 3 percent atleast
        # The price fell to $32 per barrel, and rice to 40 dollars a ton.
        $32 per barrel = 32 USD/barrel exact ch:->32:fell-to
        40 dollars a ton = 40 USD/tonne exact ch:->40:fell-to
        # The fee is 1.5-2 percent; the cap is three hundred and fifty-two thousand units.
        1.5-2 percent = 1.5..2 percent range
        three hundred and fifty-two thousand units = 352000 unit exact quota
        # The tariffs were cut by half.
        half = 0.5 ratio exact tariff-rate ch:halved
        # The 2.7 percent decline was a surprise.
        2.7 percent = -2.7 percent exact ch:decreased
        # Ambassador Lighthizer: no figures today.
        # The United States' trade deficit in goods with the Republic of Korea was US$27.6bn in 2016.
        US$27.6bn = 27600000000 USD exact goods-deficit US>KR in:2016
        # Duties of 8.5% will be halved.
        8.5% = 8.5 percent exact tariff-rate
        halved = 0.5 ratio exact tariff-rate ch:halved
        # Up to 40,000 tonnes enter under the quota.
        40,000 tonnes = 40000 tonne atmost
        # U.S. goods imports from Korea were $69.9 billion in 2016, and U.S. goods exports to Korea $42.3 billion.
        $69.9 billion = 69900000000 USD exact goods-imports US>KR in:2016
        $42.3 billion = 42300000000 USD exact goods-exports US>KR in:2016
        # Korean goods will pay a tariff of 15 percent instead of 25 percent.
        15 percent = 15 percent exact tariff-rate >KR ch:25->15:decreased
        25 percent = 25 percent exact tariff-rate >KR ch:25->15:decreased
        # Tariffs under Section 232 on medicines will not be higher than 15 percent.
        15 percent = 15 percent atmost tariff-rate
        # Most goods of the Union will pay a tariff of 15 percent at most.
        15 percent = 15 percent atmost tariff-rate
        # Pickup trucks enter duty-free, and the tariffs on wine will be cut to zero.
        duty-free = 0 percent exact tariff-rate
        zero = 0 percent exact tariff-rate ch:->0:fell-to
        # Korea may keep its zero tariffs.
        zero = 0 percent exact tariff-rate KR>
        # Korean steel is exempt from the tariff of 25 percent within a quota of 2.68 million tons, 70 percent of average exports in 2015–17.
        25 percent = 25 percent exact tariff-rate >KR
        2.68 million tons = 2680000 tonne exact quota KR>
        70 percent = 70 percent exact quota KR> in:2015/2017
        # Each manufacturer may sell 50,000 vehicles a year under U.S. standards, up from 25,000.
        50,000 vehicles = 50000 vehicle exact ch:25000->50000:increased
        25,000 = 25000 vehicle exact ch:25000->50000:increased
        # The number of vehicles per manufacturer doubles from 25,000 to 50,000 a year.
        doubles = 2 ratio exact ch:25000->50000:doubled
        25,000 = 25000 vehicle exact ch:25000->50000:doubled
        50,000 = 50000 vehicle exact ch:25000->50000:doubled
        # The cap of 50,000 vehicles per manufacturer is removed.
        50,000 vehicles = 50000 vehicle exact quota
        # Korea’s investment comes to $350 billion. $200 billion will be paid in cash, at no more than $20 billion a year, and $150 billion goes to shipyards.
        $350 billion = 350000000000 USD exact investment KR>
        $200 billion = 200000000000 USD exact investment KR>
        $20 billion = 20000000000 USD atmost investment KR>
        $150 billion = 150000000000 USD exact investment KR>
        # Energy worth $100 billion will be bought.
        $100 billion = 100000000000 USD exact purchase
        # U.S. goods exports to Korea came to $43.5 billion in 2011. They were $42.3 billion in 2016, which is 2.7 percent less.
        $43.5 billion = 43500000000 USD exact goods-exports US>KR in:2011
        $42.3 billion = 42300000000 USD exact goods-exports US>KR in:2016
        2.7 percent = -2.7 percent exact goods-exports US>KR in:2016 ch:decreased
        # Hundreds of millions of dollars and tens of thousands of jobs are at stake.
        Hundreds of millions of dollars = 100000000 USD atleast
        tens of thousands of jobs = 10000 job atleast jobs
        # Exports of beef fell by a third, and two-thirds of the deficit is in cars.
        a third = 0.3333 ratio exact beef-exports ch:decreased
        two-thirds = 0.6667 ratio exact trade-deficit
        # The third round followed in the third quarter, a quarter later than a third party had asked.
        # The phase-out of the 25 percent tariff moves to 2041.
        25 percent = 25 percent exact tariff-rate
        """;
}
