namespace KorusMonitor.Tests.Findings.Figures;

/// <summary>More sentences of general news; how a line is read, <see cref="NewsFigureTests"/> says.</summary>
internal static class MoreNewsFigures
{
    public const string Text =
        """
        The probe will travel 1.8bn miles. || 1800000000 mile
        The cave lies 90 metres underground. || 90 metre
        The fossil is 66 million years old. || 66000000 years
        The skyscraper has 104 floors and 3.5 million square feet of offices. || 104 count; 3500000 square-foot
        The 12-acre site was sold for $30 million. || 12 acre; 30000000 USD
        The pop star sold 18.5 million albums. || 18500000 count
        The series drew 142 million households in its first month. || 142000000 household
        His video has been seen 4.3 million times. || 4300000 count
        The app has 500 million monthly users. || 500000000 person
        The phone starts at $799 with 128GB of storage. || 799 USD; 128 gigabyte
        Broadband speeds average 69.4 megabits per second. || 69.4 megabit/second
        The battery has a capacity of 75 kWh and a range of 310 miles. || 75 kilowatt-hour; 310 mile
        The wind farm will generate 800 MW. || 800 megawatt
        The panels produce 5 kilowatts at noon. || 5 kilowatt
        The car goes from zero to 60 mph in 3.1 seconds. || 0 mile/hour; 60 mile/hour; 3.1 seconds
        Its engine makes 450 horsepower. || 450 horsepower
        The court heard that he drank eight pints. || 8 pint
        The restaurant charges $18 for a burger. || 18 USD
        A pint of beer costs nearly £7 in London. || 7 GBP
        The average American eats 57 pounds of beef a year. || 57 pound
        The baby panda weighs just 120 grams. || 120 gram
        The elephant, weighing 4 tonnes, was moved 300 miles. || 4 tonne; 300 mile
        Officials seized 2.4 tons of cocaine with a street value of $72 million. || 2.4 tonne; 72000000 USD
        The factory dumped 1,500 gallons of oil. || 1500 gallon
        The storm dumped 8 to 12 inches of rain within 24 hours. || 8..12 inch; 24 hours
        Visibility was less than 100 yards. || 100 yard
        The river crested at 28.5 feet. || 28.5 foot
        Snowfall of 30cm closed 60 schools. || 30 centimetre; 60 count
        The heat index will reach 110 degrees. || 110 degree
        A 45-minute delay hit 3,000 commuters. || 45 minutes; 3000 count
        The game drew 71,000 fans. || 71000 person
        The film, which runs 206 minutes, earned $23 million on Friday. || 206 minutes; 23000000 USD
        The novel has been translated into 37 languages. || 37 count
        Her first 100 days in office end on Sunday. || 100 days
        The trial is expected to last six to eight weeks. || 42..56 days
        He spent 18 of the past 24 months abroad. || 18 months; 24 months
        The school has 640 pupils and 38 teachers. || 640 count; 38 person
        Tuition will rise 4.5 percent to $62,400. || 4.5 percent; 62400 USD
        Student debt totals $1.6 trillion. || 1600000000000 USD
        The lottery jackpot climbed to an estimated $1.1 billion. || 1100000000 USD
        The odds of winning are 1 in 292 million. ||
        A record 11 women sit on the board of 20. || 11 person; 20 person
        The paper sells 300,000 copies a day. || 300000 count
        Subscriptions cost $9.99 a month. || 9.99 USD
        The merger values the group at 8.6 billion Swiss francs. || 8600000000 CHF
        The lender posted a loss of A$1.2 billion. || 1200000000 AUD
        Sweden will spend 27 billion kronor on defense. || 27000000000 SEK
        The budget sets aside 1.3 trillion rupees for roads. || 1300000000000 INR
        Turkey's lira hit 30.1 to the dollar. || 30.1 count
        Japan's economy shrank at an annual pace of 2.9%. || 2.9 percent
        China's exports to Russia jumped 54 percent to 71.8 billion yuan. || 54 percent; 71800000000 CNY
        Public debt is 97 percent of gross domestic product. || 97 percent
        The deficit will widen to 4.4% of GDP, or $148 billion. || 4.4 percent; 148000000000 USD
        More than four in ten adults live alone. ||
        The number of visitors doubled to 2.4 million. || 2 ratio; 2400000 person
        Complaints have tripled since 2019. || 3 ratio
        Attendance was twice as high as expected. || 2 ratio
        The death toll rose to 1,037, with 1,200 injured. || 1037 count; 1200 person
        The suspect fired 11 shots from a 9mm pistol. || 11 count; 9 millimetre
        Only a handful of the 350 applicants were hired. || 350 count
        The village, home to 86 people, has no shop. || 86 person
        Between 1,500 and 2,000 demonstrators marched. || 1500..2000 person
        There were 19 cases per 100,000 people. || 19 count; 100000 person
        The bank employs tens of thousands of people. || 10000 person
        Tens of billions of dollars have been pledged. || 10000000000 USD
        The group has $200 million in cash and no debt. || 200000000 USD
        Half of those polled, 49%, disagreed. || 0.5 ratio; 49 percent
        The shop sold 60-odd bicycles. || 60 count
        Volunteers planted some five thousand trees. || 5000 count
        The flight lasted 90-plus minutes. || 90 minutes
        The two sides met for three hours in Room 12. || 3 hours
        The law, Section 8 of the 1974 act, was upheld 6-3. ||
        He was born on 3 May 1962 and joined in 1987. ||
        The Boeing 737 Max and the A320 compete. ||
        Call 911 or visit 1600 Pennsylvania Avenue. ||
        Windows 11 and iOS 17 were released that fall. ||
        Chapter 11 protection was filed at 4 p.m. ||
        The 1990s and the 20th century were different. ||
        The iPhone 15 Pro comes in four colours. || 4 count
        The Group of Seven and the G20 will meet in 2025. ||
        It was the 12th time in 14 games that the team lost. || 14 count
        Lawmakers spent $1 trillion-plus on the package. || 1000000000000 USD
        Nonfarm payrolls grew by 187K. || 187000 count
        The trust holds 1.4 million sq ft of space. || 1400000 square-foot
        The refinery processes 250,000 bpd. || 250000 barrel/day
        Sales of $5.3bn beat forecasts of $5.1bn. || 5300000000 USD; 5100000000 USD
        The premium version costs 30% more. || 30 percent
        Prices are 12% to 15% higher than a year ago. || 12..15 percent
        The drug reduces the risk by as much as 60%. || 60 percent
        He earned a salary of $1 and stock worth $98.7 million. || 1 USD; 98700000 USD
        The city of 8.5 million has 13,500 taxis. || 8500000 count; 13500 count
        A total of 3,142 passengers and crew were aboard. || 3142 person
        The 2-mile-long bridge carries 60,000 cars daily. || 2 mile; 60000 vehicle
        Shares in the retailer jumped as much as 11% in early trading before paring gains to close 6.3% higher at 412p. || 11 percent; 6.3 percent; 4.12 GBP
        The company said it expects full-year revenue of between $4.1 billion and $4.3 billion. || 4100000000..4300000000 USD
        Operating profit fell to 1.2 trillion won from 1.9 trillion won a year earlier. || 1200000000000 KRW; 1900000000000 KRW
        The deal gives the start-up an enterprise value of roughly $650 million, including debt. || 650000000 USD
        Apple sold 232 million iPhones in the fiscal year, up 3 percent. || 232000000 count; 3 percent
        Unit sales dropped to 51.2 million, the lowest since 2014. || 51200000 count
        The brewer plans to invest 250 million pounds over five years in four plants. || 250000000 GBP; 5 years; 4 count
        The benchmark index added 38.6 points, or 0.9%, to 4,318.2. || 38.6 point; 0.9 percent; 4318.2 count
        The benchmark 10-year yield rose three basis points to 4.21%. || 10 years; 0.03 percentage-point; 4.21 percent
        Copper for delivery in three months lost $120 to $8,310 a tonne. || 3 months; 120 USD; 8310 USD/tonne
        The Dow Jones Industrial Average gained 133.45 points to close at 33,987.12. || 133.45 point; 33987.12 count
        The carrier operates 87 aircraft and employs 6,400 people. || 87 aircraft; 6400 person
        Retail sales slipped 0.2 per cent month on month. || 0.2 percent
        A barrel of West Texas Intermediate lost $1.15, or 1.4%, to $80.02. || 1.15 USD; 1.4 percent; 80.02 USD
        The insurer will return €1.5 billion to shareholders through a buyback. || 1500000000 EUR
        The settlement covers 15,000 claims worth about $1.1 billion in total. || 15000 count; 1100000000 USD
        Roughly 3,000 of its 4,500 outlets are franchised. || 3000 count; 4500 count
        Pay in the public sector rose by 7.9 percent in the three months to June. || 7.9 percent; 3 months
        Car production slumped 9.8 percent to 775,014 vehicles. || 9.8 percent; 775014 vehicle
        The average price of a new car is now $48,275. || 48275 USD
        The minimum age will rise to 67 from 65. || 67 count; 65 count
        The factory emits 2.6 million tonnes of CO2 a year. || 2600000 tonne
        Its newest rocket stands 120 metres tall and produces 7.6 million kilograms of thrust. || 120 metre; 7600000 kilogram
        The storm was moving west at 15 kph with sustained winds of 185 kph. || 15 kilometre/hour; 185 kilometre/hour
        The quake was centred 24 km south of the city at a depth of 35 km. || 24 kilometre; 35 kilometre
        About 70% of the 2,000-year-old wall is still standing. || 70 percent; 2000 years
        Researchers analysed the DNA of 1,600 people from 30 countries. || 1600 person; 30 count
        The treatment lowered cholesterol by 54 percent within 90 days. || 54 percent; 90 days
        A daily dose of 10 milligrams was enough. || 10 milligram
        The hospital admitted 27 children, eight of whom are in intensive care. || 27 person
        Cases rose to 8,219 on Friday from 7,640 the day before. || 8219 count; 7640 count
        Two hundred and thirty miners were trapped 800 metres underground. || 230 count; 800 metre
        More than a million people have fled, most of them women and children. || 1000000 person
        The convoy of 40 trucks carried 600 tonnes of flour. || 40 vehicle; 600 tonne
        He was jailed for 12 years and ordered to repay $3.4m. || 12 years; 3400000 USD
        The senator won with 52.3 percent of the vote to her rival's 46.1 percent. || 52.3 percent; 46.1 percent
        The House voted 228-206 to approve the $95 billion package. || 95000000000 USD
        The treaty needs 60 ratifications to enter into force. || 60 count
        The party took 143 of the 338 seats. || 143 count; 338 count
        The president travelled 9,000 miles on a six-day trip. || 9000 mile; 6 days
        The union represents 340,000 workers at the parcel firm. || 340000 person
        Teachers are demanding an 8 percent raise and smaller classes of 25 pupils. || 8 percent; 25 count
        The city has set up 85 shelters with room for 12,000 people. || 85 count; 12000 person
        Gas prices averaged $3.53 a gallon nationwide, 12 cents less than a week ago. || 3.53 USD/gallon; 0.12 USD
        The price of a first-class stamp goes up 3 cents to 66 cents. || 0.03 USD; 0.66 USD
        The company has spent $46 billion on the project since 2019. || 46000000000 USD
        An estimated 11,000 barrels leaked into the creek. || 11000 barrel
        Wheat output is forecast at 26.2 million tonnes, 34% below last season's record. || 26200000 tonne; 34 percent
        A 20-foot container now costs $5,400 to ship. || 20 foot; 5400 USD
        The 82-year-old singer performed for two and a half hours. || 82 years; 2.5 hours
        He ran the 100 metres in 9.83 seconds. || 100 metre; 9.83 seconds
        The striker scored 27 goals in 35 matches. || 27 count; 35 count
        The painting, just 8 inches by 10, fetched $450.3 million. || 8 inch; 10 inch; 450300000 USD
        The theatre seats 1,200. || 1200 count
        The cable is 1,100 miles long and carries 1,400 megawatts. || 1100 mile; 1400 megawatt
        Its solar array covers 2,400 hectares of desert. || 2400 hectare
        The state will plant 100 million trees by 2030. || 100000000 count
        Nearly one-third of adults under 30 have no savings. || 0.3333 ratio; 30 years
        Consumers borrowed an additional $16.1 billion in May. || 16100000000 USD
        Its shares trade at 21 times earnings. || 21 ratio
        Ticket sales were four times higher than in 2021. || 4 ratio
        The bank cut 9,000 jobs, equivalent to 8% of staff. || 9000 job; 8 percent
        The vessel can carry 24,000 20-foot containers. || 24000 count; 20 foot
        The mayor said 1.3 million residents faced power cuts of up to 12 hours a day. || 1300000 person; 12 hours
        Its cash pile shrank by $700m to $2.9bn in the quarter. || 700000000 USD; 2900000000 USD
        """;
}
