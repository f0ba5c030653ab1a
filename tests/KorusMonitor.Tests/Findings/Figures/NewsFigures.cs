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
        The quake killed 21 and left thousands homeless. || 21 count
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
        A magnitude 6.1 earthquake struck at a depth of 10 km. || 6.1 count; 10 kilometre
        Chapter 7 of the report covers 2008 to 2012. ||
        Flight 447 left Gate 12 at 6:45 p.m. ||
        The score was 3-2 after extra time. ||
        He lives at 221 Baker Street. ||
        Call 555-0199 before May 5. ||
        """;
}
