namespace KorusMonitor.Findings.Tokens;

/// <summary>The Korean vocabulary as data, in the rows of <see cref="Lexicon"/>. A word without a role of use keeps a shorter one from being read in it.</summary>
internal static class KoreanLexiconTable
{
    /// <summary>Known only behind a number (or, for native numbers, in front of what they count).</summary>
    public const string Units =
        """
        SmallScale 십=10 백=100 천=1000 十=10 百=100 千=1000
        Myriad 만=10000 억=100000000 조=1000000000000 경=10000000000000000 萬=10000 億=100000000 兆=1000000000000
        Odd 여
        Cardinal 한=1 두=2 세=3 네=4 석=3 넉=4 다섯=5 여섯=6 일곱=7 여덟=8 아홉=9 열=10
        Currency:USD 달러 불 미달러 弗
        Currency:KRW 원
        Currency:EUR 유로
        Currency:JPY 엔
        Currency:CNY 위안
        Currency 파운드=GBP 루피=INR 페소=MXN 프랑=CHF 바트=THB 루블=RUB 링깃=MYR
        Time:days:1 일
        Time:days:7 주 주일
        Time:months:1 개월 달 월
        Time:years:1 년 개년 세 살
        Time:hours:1 시간
        Time:minutes:1 분
        Time:seconds:1 초
        Unit:percent 퍼센트 프로
        Unit:percentage-point 퍼센트포인트
        Unit:point 포인트
        Unit:ratio 배
        Unit:rank 위
        Unit:person 명 인 사람
        Unit:company 개사 사 개업체 개기업
        Unit:count 개 건 회 곳 차례 종 편 권 가지 개소 개국 개월분 점 그루 마리 줄 매 통 필지 채 병 벌 상자 석 표 송이
        Unit:tariff-line 개품목
        Unit:machine 대
        Unit:ship 척
        Unit:tonne 톤 t
        Unit:kilogram 킬로그램
        Unit:gram 그램
        Unit:barrel 배럴
        Unit:litre 리터
        Unit:gallon 갤런
        Unit:hectare 헥타르
        Unit:pyeong 평
        Unit:square-metre 제곱미터 평방미터
        Unit:metre 미터
        Unit:kilometre 킬로미터
        Unit:centimetre 센티미터
        Unit:household 가구 세대
        Unit:degree 도
        Unit:gigawatt 기가와트
        Unit:megawatt 메가와트
        Unit:kilowatt 킬로와트
        Label 조항 항 호 차 장 절 번 시 분기 분의 층 번지 세기 번째 기 단계 쪽 면 급 등 강 라운드 세대형 주년 학년
        """;

