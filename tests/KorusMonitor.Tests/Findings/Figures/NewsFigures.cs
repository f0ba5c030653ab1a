namespace KorusMonitor.Tests.Findings.Figures;

/// <summary>Sentences as newspapers write them, of our own, with values and units; how a line is read, <see cref="NewsFigureTests"/> says.</summary>
internal static class NewsFigures
{
    public const string Text =
        """
        The carmaker sold 1.2 million vehicles last year, up 4.5% from the year before. || 1200000 vehicle; 4.5 percent
        Shares of the bank dropped nearly 3 percent to $41.20. || -3 percent; 41.2 USD
        The bridge is 1,280 metres long and carries six lanes. || 1280 metre; 6 count
        About 350 people were evacuated from the valley on Tuesday. || 350 person
        Two men and three women were taken to hospital. || 2 person; 3 person
        The storm brought winds of 90 miles per hour and 12 inches of rain. || 90 mile/hour; 12 inch
        Temperatures climbed to 41 degrees Celsius in the south. || 41 degree-celsius
        The lake has shrunk by a third since the eighties. || 0.3333 ratio
        Three-quarters of the households have a broadband line. || 0.75 ratio
        She paid 25,000 euros for the painting and sold it for €1.3 million. || 25000 EUR; 1300000 EUR
        The company plans to cut 1,500 jobs over the next two years. || -1500 job; 2 years
        Unemployment stood at 5.4% in May, the lowest in two decades. || 5.4 percent; 20 years
        The museum welcomed more than 8,000 visitors on its first day. || 8000 person
        The fund manages $2.3 trillion for clients in 40 countries. || 2300000000000 USD; 40 count
        Wheat prices jumped 7.2 percent to $9.15 a bushel. || 7.2 percent; 9.15 USD/bushel
        The plane was flying at 36,000 feet when the engine failed. || 36000 foot
        The baby weighed 3.4 kilograms at birth. || 3.4 kilogram
        A ton of copper costs about $9,800. || 9800 USD
        Roughly half of the voters stayed at home. || 0.5 ratio
        The region produces 400,000 barrels of oil a day. || 400000 barrel
        Rents have more than doubled in ten years. || 2 ratio; 10 years
        The city will spend 45 million dollars on 12 new schools. || 45000000 USD; 12 count
        The team of scientists drilled 2.7 km into the ice. || 2.7 kilometre
        The reactor will supply 1,400 megawatts, enough for one million homes. || 1400 megawatt; 1000000 count
        Police seized 600 kilos of cocaine worth some $30m. || 600 kilogram; 30000000 USD
        Interest rates rose by a quarter of a percentage point. || 0.25 percentage-point
        The central bank raised its rate by 50 basis points to 4.75 percent. || 0.5 percentage-point; 4.75 percent
        The retailer opened 15 stores and closed seven. || 15 count; 7 count
        The film took in $120 million over the weekend. || 120000000 USD
        He ran the distance in 2 hours and 4 minutes. || 2 hours; 4 minutes
        The country of 51 million has a median age of 45 years. || 51000000 count; 45 years
        Tens of thousands of protesters filled the square. || 10000 person
        Hundreds of millions of dollars were lost in the fraud. || 100000000 USD
        Dozens of houses burned down. || 12 count
        Output fell between 10 and 15 percent. || -15..-10 percent
        Ticket prices range from $20 to $75. || 20..75 USD
        Between 200 and 300 workers went on strike. || 200..300 person
        The pipeline can carry 55 billion cubic metres of gas a year. || 55000000000 cubic-metre
        The flat has 85 square metres and costs 1,100 pounds a month. || 85 square-metre; 1100 GBP
        The court fined the firm 4.3 billion euros. || 4300000000 EUR
        A 25-year-old woman was rescued after 36 hours. || 25 years; 36 hours
        The index lost 1.8 percent, its worst day in six months. || -1.8 percent; 6 months
        The party won 112 of the 200 seats. || 112 count; 200 count
        Exports grew for the third straight month, by 6.1 percent. || 6.1 percent
        The vaccine was 94 percent effective in a trial with 30,000 adults. || 94 percent; 30000 person
        The mine employs 850 workers and yields 3 tonnes of gold a year. || 850 person; 3 tonne
        Prices were 2.5 times higher than in the capital. || 2.5 ratio
        The budget gap will narrow to 3.2% of GDP. || 3.2 percent
        One in five pupils missed school. ||
        The ship, 290 meters long, ran aground with 22 crew members. || 290 metre; 22 person
        The rocket lifted 4,200 pounds of cargo. || 4200 pound
        Rainfall was just 12 millimetres in all of April. || 12 millimetre
        Sales at the chain were flat at 7.9 billion yen. || 7900000000 JPY
        The startup raised $15m from three investors. || 15000000 USD; 3 count
        A dozen countries signed the treaty. || 12 count
        Half a million people live along the river. || 500000 person
        The suspect, 34, was held for five days. || 5 days
        At least 17 passengers were injured, four of them seriously. || 17 person; 4 count
        The law takes effect on 1 July 2024. ||
        The stadium holds up to 60,000 fans. || 60000 person
        Electricity will cost 12 cents more per kilowatt-hour. || 0.12 USD
        The dam holds 1.5 billion gallons. || 1500000000 gallon
        The glacier lost 30 feet of ice in 2019. || 30 foot
        The survey asked 2,045 adults and has a margin of error of 3 points. || 2045 person; 3 point
        The airline ordered 50 jets, with an option for 25 more. || 50 aircraft; 25 aircraft
        The minimum wage goes from 9.5 to 10.45 euros. || 9.5 EUR; 10.45 EUR
        Profit tripled to 900 million francs. || 3 ratio; 900000000 CHF
        The drug costs $2,100 per dose. || 2100 USD
        About two-thirds of the forest is gone. || 0.6667 ratio
        The quake killed 21 and left thousands homeless. || 21 person
        A barrel of crude traded at $82.35, down 1.1%. || 82.35 USD; -1.1 percent
        The farm has 1,200 acres and 300 head of cattle. || 1200 acre; 300 head
        Inflation eased from 8.7 percent to 7.9 percent. || 8.7 percent; 7.9 percent
        The tower will be 1,000 feet tall and have 70 floors. || 1000 foot; 70 count
        The network lost about 40% of its viewers. || 40 percent
        The road is closed for three weeks. || 21 days
        The lender set aside $1.9bn for bad loans. || 1900000000 USD
        Nineteen states joined the lawsuit. || 19 count
        The company will buy back up to $10 billion of its shares. || 10000000000 USD
        Ridership is at 72 percent of its level before the pandemic. || 72 percent
        Some 4.5 million Americans quit in November. || 4500000 person
        The drought has cost farmers an estimated 3 billion dollars. || 3000000000 USD
        The gap is the widest in 15 years. || 15 years
        A gallon of milk sells for $3.99. || 3.99 USD
        The phone has 256 gigabytes of memory and weighs 174 grams. || 256 gigabyte; 174 gram
        The new train reaches 320 km/h. || 320 kilometre/hour
        The deficit widened to $68.9 billion in June from $67.1 billion in May. || 68900000000 USD; 67100000000 USD
        The chain has 2,300 restaurants in the country. || 2300 count
        He was sentenced to 18 months in prison and fined $5,000. || 18 months; 5000 USD
        Only 6 percent of firms said they would hire. || 6 percent
        The bank sees growth of 2 to 2.5 percent next year. || 2..2.5 percent
        Her book has sold 3 million copies in 30 languages. || 3000000 count; 30 count
        The satellite weighs 1.1 tons. || 1.1 tonne
        Nearly 1 million refugees crossed the border. || 1000000 person
        The state has a surplus of 600 million kronor. || 600000000 SEK
        The yield on the 10-year note rose to 4.3%. || 10 years; 4.3 percent
        The firm is valued at $1.5 trillion, twice as much as in 2019. || 1500000000000 USD; 2 ratio
        The fire has burned 14,000 hectares and destroyed 80 buildings. || 14000 hectare; 80 count
        He scored 31 points and took 12 rebounds. || 31 point; 12 count
        The operation lasted seven and a half hours. || 7.5 hours
        The city has 4.1 inhabitants per square metre of park. || 4.1 person
        Debt now equals 120% of output. || 120 percent
        The price of a loaf went up by 15 pence. || 0.15 GBP
        The ministry hired one hundred and twenty nurses. || 120 person
        The grant of Rs 500 reaches 20 million households. || 500 INR; 20000000 household
        Sea levels could rise by 30 to 60 centimetres by 2100. || 30..60 centimetre
        More than 90% of the 1,700 islands are uninhabited. || 90 percent; 1700 count
        The airline carried a record 9.8 million passengers, 12.5 percent more than a year ago. || 9800000 person; 12.5 percent
        The club paid A$3.5 million for the striker. || 3500000 AUD
        A magnitude 6.1 earthquake struck at a depth of 10 km. || 6.1 magnitude; 10 kilometre
        Chapter 7 of the report covers 2008 to 2012. ||
        Flight 447 left Gate 12 at 6:45 p.m. ||
        The score was 3-2 after extra time. ||
        He lives at 221 Baker Street. ||
        Call 555-0199 before May 5. ||
        The S&P 500 fell 1.2% while the Nasdaq Composite shed 245 points. || 1.2 percent; 245 point
        Brent crude settled at $78.41 a barrel, down 63 cents. || 78.41 USD/barrel; 0.63 USD
        Police recorded 1,204 burglaries last year, a fall of 8 per cent. || 1204 count; 8 percent
        A 6ft 2in man in his thirties was seen near the station. || 6 foot; 2 inch
        The 30-year-old was driving at 85mph in a 50mph zone. || 30 years; 85 mile/hour; 50 mile/hour
        The council wants £2.3m for a new library and £450,000 for the park. || 2300000 GBP; 450000 GBP
        Brussels unveiled a €40bn fund for green industry. || 40000000000 EUR
        The minister promised Rs 500 crore for flood relief. || 5000000000 INR
        About 2.5m people watched the final live. || 2500000 person
        A quarter of the city's buses are now electric. || 0.25 ratio
        Gasoline at $3-a-gallon is back for the first time since spring. || 3 USD/gallon
        Snow up to 14 inches deep blocked the pass. || 14 inch
        The asteroid is 400 metres wide and will pass at a distance of 1.2 million kilometres. || 400 metre; 1200000 kilometre
        Scientists found traces of the metal in 17 of 20 samples. || 17 count; 20 count
        The patient lost 12kg in six weeks. || 12 kilogram; 42 days
        The laptop has a 14-inch screen, 16GB of memory and weighs 1.3kg. || 14 inch; 16 gigabyte; 1.3 kilogram
        Turnout was 61.4%, up from 58.9% four years ago. || 61.4 percent; 58.9 percent; 4 years
        The Democrats hold 51 seats in the Senate to the Republicans' 49. || 51 count; 49 count
        She won by 1,312 votes. || 1312 count
        A dozen eggs now cost $4.25. || 12 count; 4.25 USD
        The wildfire has spread over 200 square miles. || 200 square-mile
        Winds gusted to 70 mph, and 30,000 homes lost power. || 70 mile/hour; 30000 count
        Overnight lows will dip to -5C in the north. || -5 degree-celsius
        Temperatures hit 104°F in Phoenix on Monday. || 104 degree-fahrenheit
        The company reported earnings of $1.42 a share on revenue of $9.1 billion. || 1.42 USD; 9100000000 USD
        Analysts had expected $1.35 per share. || 1.35 USD
        Net income rose to $312 million from $287 million. || 312000000 USD; 287000000 USD
        The chipmaker's stock has gained 35% this year. || 35 percent
        Its market value topped $3 trillion. || 3000000000000 USD
        The airline will cancel 120 flights a day. || 120 count
        Nearly 40 percent of nurses said they were considering leaving. || 40 percent
        The hospital treats 90,000 patients annually with a staff of 1,100. || 90000 person; 1100 person
        The new drug cut deaths by 27 per cent in a trial of 4,700 volunteers. || 27 percent; 4700 count
        One in four children is overweight. ||
        The vaccine costs between $15 and $20 a dose. || 15..20 USD
        Researchers tracked 612 adults aged 50 to 75 for eight years. || 612 person; 50..75 years; 8 years
        Daily intake should stay below 2,000 calories. || 2000 calorie
        The well is 3,200 feet deep. || 3200 foot
        A 5.8-magnitude quake hit 60 miles east of the capital. || 5.8 magnitude; 60 mile
        The museum paid $1.2m for the manuscript, three times its estimate. || 1200000 USD; 3 ratio
        The couple bought the two-bedroom flat for $890,000. || 890000 USD
        Rents in the capital average £1,850 a month. || 1850 GBP
        House prices fell by 0.4% in March and by 2.1% over the year. || 0.4 percent; 2.1 percent
        Mortgage rates climbed above 7 percent for the first time in two decades. || 7 percent; 20 years
        The Fed left its benchmark rate unchanged at 5.25 to 5.5 percent. || 5.25..5.5 percent
        Inflation eased to 3.1 percent in January from 3.4 percent in December. || 3.1 percent; 3.4 percent
        Employers added 216,000 jobs last month. || 216000 job
        Weekly claims dropped by 13,000 to 201,000. || 13000 count; 201000 count
        The firm will lay off 12,000 workers, or 6 percent of its workforce. || 12000 person; 6 percent
        Workers will get a 25 percent raise over four and a half years. || 25 percent; 4.5 years
        The strike entered its 40th day. ||
        Output of cars fell 37.4% to 48,000 units. || 37.4 percent; 48000 unit
        The plant can build 300,000 vehicles a year. || 300000 vehicle
        Tesla delivered 484,507 cars in the fourth quarter. || 484507 vehicle
        The train covers the 220 miles in three hours. || 220 mile; 3 hours
        The tunnel is 57km long and took 17 years to build. || 57 kilometre; 17 years
        The ship carried 4,000 containers and 21 crew. || 4000 count; 21 person
        Around 1.8 billion litres of water are lost each day. || 1800000000 litre
        The reservoir is at 38 percent of capacity. || 38 percent
        Farmers harvested 15.1 billion bushels of corn. || 15100000000 bushel
        Coffee futures rose 2.3 cents to $1.87 a pound. || 0.023 USD; 1.87 USD/pound
        Gold slipped 0.3% to $2,024.50 an ounce. || 0.3 percent; 2024.5 USD/ounce
        Bitcoin traded at $43,100, up more than 150 percent in 2023. || 43100 USD; 150 percent
        The euro bought $1.09, and the dollar 147 yen. || 1.09 USD; 147 JPY
        The yield on 10-year Treasuries fell 8 basis points to 3.95%. || 10 years; 0.08 percentage-point; 3.95 percent
        The fund lost half its value in a week. || 0.5 ratio
        The charity has raised more than $75,000 from 1,900 donors. || 75000 USD; 1900 count
        At least 43 people were killed and more than 100 wounded. || 43 person; 100 person
        Rescuers pulled 11 survivors from the rubble after 72 hours. || 11 person; 72 hours
        Two-thirds of the crop was destroyed. || 0.6667 ratio
        The jury awarded her $5 million in damages. || 5000000 USD
        He faces up to 20 years in prison and a $250,000 fine. || 20 years; 250000 USD
        The bill passed by 217 votes to 213. || 217 count; 213 count
        The president's approval rating stands at 41 percent. || 41 percent
        The poll of 1,502 registered voters has a margin of error of 3.1 percentage points. || 1502 person; 3.1 percentage-point
        Some 900 delegates from 80 nations will attend. || 900 person; 80 count
        The army has lost 315,000 troops since the invasion. || 315000 person
        The missile flew about 1,000 km before landing in the sea. || 1000 kilometre
        Three F-16 jets were shot down. || 3 aircraft
        The pact covers 15 countries and a third of the world's economy. || 15 count; 0.3333 ratio
        The ozone hole spans 26 million square kilometres. || 26000000 square-kilometre
        Carbon emissions fell 1.9%, or 90 million metric tons. || 1.9 percent; 90000000 tonne
        Sea ice is 620,000 square miles below average. || 620000 square-mile
        The planet orbits its star every 9.1 days. || 9.1 days
        The telescope cost $10bn and took 25 years to develop. || 10000000000 USD; 25 years
        """;
}
