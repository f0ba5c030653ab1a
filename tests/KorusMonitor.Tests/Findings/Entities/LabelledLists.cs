namespace KorusMonitor.Tests.Findings.Entities;

/// <summary>Names without a word that says what they are, told by what stands beside them; and look-alikes that must not be taken for such.</summary>
internal static class LabelledLists
{
    public static IEnumerable<LabelledText> English =>
    [
        new("The state also won Pelham and Quorvex, which hired at once. Mobilon, Glovane and Sewonic will bring parts works to the county.", Has: "org:quorvex org:mobilon org:glovane org:sewonic"),
        new("They spoke with suppliers in Kentucky, such as Danvex and Hitano Automotive, and with investors including Foxmere.", Has: "org:danvex org:hitano-automotive org:foxmere"),
        new("Then Tenstor, a designer of chips, and Korvane, an engineering firm in Busan, signed.", Has: "org:tenstor org:korvane"),
        new("In May Quorvex invested 2 billion dollars; Brantex plans to build a second line.", Has: "org:quorvex org:brantex"),
        new("Mary Brantex spoke. In May Brantex invested her savings.", "mary-brantex", HasNot: "org:brantex"),
        new("Boeing, MetLife and Ocean Spray reported sales.", Has: "org:boeing org:metlife org:ocean-spray"),
        new("It opened plants in Social Circle, Standon and Moncure in a year.", Has: "place:social-circle place:standon place:moncure"),
        new("SAVANNAH, Ga. – The firm of Groveport, OH, moved to Sayreville, NJ 08872.", Has: "place:savannah place:us-ga place:groveport place:us-oh place:sayreville place:us-nj"),
        new("The plant in Clay, New York, and one in Morgan City, Louisiana, closed.", HasNot: "person:clay", Has: "place:clay place:new-york place:morgan-city place:us-la"),
        new("Contact the AD/CVD Operations, Office VII, or Staber Industries of Groveport, OH.", Has: "org:ad-cvd-operations-office-vii org:staber place:groveport"),
        new("The parties are LG Electronics USA, Inc.; Quorlan America; and Toyota Motor North America.", Has: "org:lg-electronics-usa-inc org:quorlan-america org:toyota-motor-north-america", HasNot: "org:usa-inc place:north-america"),
        new("The Committee was named. The House and the Senate voted, but not the White House. The votes of the House came first.", Has: "org:us-house org:us-senate org:white-house"),
        new("Commerce has found dumping, as required by Treasury. World commerce grew.", Has: "org:commerce org:treasury"),
        new("People Power Party members and the Democratic Party agreed in Seoul.", Has: "org:democratic-party-kr", HasNot: "org:democratic-party-us"),
        new("The KORUS Joint Committee met.", Has: "org:korus-joint-committee agreement:korus"),
        new("The WTO Agreement on Trade in Civil Aircraft is not the WTO Agreement.", Has: "agreement:civil-aircraft agreement:wto"),
        new("Experts of the Departments of Commerce and Treasury came; 2,600 people work in Commerce, Georgia. More jobs in Commerce will follow.", Has: "org:commerce place:commerce-ga org:treasury"),
        new("Susan Bourgeon, secretary of Louisiana Economic Development, spoke in Columbia, Maryland – after the talks.", "susan-bourgeon", "place:columbia place:us-md"),
        new("Ford sold fewer Explorers, and Tesla did well in practice. In Practice nothing changed, as in Articles 14.2 and 15.3. See the Issues and Decision Memorandum.", HasNot: "org:explorers place:practice place:articles agreement:and-decision-memorandum"),
    ];

