namespace KorusMonitor.Findings.Tokens;

/// <summary>The vocabulary as data; how a row is read, <see cref="Lexicon"/> says.</summary>
internal static class LexiconTable
{
    public const string Rows =
        """
        Cardinal zero=0 one=1 two=2 three=3 four=4 five=5 six=6 seven=7 eight=8 nine=9 ten=10 eleven=11 twelve=12 thirteen=13 fourteen=14
        Cardinal fifteen=15 sixteen=16 seventeen=17 eighteen=18 nineteen=19 twenty=20 thirty=30 forty=40 fifty=50 sixty=60 seventy=70 eighty=80 ninety=90
        Scale hundred=100 thousand=1000 million=1000000 mn=1000000 mln=1000000 billion=1000000000 bn=1000000000 bln=1000000000
        Scale trillion=1000000000000 trn=1000000000000 tn=1000000000000 dozen=12 crore=10000000 crores=10000000 lakh=100000 lakhs=100000
        ShortScale k=1000 m=1000000 b=1000000000 t=1000000000000
        Ordinal first=1 second=2 third=3 fourth=4 fifth=5 sixth=6 seventh=7 eighth=8 ninth=9 tenth=10 eleventh=11 twelfth=12 thirteenth=13
        Ordinal fourteenth=14 fifteenth=15 sixteenth=16 seventeenth=17 eighteenth=18 nineteenth=19 twentieth=20
        Month january=1 february=2 march=3 april=4 may=5 june=6 july=7 august=8 september=9 october=10 november=11 december=12
        Month jan=1 feb=2 mar=3 apr=4 jun=6 jul=7 aug=8 sep=9 sept=9 oct=10 nov=11 dec=12
        Currency:USD $ usd dollar dollars us$
        Currency:KRW ₩ ￦ krw won
        Currency:EUR € eur euro euros
        Currency:JPY ¥ jpy yen
        Currency:CNY cny rmb yuan renminbi
        Currency:GBP £ gbp
        Currency ruble=RUB rubles=RUB rouble=RUB roubles=RUB rand=ZAR baht=THB lira=TRY reais=BRL franc=CHF francs=CHF shekel=ILS shekels=ILS riyal=SAR riyals=SAR
        Currency ringgit=MYR rupiah=IDR dong=VND krona=SEK kronor=SEK zloty=PLN naira=NGN dirham=AED dirhams=AED ₹=INR ₽=RUB ₫=VND ₺=TRY sterling=GBP
        Currency aud=AUD cad=CAD mxn=MXN peso=MXN pesos=MXN inr=INR rupee=INR rupees=INR chf=CHF twd=TWD
        Time:days:1 day days
        Time:days:7 week weeks
        Time:months:1 month months
        Time:years:1 year years
        Time:years:10 decade decades
        Time:hours:1 hour hours
        Time:minutes:1 minute minutes
        Time:seconds:1 seconds
        Time:days:14 fortnight fortnights
        Time:years:100 century centuries
        Unit:tonne ton tons tonne tonnes mt
        Unit:kilogram kilogram kilograms kilogramme kilogrammes kg kilo kilos
        Unit:pound pound pounds lb lbs
        Unit:barrel barrel barrels
        Unit:vehicle vehicle vehicles automobile automobiles car cars auto autos truck trucks
        Unit:aircraft aircraft airplane airplanes plane planes jet jets airliner airliners
        Unit:ship ship ships vessel vessels
        Unit:job job jobs
        Unit:person people persons workers employees americans koreans farmers
        Unit:company company companies firm firms business businesses manufacturer manufacturers exporters
        Unit:unit unit units
        Unit:head head
        Unit:tariff-line lines
        Unit:hectare hectare hectares
        Unit:megawatt mw megawatt megawatts
        Unit:gigawatt gw gigawatt gigawatts
        Unit:kilometre km kilometer kilometers kilometre kilometres
        Unit:mile mile miles
        Unit:square-metre sqm
        Unit:litre liter liters litre litres
        Unit:gallon gallon gallons
        Unit:bushel bushel bushels
        Unit:teu teu teus
        Unit:metre meter meters metre metres
        Unit:centimetre cm centimeter centimeters centimetre centimetres
        Unit:millimetre mm millimeter millimeters millimetre millimetres
        Unit:foot foot feet ft
        Unit:inch inch inches
        Unit:yard yard yards
        Unit:acre acre acres
        Unit:gram gram grams gramme grammes
        Unit:milligram milligram milligrams mg
        Unit:ounce ounce ounces oz
        Unit:kilowatt kw kilowatt kilowatts
        Unit:watt watt watts
        Unit:kilowatt-hour kwh kilowatt-hour kilowatt-hours
        Unit:megawatt-hour mwh
        Unit:gigabyte gb gigabyte gigabytes
        Unit:terabyte tb terabyte terabytes
        Unit:degree degree degrees
        Unit:calorie calorie calories
        Unit:household household households
        Unit:person person resident residents passenger passengers patient patients student students soldier soldiers troops children men women adults
        Unit:person officials members visitors tourists voters consumers refugees migrants civilians teachers nurses doctors drivers staff attendees
        Unit:person delegates inhabitants customers users subscribers victims survivors suspects protesters demonstrators girls boys fans
        Unit:point points
        Unit:mile/hour mph
        Unit:barrel/day bpd
        Unit:magnitude magnitude
        Unit:horsepower horsepower hp bhp
        Unit:knot knots
        Unit:volt volt volts
        Unit:decibel decibel decibels
        Unit:hertz hertz hz
        Unit:megahertz megahertz mhz
        Unit:gigahertz gigahertz ghz
        Unit:megabit megabit megabits
        Unit:gigabit gigabit gigabits
        Unit:megabyte megabyte megabytes
        Unit:pint pint pints
        Unit:light-year light-year light-years
        Unit:gigawatt-hour gwh
        Unit:millilitre ml milliliter milliliters millilitre millilitres
        Unit:micron micron microns
        Unit:person crew personnel folks civilians passersby police
        Unit:kilometre/hour kph
        Plural tens=10 dozens=12 scores=20 hundreds=100 thousands=1000 millions=1000000 billions=1000000000 trillions=1000000000000
        Fraction third=3 thirds=3 quarter=4 quarters=4 fourth=4 fourths=4 fifth=5 fifths=5 sixth=6 sixths=6 eighth=8 eighths=8 tenth=10 tenths=10
        Demonym american americans korean koreans chinese japanese mexican canadian european german french italian vietnamese taiwanese indian brazilian
        Demonym australian colombian swiss russian british
        Up rise rises rose risen rising increase increases increased increasing grow grows grew grown growing growth climb climbs climbed climbing
        Up jump jumps jumped jumping surge surges surged surging soar soars soared soaring expand expands expanded expanding expansion gain gains gained
        Up up higher boost boosts boosted boosting raise raises raised raising widen widens widened widening hike hikes hiked accelerated swelled
        Down fall falls fell fallen falling decline declines declined declining decrease decreases decreased decreasing drop drops dropped dropping
        Down shrink shrinks shrank shrunk shrinking reduce reduces reduced reducing reduction reductions lower lowers lowered lowering down cut cuts cutting
        Down slump slumped plunge plunged plunging contracted narrow narrows narrowed narrowing slash slashed slashing slid dipped slipped tumbled eased lost loses shed sank plummeted weakened retreated
        Ratio:doubled:2 doubled doubles doubling
        Ratio:tripled:3 tripled triples tripling trebled
        Ratio:quadrupled:4 quadrupled quadruples quadrupling
        Ratio:quintupled:5 quintupled
        Ratio:halved:0.5 halved halves halving
        Head deficit=deficit deficits=deficit imbalance=deficit shortfall=deficit surplus=surplus surpluses=surplus
        Head exports=exports export=exports exported=exports exporting=exports shipments=exports
        Head imports=imports import=imports imported=imports importing=imports
        Head trade=trade
        Head tariff=tariff tariffs=tariff duty=tariff duties=tariff levy=tariff levies=tariff
        Head quota=quota quotas=quota cap=cap caps=cap limit=cap limits=cap ceiling=cap
        Head rate=rate rates=rate
        Head investment=investment investments=investment invest=investment invests=investment invested=investment investing=investment fdi=investment
        Head purchase=purchase purchases=purchase purchased=purchase purchasing=purchase buy=purchase buys=purchase bought=purchase buying=purchase procure=purchase
        Head share=share
        Head gdp=gdp
        Head revenue=revenue revenues=revenue sales=sales profit=profit profits=profit loan=financing loans=financing financing=financing guarantees=financing
        Head inflation=inflation unemployment=unemployment
        Head wage=wage wages=wage
        Country:US u.s. u.s us usa u.s.a. america american americans states
        Country:KR korea korean koreans korea's rok korus r.o.k. seoul
        Country:CN china chinese prc
        Country:JP japan japanese
        Country:MX mexico mexican
        Country:CA canada canadian
        Country:EU eu european europe e.u.
        Country germany=DE german=DE france=FR french=FR italy=IT italian=IT vietnam=VN vietnamese=VN taiwan=TW taiwanese=TW india=IN indian=IN brazil=BR
        Country brazilian=BR australia=AU australian=AU colombia=CO colombian=CO panama=PA peru=PE chile=CL singapore=SG thailand=TH malaysia=MY indonesia=ID
        Country philippines=PH switzerland=CH swiss=CH russia=RU russian=RU u.k.=GB uk=GB britain=GB british=GB kingdom=GB zealand=NZ turkey=TR
        Product beef=beef pork=pork rice=rice wheat=wheat corn=corn soybean=soybean soybeans=soybean dairy=dairy poultry=poultry potato=potato
        Product agricultural=agricultural agriculture=agricultural agri-food=agricultural farm=agricultural food=food seafood=seafood
        Product auto=auto autos=auto automotive=auto automobile=auto automobiles=auto car=auto cars=auto vehicle=auto vehicles=auto motor=auto truck=truck trucks=truck parts=auto-parts
        Product steel=steel aluminum=aluminum aluminium=aluminum copper=copper washer=washer washers=washer solar=solar
        Product semiconductor=semiconductor semiconductors=semiconductor chip=semiconductor chips=semiconductor
        Product pharmaceutical=pharmaceutical pharmaceuticals=pharmaceutical lumber=lumber timber=lumber textile=textile textiles=textile apparel=apparel
        Product energy=energy oil=oil lng=lng gas=gas coal=coal crude=oil petroleum=oil electronics=electronics machinery=machinery chemicals=chemicals chemical=chemicals
        Product aircraft=aircraft ship=ship ships=ship shipbuilding=shipbuilding battery=battery batteries=battery display=display smartphone=smartphone smartphones=smartphone cosmetics=cosmetics
        Product manufacturing=manufactured manufactured=manufactured industrial=industrial
        Goods goods merchandise
        Services services service
        Total total overall
        Own our we ours
        Superlative largest biggest
        Function is was are were be been being has have had having will would shall should can could may might must do does did
        Function and or but while whereas although because that which who whom whose when where if than as so not
        Function in on at by with from to for of into onto over under above below between among through during since until within against across toward towards
        Function per worth via without including excluding plus versus
        Function it its they them their he she his her you your i my me us
        Determiner the a an this that these those any each every some all both no another additional
        Starter half double triple quadruple halve twice duty tariff rs twofold threefold fourfold fivefold sixfold sevenfold eightfold ninefold tenfold fold
        Label article articles art section sections sec chapter chapters annex appendix title no number nos numbers heading headings subheading subheadings hs hts htsus
        Label proclamation docket rule page pages paragraph paragraphs para footnote room suite floor box phone tel fax telephone call version step table figure chart
        Label eo resolution bill act case round boeing airbus max flight route interstate highway phase tranche volume item part subpart cfr stat fr usc
        Speech said says saying say stated states noted notes added adds explained explains argued argues warned warns wrote writes testified declared
        Speech remarked commented emphasized stressed pledged claimed claims estimated estimates announced reported reports told promised predicted forecast
        """;
}