    public const string Words =
        """
        Currency:USD 달러 미달러
        Currency:KRW 원화
        Currency:EUR 유로
        Currency:JPY 엔화
        Currency:CNY 위안
        Plural 수십=10 수백=100 수천=1000 수만=10000 수십만=100000 수백만=1000000 수천만=10000000 수억=100000000 수십억=1000000000 수백억=10000000000
        Plural 수천억=100000000000 수조=1000000000000 수십조=10000000000000 수백조=100000000000000
        Bound:about 약 대략 거의 총약 가량 정도 내외 안팎 쯤 남짓 육박 근접 어림잡아
        Bound:atleast 이상 넘는 넘게 넘은 넘어 넘었 넘을 넘긴 넘길 넘겨 넘겼 웃도는 웃돌 웃돈 상회 초과 최소 최소한 적어도
        Bound:atmost 이하 미만 이내 밑도는 밑돌 하회 넘지 최대 최장 최고 기껏
        Odd 여
        Up 증가 늘 늘어 늘었 늘린 늘려 상승 확대 급증 인상 성장 급등 오른 올라 올랐 올린 올려 높아 높인 높여 불어 뛴 뛰어 뛰었 폭증 신장 호조 올렸 올릴 높였 높일 오르 늘고 늘며 늘면 늘자 늘린 늘릴 치솟
        Down 감소 줄 줄어 줄었 줄인 줄여 하락 축소 급감 인하 급락 내린 내려 내렸 낮아 낮췄 낮춘 낮춰 낮추 떨어 위축 둔화 폭락 폭감 감축 삭감 철폐 줄이 줄고 줄며 줄면 줄자 줄일 내릴 낮출 빠졌 밀렸
        Head:exports 수출 수출액 수출량 수출물량 수출실적 수출금액
        Head:imports 수입 수입액 수입량 수입물량 수입금액
        Head:trade 무역 교역 교역액 무역액 교역량 무역량 무역규모 교역규모 수출입 수출입액
        Head:balance 무역수지 상품수지 서비스수지 경상수지 수지 상품무역수지 무역·수지
        Head:surplus 흑자 무역흑자 상품흑자 흑자액 흑자폭
        Head:deficit 적자 무역적자 상품적자 적자액 적자폭 무역불균형
        Head:tariff 관세 관세율 세율 상호관세 품목관세 보복관세 수입관세 자동차관세 반덤핑관세 상계관세
        Head:quota 쿼터 할당량 할당 무관세쿼터 쿼터물량
        Head:investment 투자 외국인직접투자 외국인투자 투자액 투자금 투자금액 투자규모 직접투자
        Head:purchase 구매 구입 구매액 도입 수매
        Head:share 비중 점유율 비율
        Head:jobs 일자리 고용
        Head:limit 한도 상한 상한선 한도액
        Head:rank 교역국 교역상대국 무역국 수출시장 수출국 수입국 수출대상국 교역대상국 상대국 경제대국 시장
        Head:inflation 물가 물가상승률
        Head:unemployment 실업률
        Head:gdp 국내총생산
        Head:growth 성장률 경제성장률
        Head:revenue 매출 매출액 영업이익 순이익
        Head:price 가격 유가 단가
        Head:wage 임금
        Country:US 미국 미 美 미합중국
        Country:KR 한국 대한민국 韓 우리나라 국내 남한
        Country 중국=CN 中=CN 일본=JP 日=JP 멕시코=MX 캐나다=CA 유럽연합=EU 독일=DE 프랑스=FR 베트남=VN 대만=TW 인도=IN 호주=AU 영국=GB 러시아=RU
        Country 싱가포르=SG 태국=TH 말레이시아=MY 인도네시아=ID 필리핀=PH 브라질=BR 칠레=CL 페루=PE 스위스=CH 튀르키예=TR 이탈리아=IT 홍콩=HK
        Toward 대미=US 對美=US 대미국=US 對미국=US 대한=KR 對韓=KR 대한국=KR 對한국=KR 대중=CN 對中=CN 대중국=CN 對중국=CN 대일=JP 對日=JP 대일본=JP 對일본=JP
        Own 우리 우리측 자국
        Demonym 한국산=KR 미국산=US 중국산=CN 일본산=JP
        Goods 상품 재화
        Services 서비스
        Total 총 전체 합계 모든
        Product 자동차=auto 승용차=auto 완성차=auto 차량=auto 전기차=auto 화물차=truck 픽업트럭=truck 트럭=truck 자동차부품=auto-parts 차부품=auto-parts 부품=parts
        Product 반도체=semiconductor 철강=steel 강관=steel 철강재=steel 알루미늄=aluminum 구리=copper 의약품=pharmaceutical 바이오=pharmaceutical 목재=lumber 섬유=textile
        Product 농산물=agricultural 농식품=agricultural 농축산물=agricultural 농수산물=agricultural 쇠고기=beef 소고기=beef 돼지고기=pork 쌀=rice 옥수수=corn 대두=soybean 밀=wheat
        Product 석유제품=petroleum 원유=oil 가스=gas 천연가스=gas 석유화학=chemical 화학제품=chemical 선박=ship 조선=shipbuilding 디스플레이=display 이차전지=battery 배터리=battery
        Product 컴퓨터=computer 무선통신기기=mobile-device 스마트폰=smartphone 가전=appliance 세탁기=washer 일반기계=machinery 기계=machinery 화장품=cosmetics 에너지=energy 항공기=aircraft
        Product 여객기=aircraft 태양광=solar 전자제품=electronics 전자=electronics 수산물=seafood
        Function 만약 만큼 만나 천천히 조용히 조사 조치 조건 조약 조항 조정 조기 원래 원칙 원인 건강 건설 대통령 대표 대응 대책 대상 대신 대비 대폭 대규모 대기업 일정 일본산 일반
        Function 수출입은행 수출입동향 수출기업 수출업체 수출통제 수출규제 수입차 수입업체 수입규제 투자자 투자자들 투자자국가 투자청 관세청 관세사 국산 미만의 한미 미중 한중
        Product 제작사=auto 완성차업체=auto 자동차업체=auto
        Function 미래 미리 미흡 미팅 미디어 미사일 미군 미측 미정 미비 중국어 일본어 한국어 대중교통 대중적 대중문화 대일밴드 총리 총장 총회 총괄 총선 총재 약속 약화 약점 약국 약품 약정 정도로
        Function 무역위원회 무역협회 무역대표부 무역구제 무역확장법 무역법 무역협정 무역협상 무역장벽 무역질서 무역기술장벽 무역보험 무역투자 한국무역협회 무역관 무역업계 무역전쟁 교역조건 교역상대
        Function 성장동력 인상적 인상착의 늘상 늘리기 줄곧 줄거리 줄기 오른쪽 상승세 하락세 증가세 감소세 증가율 감소율 증감률 인상률 인상분 인하율 시장개방 시장접근 시장경제 고용노동부 고용부
        Function 수입원 전체적 모든지 수지맞 이상한 이상기후 이상적 이하늘 구입처 도입부 할당관세 가격표 물가지수
        Function 올해 금년 지난해 작년 전년 내년 재작년 지난달 이달 전월 이번달 다음달 동기 동월 동기간 같은 상반기 하반기 대비 보다 비해 比 이후 발효 부터 까지 에서 으로 오는
        Starter 절반 무관세 무세
        Function 반면 이며 지만 기록 달성 차지 따르면 에게 포인트 규모 수준 상당 대폭 소폭 크게 각각
        """;
}