    public static IEnumerable<LabelledText> People =>
    [
        new("An Kyung-duk and Do Jong-whan left early. In Hyun-chong's view they should not.", "an-kyung-duk do-jong-whan"),
        new("FOR FURTHER INFORMATION CONTACT: Zarnia Quibbel or Jun Jack Zhorov, Office of Investigations.", "zarnia-quibbel jun-jack-zhorov", HasNot: "org:zarnia-quibbel"),
        new("I would refer you to them. Corin Finnegar, ABC News.", "corin-finnegar", "org:abc-news"),
        new("It was Reagon Reesel from the Daily Caller who asked.", "reagon-reesel", "org:daily-caller"),
        new("Samsung's chairman, Jonas Grell, declined.", "jonas-grell", Roles: "jonas-grell|chairman|org:samsung"),
        new("Charles Kuckle, an immigration lawyer, objected.", "charles-kuckle", Roles: "charles-kuckle|immigration lawyer|"),
        new("The author, Kyle Ferrand, is director of academic affairs at the Korea Economic Institute.", "kyle-ferrand", Roles: "kyle-ferrand|director of academic affairs|org:kei"),
        new("South Korea's Moon would fly to Paris. The moon would not.", "moon-jae-in", Date: "2018-09-25"),
        new("Did Ambassador Halvey call Hyundai?", "halvey"),
        new("USTR Kirk Applauds Passage of Korea, Colombia and Panama Agreements", "ron-kirk", HasNot: "agreement:panama-agreements", Date: "2011-10-12"),
        new("Officials held talks about a Carbon Border Adjustment Mechanism with the European Commission."),
        new("His partner is Yoo Myung-hee, director general for FTA negotiations at the Ministry of Trade, Industry and Energy.", "yoo-myung-hee",
            Roles: "yoo-myung-hee|director general for FTA negotiations|org:motir"),
        new("It was AMCHAM Korea, whose chairman is James Kim.", "james-kim", Roles: "james-kim|chairman|org:amcham-korea"),
        new("Rep. Kim Won-i of the ruling Democratic Party and the People Power Party met.", "kim-won-i", Roles: "kim-won-i|Rep|org:democratic-party-kr"),
    ];

    public static IEnumerable<LabelledText> Korean =>
    [
        new("법무법인 태평양과 율촌, 세종, 광장, 화우가 통상팀을 꾸렸다.", Has: "org:bae-kim-lee org:yulchon org:shin-kim org:lee-ko org:yoon-yang", HasNot: "place:sejong place:pacific"),
        new("세종과 태평양은 멀다. 광장에 사람이 모였다.", Has: "place:sejong", HasNot: "org:shin-kim org:lee-ko org:bae-kim-lee"),
        new("코스트코와 레블리언, 한국타이어, 스노우플릭스 등이 소장을 냈다.", Has: "org:costco org:레블리언 org:스노우플릭스"),
        new("록히드마틴에, 게르마늄은 레이시온에 공급하고 정부와 업계, 포스코는 협의한다.", HasNot: "org:게르마늄 org:정부 org:업계"),
        new("합작법인 크루서벨에 투자한다. 김병수 QBK 회장은 서명했다.", "kim-byung-soo", "org:크루서벨 org:qbk"),
        new("국회 기획재정위와 서울중앙지법은 자료를 요청했다.", Has: "org:기획재정위 org:서울중앙지법", HasNot: "place:seoul"),
        new("<질문> EBQ 서병관입니다. <질문> 다음은 조선비즈 윤희수 기자입니다.", "seo-byung-kwan yoon-hee-soo", "org:ebq org:chosunbiz", HasNot: "org:다음은"),
        new("충청남도 서산시와 당진시, 광양항은 준비했다. 대구 군위군도 그렇다.", Has: "place:seosan place:dangjin place:gwangyang-port place:daegu place:gunwi"),
        new("버지니아주 애난베일에서, 또 카메룬 야운베르에서 만났다.", Has: "place:us-va place:애난베일 place:야운베르"),
        new("워싱턴한인연합회장과 하원 외교위원장을 만났다.", Has: "org:워싱턴한인연합회 org:house-foreign-affairs"),
        new("제3차 한·미 FTA 공동위원회가 열렸다.", Has: "org:korus-joint-committee agreement:korus"),
        new("아카베와 경제산업상과 통화했다. <질문> 지지통신 후지베와 기자입니다.", "아카베와 후지베와", "org:jiji"),
        new("대구탕과 대구 살은 다르다. 이산화탄소 제조시 공정시 협정도 그렇다.", HasNot: "place:제조시 place:공정시"),
        new("구윤철 부총리 겸 기획재정부 장관이 말했다.", "koo-yun-cheol", Roles: "koo-yun-cheol|부총리|; koo-yun-cheol|장관|org:mofe"),
        new("조선해양플랜트과 김의준 과장이 맡는다. 개정협상과 철강 관세도 다룬다.", "kim-eui-jun", "org:조선해양플랜트과", HasNot: "org:개정협상과"),
        new("캐나다의 크리스티아 프리랜드 외교장관이 한국시간으로 5일 말했다.", "chrystia-freeland", HasNot: "org:mofa place:kr"),
    ];
}
