namespace KorusMonitor.Tests.Findings.Figures;

/// <summary>
/// Korean sentences of our own, as ministries and newspapers write them, published on 1 November 2026 by the Korean trade ministry. Labelled from
/// the text; hard ones stay in with what is right and not what is read.
/// </summary>
internal static class LabelledKorean
{
    public const string Text =
        """
        # 한국은 미국에 3천500억 달러를 투자하기로 했다.
        3천500억 달러 = 350000000000 USD exact investment KR>US
        # 정부는 1조 2,345억 원 규모의 지원 예산을 편성했다.
        1조 2,345억 원 = 1234500000000 KRW exact
        # 10월 대미 수출은 105억 5000만 달러로 집계됐다.
        105억 5000만 달러 = 10550000000 USD exact exports KR>US in:2026-10
        # 3,500억 불 규모의 대미 투자가 추진된다.
        3,500억 불 = 350000000000 USD exact investment KR>US
        # 업체는 4억 2천만 달러의 계약을 맺었다.
        4억 2천만 달러 = 420000000 USD exact
        # 중소기업에 100억원을 지원한다.
        100억원 = 10000000000 KRW exact
        # 9월에는 자동차 12만5천 대를 수출했다.
        12만5천 대 = 125000 vehicle exact auto-exports in:2026-09
        # 10월 수출은 전년 동월 대비 11.9% 증가한 595억 달러를 기록했다.
        11.9% = 11.9 percent exact exports in:2026-10 ch:increased
        595억 달러 = 59500000000 USD exact exports in:2026-10 ch:->59500000000:rose-to
        # 같은 달 수입은 535억 달러로 3.2% 감소했다.
        535억 달러 = 53500000000 USD exact imports ch:->53500000000:fell-to
        3.2% = -3.2 percent exact imports ch:decreased
        # 10월 무역수지는 60억 6천만 달러 흑자를 기록했다.
        60억 6천만 달러 = 6060000000 USD exact trade-surplus in:2026-10
        # 반도체 수출은 157억 달러(+25.4%), 자동차 수출은 56억 달러(△10.5%)이다.
        157억 달러 = 15700000000 USD exact semiconductor-exports
        +25.4% = 25.4 percent exact semiconductor-exports ch:increased
        56억 달러 = 5600000000 USD exact auto-exports
        △10.5% = -10.5 percent exact auto-exports ch:decreased
        # 한국 기업의 시장점유율이 1.5%p 상승했다.
        1.5%p = 1.5 percentage-point exact market-share ch:increased
        # 수출은 11.9%↑, 수입은 3.2%↓를 나타냈다.
        11.9% = 11.9 percent exact exports ch:increased
        3.2% = -3.2 percent exact imports ch:decreased
        # 설명회에는 100여 개 기업이 참석했다.
        100여 개 = 100 count about
        # 미국은 자동차 관세율을 25%에서 15%로 인하했다.
        25% = 25 percent exact tariff-rate US> ch:25->15:decreased
        15% = 15 percent exact tariff-rate US> ch:25->15:decreased
        # 미국의 대한국 상품수지 적자는 132억 달러에서 276억 달러로 두 배 이상 늘었다.
        132억 달러 = 13200000000 USD exact goods-deficit US>KR ch:13200000000->27600000000:more-than-doubled
        276억 달러 = 27600000000 USD exact goods-deficit US>KR ch:13200000000->27600000000:more-than-doubled
        두 배 = 2 ratio atleast goods-deficit US>KR ch:more-than-doubled
        # 올해 수출은 10~15% 증가할 전망이다.
        10~15% = 10..15 percent range exports in:2026 ch:increased
        # 조선 분야에 3억∼5억 달러가 투자된다.
        3억∼5억 달러 = 300000000..500000000 USD range investment
        # ’26.1월 수출은 658억 달러였다.
        658억 달러 = 65800000000 USD exact exports in:2026-01
        # '25년 대미 수출은 1,229억 달러를 기록했다.
        1,229억 달러 = 122900000000 USD exact exports KR>US in:2025
        # 2025년 1~9월 대미 수출은 931억 달러로 전년 동기 대비 3.9% 감소했다.
        931억 달러 = 93100000000 USD exact exports KR>US in:2025-01/2025-09 ch:->93100000000:fell-to
        3.9% = -3.9 percent exact exports KR>US in:2025-01/2025-09 ch:decreased
        # 올해 3분기 대미 무역흑자는 123억 달러로 집계됐다.
        123억 달러 = 12300000000 USD exact trade-surplus KR>US in:2026-07/2026-09
        # 미국은 한국산 자동차에 대한 관세를 15%로 낮췄다.
        15% = 15 percent exact tariff-rate US>KR ch:->15:fell-to
        # 한국은 미국의 6위 교역국이다.
        6위 = 6 rank exact trading-partner-rank US>KR
        # 만났다. 만약 천사가 백화점에서 억울하다면 조용히 천천히 말하라.
        # 건강한 조사와 조치, 이상한 일정, 원래의 십자가, 대한민국 만세.
        # 협정 제22.2조에 따라 요청 후 30일 이내에 특별회기를 연다.
        30일 = 30 days atmost deadline
        # 무역확장법 232조에 따른 관세 25%가 부과된다.
        25% = 25 percent exact tariff-rate
        # 對美 수출이 100億 달러를 넘어섰다.
        100億 달러 = 10000000000 USD atleast exports KR>US
        # 무역적자가 절반으로 줄었다.
        절반 = 0.5 ratio exact trade-deficit ch:halved
        # 수십억 달러의 투자가 기대된다.
        수십억 달러 = 1000000000 USD atleast investment
        # 수입 철강에 톤당 50달러의 관세를 부과한다.
        50달러 = 50 USD/tonne exact tariff-rate
        # 이 사업으로 일자리 5만 개가 생긴다.
        5만 개 = 50000 job exact jobs
        # 지난해 대미 무역수지는 557억 달러 흑자였다.
        557억 달러 = 55700000000 USD exact trade-surplus KR>US in:2025
        # 미국의 대한국 상품무역 적자는 660억 달러였다.
        660억 달러 = 66000000000 USD exact goods-deficit US>KR
        # 철강 쿼터는 263만 톤이며 최근 3년 평균 수출량의 70%에 해당한다.
        263만 톤 = 2630000 tonne exact quota
        3년 = 3 years exact duration
        70% = 70 percent exact quota
        # 대미 수출은 전체 수출의 18.7%를 차지했다.
        18.7% = 18.7 percent exact export-share KR>US
        # 10월 1~20일 수출은 385억 달러로 7.8% 증가했다.
        385억 달러 = 38500000000 USD exact exports in:2026-10-01/2026-10-20 ch:->38500000000:rose-to
        7.8% = 7.8 percent exact exports in:2026-10-01/2026-10-20 ch:increased
        # 2018년 1월 5일 워싱턴에서 제1차 개정 협상이 열렸다.
        # 연간 투자액은 200억 달러를 넘지 않는다.
        200억 달러 = 20000000000 USD atmost investment
        # 최대 200억 달러를 낮은 금리로 빌려준다.
        200억 달러 = 20000000000 USD atmost
        # 최소 3% 이상의 성장이 필요하다.
        3% = 3 percent atleast ch:increased
        # 교역액은 1,900억 달러에 육박했다.
        1,900억 달러 = 190000000000 USD about trade
        # 약 1,446억 달러의 교역이 이루어졌다.
        1,446억 달러 = 144600000000 USD about trade
        # 미국산 쇠고기 수입은 22억 달러로 늘었다.
        22억 달러 = 2200000000 USD exact beef-imports KR>US ch:->2200000000:rose-to
        # 서비스수지 적자는 95억 달러로 확대됐다.
        95억 달러 = 9500000000 USD exact services-deficit ch:->9500000000:rose-to
        # 경상수지는 9월 134억 7천만 달러 흑자를 냈다.
        134억 7천만 달러 = 13470000000 USD exact current-account-surplus in:2026-09
        # 우리나라의 대미 자동차 수출은 347억 달러이다.
        347억 달러 = 34700000000 USD exact auto-exports KR>US
        # 자동차(+3.1%), 일반기계(△5.2%) 수출이 엇갈렸다.
        +3.1% = 3.1 percent exact auto-exports ch:increased
        △5.2% = -5.2 percent exact machinery-exports ch:decreased
        # 수출이 3개월 연속 늘었다.
        3개월 = 3 months exact duration
        # 협정은 5년간 유효하다.
        5년 = 5 years exact duration
        # 회의는 이틀 동안 3차례 열렸다.
        3차례 = 3 count exact
        # 두 달 만에 수출이 반등했다.
        두 달 = 2 months exact
        # 정부는 45일 안에 답변해야 한다.
        45일 = 45 days exact deadline
        # 상호관세는 25%에서 15%로 내려간다.
        25% = 25 percent exact tariff-rate ch:25->15:decreased
        15% = 15 percent exact tariff-rate ch:25->15:decreased
        # 화물차 관세 25%는 2041년까지 유지된다.
        25% = 25 percent exact tariff-rate
        # 미국 안전기준을 충족한 자동차는 제작사별로 5만 대까지 들여올 수 있다.
        5만 대 = 50000 vehicle exact
        # 제작사별 쿼터가 2만5천 대에서 5만 대로 늘어난다.
        2만5천 대 = 25000 vehicle exact quota ch:25000->50000:increased
        5만 대 = 50000 vehicle exact quota ch:25000->50000:increased
        # 대한항공은 보잉 항공기 103대를 362억 달러에 구매한다.
        103대 = 103 aircraft exact purchase
        362억 달러 = 36200000000 USD exact purchase
        # 한국은 앞으로 4년간 LNG 등 에너지 1,000억 달러어치를 구매하기로 했다.
        4년 = 4 years exact duration
        1,000억 달러 = 100000000000 USD exact purchase KR>
        # 투자액 3,500억 달러 중 1,500억 달러는 조선업에 쓰인다.
        3,500억 달러 = 350000000000 USD exact investment
        1,500억 달러 = 150000000000 USD exact investment
        # 원/달러 환율은 1,396.5원이다.
        1,396.5원 = 1396.5 KRW exact
        # 환율이 12.3원 오른 1,402원에 마감했다.
        12.3원 = 12.3 KRW exact ch:increased
        1,402원 = 1402 KRW exact ch:->1402:rose-to
        # 코스피는 1.8% 내린 2,560.3포인트를 기록했다.
        1.8% = -1.8 percent exact ch:decreased
        2,560.3포인트 = 2560.3 point exact ch:->2560.3:fell-to
        # 지난달 실업률은 2.7%로 0.2%포인트 하락했다.
        2.7% = 2.7 percent exact unemployment in:2026-10 ch:->2.7:fell-to
        0.2%포인트 = -0.2 percentage-point exact unemployment in:2026-10 ch:decreased
        # 소비자물가는 전년 동월보다 2.1% 올랐다.
        2.1% = 2.1 percent exact ch:increased
        # 한국은행은 기준금리를 0.25%포인트 인하했다.
        0.25%포인트 = -0.25 percentage-point exact ch:decreased
        # 기준금리를 25bp 올렸다.
        25bp = 0.25 percentage-point exact ch:increased
        # 1분기 성장률은 1.3%였다.
        1.3% = 1.3 percent exact in:2026-01/2026-03
        # 수출 기업 2,300여 곳이 피해를 신고했다.
        2,300여 곳 = 2300 count about
        # 노동자 1만2천 명이 일자리를 잃었다.
        1만2천 명 = 12000 person exact
        # 행사에 3만여 명이 모였다.
        3만여 명 = 30000 person about
        # 국내 72개사가 전시회에 참가했다.
        72개사 = 72 company exact
        # 반덤핑 조사는 17건으로 늘었다.
        17건 = 17 count exact ch:->17:rose-to
        # 품목 1,200여 개의 관세가 철폐된다.
        1,200여 개 = 1200 count about
        # 석유 7백만 배럴을 방출한다.
        7백만 배럴 = 7000000 barrel exact
        # 국제유가는 배럴당 82.35달러로 1.1% 떨어졌다.
        82.35달러 = 82.35 USD/barrel exact ch:->82.35:fell-to
        1.1% = -1.1 percent exact ch:decreased
        # 1인당 국민소득은 3만6천 달러이다.
        3만6천 달러 = 36000 USD exact
        # 농산물 수출은 50.4억 달러에 달했다.
        50.4억 달러 = 5040000000 USD exact agricultural-exports
        # 예산은 1.5조원으로 책정됐다.
        1.5조원 = 1500000000000 KRW exact
        # 회사는 유로화로 32억 유로를 조달했다.
        32억 유로 = 3200000000 EUR exact
        # 일본은 5,500억 달러를 투자하기로 했다.
        5,500억 달러 = 550000000000 USD exact investment JP>
        # 중국 수출은 110억 위안 줄었다.
        110억 위안 = -11000000000 CNY exact exports ch:decreased
        # 5천억 엔의 손실이 났다.
        5천억 엔 = 500000000000 JPY exact
        # 캐나다 달러로 3억 캐나다 달러를 냈다.
        3억 캐나다 달러 = 300000000 CAD exact
        # 미화 1,000만 달러를 지급한다.
        1,000만 달러 = 10000000 USD exact
        # US$ 350억과 $150억이 배정됐다.
        US$ 350억 = 35000000000 USD exact
        $150억 = 15000000000 USD exact
        # 공장 면적은 2만 5천 제곱미터이다.
        2만 5천 제곱미터 = 25000 square-metre exact
        # 발전소는 1,400MW의 전력을 공급한다.
        1,400MW = 1400 megawatt exact
        # 시속 320km로 달리는 열차를 수출했다.
        320km = 320 kilometre exact
        # 쌀 5만 5천 톤을 들여온다.
        5만 5천 톤 = 55000 tonne exact
        # 기온이 섭씨 38도까지 올랐다.
        38도 = 38 degree exact ch:->38:rose-to
        # 35세 이하 청년 2천 명을 뽑는다.
        35세 = 35 years atmost
        2천 명 = 2000 person exact
        # 가입자는 250만 가구를 넘었다.
        250만 가구 = 2500000 household atleast
        # 선박 12척을 18억 달러에 수주했다.
        12척 = 12 ship exact
        18억 달러 = 1800000000 USD exact
        # 스마트폰 5천만 대를 판매했다.
        5천만 대 = 50000000 unit exact
        # 국내 10대 기업이 투자 계획을 밝혔다.
        # 3대 신용평가사가 등급을 유지했다.
        # 제3차 한미 FTA 공동위원회가 제2차관 주재로 열렸다.
        # 통상법 301조와 슈퍼 301조가 논의됐다.
        # 2024. 3. 15.(금) 11:00 이후 보도해 주시기 바랍니다.
        # 문의: 044-203-4114, 세종시 한누리대로 402, 13동.
        # 첨부 1. 관세율표 8703.23호, HS 7208 및 부속서 2-B.
        # G20 정상회의와 5G 기술, 코로나19가 언급됐다.
        # 오전 9시 30분에 두 정상이 만났다.
        # 2027년 상반기에 제4차 협상이 예정되어 있다.
        # 한미 FTA는 2012년 3월 15일 발효되었다.
        # 한미 FTA 발효 이후 대미 수출은 1.6배로 늘었다.
        1.6배 = 1.6 ratio exact exports KR>US in:2012-03/ ch:multiplied
        # 2011년부터 2016년까지 미국의 대한 무역적자는 132억 달러에서 276억 달러로 증가했다.
        132억 달러 = 13200000000 USD exact trade-deficit US>KR in:2011 ch:13200000000->27600000000:increased
        276억 달러 = 27600000000 USD exact trade-deficit US>KR in:2016 ch:13200000000->27600000000:increased
        # 2011년 132억 달러이던 적자는 2016년 276억 달러가 됐다.
        132억 달러 = 13200000000 USD exact trade-deficit in:2011
        276억 달러 = 27600000000 USD exact trade-deficit in:2016
        # 작년 12월 수출은 614억 달러로 사상 최대였다.
        614억 달러 = 61400000000 USD exact exports in:2025-12
        # 내년 수출은 7,000억 달러를 넘을 것으로 보인다.
        7,000억 달러 = 700000000000 USD atleast exports in:2027
        # 이달 수입은 6.3% 늘어난 540억 달러이다.
        6.3% = 6.3 percent exact imports in:2026-11 ch:increased
        540억 달러 = 54000000000 USD exact imports in:2026-11 ch:->54000000000:rose-to
        # 올해 상반기 외국인직접투자는 131억 달러로 14.6% 감소했다.
        131억 달러 = 13100000000 USD exact investment in:2026-01/2026-06 ch:->13100000000:fell-to
        14.6% = -14.6 percent exact investment in:2026-01/2026-06 ch:decreased
        # 2026년 10월 수출입 동향: 수출 595.7억 달러(3.6%↑), 수입 535.2억 달러(1.5%↓).
        595.7억 달러 = 59570000000 USD exact exports in:2026-10
        3.6% = 3.6 percent exact exports in:2026-10 ch:increased
        535.2억 달러 = 53520000000 USD exact imports in:2026-10
        1.5% = -1.5 percent exact imports in:2026-10 ch:decreased
        # 대미 수출은 16.2% 줄었지만 대중 수출은 5.1% 늘었다.
        16.2% = -16.2 percent exact exports KR>US ch:decreased
        5.1% = 5.1 percent exact exports KR>CN ch:increased
        # 산업통상자원부에 따르면 10월 철강 수출은 21.5% 감소한 20억 달러였다.
        21.5% = -21.5 percent exact steel-exports in:2026-10 ch:decreased by:org:motir
        20억 달러 = 2000000000 USD exact steel-exports in:2026-10 ch:->2000000000:fell-to by:org:motir
        # 산업통상자원부는 대미 투자가 200억 달러를 넘지 않을 것이라고 밝혔다.
        200억 달러 = 20000000000 USD atmost investment KR>US by:org:motir
        # 김정관 장관은 “수출이 3% 늘어날 것”이라고 말했다.
        3% = 3 percent exact exports ch:increased by:person:kim-jung-kwan
        # 무역협회는 손실을 4조원으로 추산했다.
        4조원 = 4000000000000 KRW exact
        # 픽업트럭은 무관세로 수출된다.
        무관세 = 0 percent exact tariff-rate
        # 관세는 10년에 걸쳐 8%에서 0%로 철폐된다.
        10년 = 10 years exact duration
        8% = 8 percent exact tariff-rate ch:8->0:decreased
        0% = 0 percent exact tariff-rate ch:8->0:decreased
        # 관세율 25% → 15%로 조정.
        25% = 25 percent exact tariff-rate ch:25->15:decreased
        15% = 15 percent exact tariff-rate ch:25->15:decreased
        # 의약품 관세는 15%를 초과하지 않는다.
        15% = 15 percent atmost tariff-rate
        # 관세 수입이 3배 넘게 늘었다.
        3배 = 3 ratio atleast ch:more-than-tripled
        # 매출의 3분의 1이 미국에서 나온다.
        3분의 1 = 0.3333 ratio exact revenue
        # 수출 물량은 ５０만 톤 안팎이다.
        ５０만 톤 = 500000 tonne about exports
        # 물량이 20%가량 줄고 가격은 30％ 넘게 올랐다.
        20% = -20 percent about ch:decreased
        30％ = 30 percent atleast ch:increased
        # 총 1,234백만 달러가 집행됐다.
        1,234백만 달러 = 1234000000 USD exact
        # 미국은 중국산 제품에 30%, 한국산 제품에 15%의 관세를 매긴다.
        30% = 30 percent exact tariff-rate US>CN
        15% = 15 percent exact tariff-rate US>KR
        # 대미 수출 1,278억 달러, 수입 721억 달러로 무역흑자가 557억 달러였다.
        1,278억 달러 = 127800000000 USD exact exports KR>US
        721억 달러 = 72100000000 USD exact imports KR>US
        557억 달러 = 55700000000 USD exact trade-surplus KR>US
        # 한국의 수출에서 미국이 차지하는 비중은 18.3%이다.
        18.3% = 18.3 percent exact export-share KR>US
        # 한국은 미국의 쇠고기 수출시장 가운데 1위다.
        1위 = 1 rank exact
        # 한국은 미국의 여섯 번째로 큰 교역 상대국이다.
        여섯 번째로 큰 = 6 rank exact trading-partner-rank US>KR
        # 8,700만 톤 이하, 3천 명 미만, 5% 초과, 200만원 이내.
        8,700만 톤 = 87000000 tonne atmost
        3천 명 = 3000 person atmost
        5% = 5 percent atleast
        200만원 = 2000000 KRW atmost
        # 무역수지는 △30억 달러를 기록했다.
        △30억 달러 = -3000000000 USD exact trade-balance
        # 수출은 ▲11.9%, 수입은 ▼3.2%였다.
        ▲11.9% = 11.9 percent exact exports ch:increased
        ▼3.2% = -3.2 percent exact imports ch:decreased
        # 전년 대비 -3.2% 하락한 수출을 만회해야 한다.
        -3.2% = -3.2 percent exact exports ch:decreased
        # 수출은 100만 달러 이상, 200만 달러 이하 구간이 많다.
        100만 달러 = 1000000 USD atleast exports
        200만 달러 = 2000000 USD atmost exports
        # 대출 잔액이 12조3천400억원으로 불어났다.
        12조3천400억원 = 12340000000000 KRW exact ch:->12340000000000:rose-to
        # 피해액은 1억 2,345만 6,789원이다.
        1억 2,345만 6,789원 = 123456789 KRW exact
        # 직원 두 명과 차량 세 대를 보냈다.
        두 명 = 2 person exact
        세 대 = 3 vehicle exact
        # 이 회사는 6주간 공장을 멈추고 500명을 줄인다.
        6주 = 42 days exact duration
        500명 = -500 person exact ch:decreased
        # 30대 남성과 20대 여성이 다쳤다.
        # 5대양 6대주를 누비는 3국 협력.
        # 태풍으로 주택 340채가 침수되고 2만여 가구가 정전됐다.
        340채 = 340 count exact
        2만여 가구 = 20000 household about
        """;
}
