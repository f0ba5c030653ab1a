namespace KorusMonitor.Tests.Reading;

/// <summary>Hand-written pages of many kinds, in words of our own.</summary>
internal static class Gallery
{
    private const string Head = "Ministers Settle the Quota Dispute";
    private const string A = "The two ministers settled a dispute over steel quotas on Monday after three days of talks in the port city, officials of both sides said.";
    private const string B = "Under the arrangement, shipments of pipe and tube will be counted by quarter, and unused amounts may be carried over to the next one.";
    private const string C = "“We got what our mills needed,” one negotiator told reporters as she left the hall, adding that the paperwork would take about a month.";
    private const string D = "Analysts were less sure: they noted that prices had already fallen by 12 percent since March and that carry-over had been tried before.";
    private const string E = "A joint committee is to review the figures every six months, beginning in January, and may suspend the arrangement if imports surge.";
    private const string Other = "Elsewhere, harvest figures surprised traders who had expected far more rain and far less sunshine in the western provinces this year.";
    private const string Noise1 = "I never understood why anybody counts pipes by the quarter when the ships arrive whenever they like, but what do I know about it.";
    private const string Noise2 = "Same nonsense as in the spring, they will be back at the table before the paint on the signs is dry, mark my words about that.";
    private const string K1 = "산업부는 19일 미국과의 철강 쿼터 협의를 마무리하고 분기별 물량 이월을 허용하기로 합의했다고 밝혔다.";
    private const string K2 = "이번 합의로 강관 수출 업체들은 남은 물량을 다음 분기로 넘길 수 있게 되어 부담이 크게 줄어들 전망이다.";
    private const string K3 = "정부 관계자는 “내년 1월부터 6개월마다 이행 상황을 점검할 계획”이라며 업계와 긴밀히 협력하겠다고 말했다.";

    private static string Nav(int links, string tag = "ul") =>
        $"<{tag}>" + string.Concat(Enumerable.Range(1, links).Select(i => $"<li><a href='/s{i}'>Topic number {i}</a></li>")) + $"</{tag}>";

    private static string Page(string body, string head = "", string title = Head + " - Harbour Post") =>
        $"<!doctype html><html lang=en><head><meta charset=utf-8><title>{title}</title>{head}</head><body>{body}</body></html>";

    private static string P(params string[] all) => string.Concat(all.Select(text => $"<p>{text}</p>"));

    private static string Text(params string[] all) => string.Join("\n\n", all);

    public static IReadOnlyList<GalleryPage> Pages { get; } =
    [
        new("news article with related links and comments", Page($"""
            <header><nav>{Nav(9)}</nav></header><main><article><h1>{Head}</h1><p class="byline">By Nora Quill | <time datetime="2024-06-18T08:00:00Z">June 18, 2024</time></p>
            {P(A, B)}<aside class="related"><h4>Related stories</h4><ul><li><a href="/1">Harvest figures surprise</a></li><li><a href="/2">Ports widen</a></li></ul></aside>{P(C, D, E)}</article>
            <section id="comments"><h2>2 Comments</h2><div class="comment"><p>{Noise1}</p></div><div class="comment"><p>{Noise2}</p></div></section></main><footer>© Harbour Post</footer>
            """), Text(A, B, C, D, E), "2024-06-18"),
        new("blog post", Page($"""
            <div id="page"><div id="masthead"><h2><a href="/">Notes on Trade</a></h2></div><div class="hentry post-77 tag-steel"><h1 class="entry-title">{Head}</h1>
            <div class="entry-meta">Posted on <a href="/77"><time class="entry-date published" datetime="2023-02-03T10:00:00+00:00">3 February 2023</time></a> by <a href="/me">Ned</a></div>
            <div class="entry-content">{P(A, B)}<h2>Why it matters</h2>{P(C, D)}<div class="sharedaddy"><h3>Share this:</h3><ul><li><a href="#">Tweet</a></li></ul></div></div>
            <nav class="post-navigation"><a href="/76">Older post about cranes</a></nav></div><div id="secondary" class="widget-area"><h3>Archives</h3>{Nav(20)}</div></div>
            """), Text(A, B, "Why it matters", C, D), "2023-02-03"),
        new("forum thread", Page($"""
            <div class="breadcrumb"><a href="/">Board</a> &gt; <a href="/t">Trade</a></div><h1>{Head}</h1>
            <div class="post"><div class="userinfo">nora_q<br>Posts: 311</div><div class="date">2022-09-14 21:03</div><div class="postbody">{A}<br><br>{B}<br><br>{C}</div></div>
            <div class="replies"><div class="reply"><div class="userinfo">ned77</div><div class="replybody">{Noise1}</div></div><div class="reply"><div class="replybody">{Noise2}</div></div></div>
            """), Text(A, B, C), "2022-09-14"),
        new("product-like page", Page($"""
            <nav>{Nav(14)}</nav><div class="product"><h1>{Head}</h1><div class="gallery"><img src="a.jpg" alt="A picture of a report"></div><div class="price">$40.00</div><button>Add to basket</button>
            <div class="description">{P(A, B, D)}</div></div><div class="recommendations"><h3>You may also like</h3><ul><li><a href="/x">Atlas of ports</a> $12.00</li><li><a href="/y">Tables of duty</a> $9.00</li></ul></div>
            """), Text(A, B, D), null),
        new("government page in tables", $"""
            <HTML><HEAD><TITLE>{Head}</TITLE></HEAD><BODY bgcolor=white><TABLE width=780 border=0><TR><TD colspan=2><IMG src=seal.gif alt=Seal></TD></TR><TR valign=top>
            <TD width=150><FONT size=1>{string.Concat(Enumerable.Range(1, 15).Select(i => $"<A href=p{i}.html>Office {i}</A><BR>"))}</FONT></TD>
            <TD><CENTER><B>FOR IMMEDIATE RELEASE</B><BR>October 4, 2005</CENTER><H2>{Head}</H2><P>{A}<P>{B}<P>{C}<P>{D}</TD></TR><TR><TD colspan=2><FONT size=1><A href=priv.html>Privacy</A> | <A href=foia.html>FOIA</A></FONT></TD></TR></TABLE></BODY></HTML>
            """, Text(A, B, C, D), "2005-10-04"),
        new("Korean news page", $"""
            <html lang="ko"><head><meta charset="utf-8"><title>철강 쿼터 협의 마무리 :: 항구일보</title></head><body><div id="gnb">{Nav(12)}</div><div class="view_head"><h3 class="tit">철강 쿼터 협의 마무리</h3>
            <div class="info"><span>입력 2024.05.20 09:12</span> <span>수정 2024.05.21 10:00</span></div><div class="util">글자크기 인쇄 공유</div></div>
            <div id="articleBody">{K1}<br/><br/>{K2}<br/><br/>{K3}</div><div class="copyright">저작권자 ⓒ 항구일보 무단전재 및 재배포 금지</div>
            <div class="related"><h4>관련기사</h4><ul><li><a href="/1">항만 확장 공사 시작</a></li><li><a href="/2">수확량 예상 밖 증가</a></li></ul></div></body></html>
            """, Text(K1, K2, K3), "2024-05-20"),
        new("Korean ministry board", $"""
            <html lang="ko"><head><title>보도자료 | 부처</title></head><body><div class="lnb">{Nav(10)}</div><div class="board_view"><h4>철강 쿼터 협의 마무리</h4><ul class="info"><li>담당부서 통상과</li><li>등록일 2023-11-02</li><li>조회수 1,204</li></ul>
            <div class="file"><a href="/f/1.hwpx">보도자료.hwpx</a> <a href="/f/1.pdf">보도자료.pdf</a></div><div class="view_cont"><p>□ {K1}</p><p>ㅇ {K2}</p><p>ㅇ {K3}</p></div></div>
            <div class="prevnext"><a href="/p">이전글 항만 확장 공사 시작</a><a href="/n">다음글 수확량 예상 밖 증가</a></div></body></html>
            """, Text("□ " + K1, "ㅇ " + K2, "ㅇ " + K3), "2023-11-02"),
        new("all text in div and br", Page($"""
            <div><div>{string.Concat(Enumerable.Range(1, 10).Select(i => $"<a href=/{i}>Page {i}</a> "))}</div><div><b>{Head}</b></div><div>7 March 2021</div><div>{A}<br><br>{B}<br><br>{C}<br><br>{E}</div><div><a href=/>Home</a> <a href=/c>Contact</a></div></div>
            """, title: Head), Text(A, B, C, E), "2021-03-07"),
        new("very short notice", Page($"<nav>{Nav(30)}</nav><h1>Office Closed</h1><div class=date>1 May 2020</div><p>The office is closed on Friday.</p><footer><p>Harbour Post, Pier 4, all rights reserved.</p></footer>", title: "Office Closed"), "The office is closed on Friday.", "2020-05-01"),
        new("list-heavy page", Page($"""
            <div class=top>{Nav(8)}</div><main><h1>{Head}</h1><p><time datetime="2019-08-09">9 August 2019</time></p><p>{A}</p><ul><li>Pipe and tube: 200,000 tonnes a quarter.</li><li>Plate: 80,000 tonnes.</li><li>Bars and rods</li><li>Wire</li></ul><p>{B}</p>
            <ol><li>First review in January.</li><li>Second review in July.</li></ol></main>
            """), Text(A, "Pipe and tube: 200,000 tonnes a quarter.", "Plate: 80,000 tonnes.", "Bars and rods", "Wire", B, "First review in January.", "Second review in July."), "2019-08-09"),
        new("page with a table of data", Page($"""
            <article><h1>{Head}</h1><p class="dateline">April 11, 2018</p><p>{A}</p><table><caption>Quota by quarter</caption><tr><th>Quarter</th><th>Tonnes</th></tr><tr><td>First</td><td>200,000</td></tr><tr><td>Second</td><td>180,000</td></tr></table>{P(B, D)}</article>
            """), Text(A, "Quota by quarter", "Quarter Tonnes", "First 200,000", "Second 180,000", B, D), "2018-04-11"),
        new("AMP-like page", $$"""
            <!doctype html><html amp><head><title>{{Head}}</title><script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"{{Head}}","datePublished":"2025-01-15T04:00:00-05:00"}</script></head>
            <body><amp-sidebar id="s">{{Nav(9)}}</amp-sidebar><header><amp-img src="l.png"></amp-img></header><article><h1>{{Head}}</h1><amp-social-share type="x"></amp-social-share><div class="lede"><p>{{A}}</p></div><amp-ad>Advertisement</amp-ad>{{P(B, C, E)}}
            <amp-list><a href="/1">{{Other}}</a></amp-list></article></body></html>
            """, Text(A, B, C, E), "2025-01-15"),
        new("cookie banner above a short article", Page($"""
            <div id="cookie-consent-banner" class="cc-window"><h2>We value your privacy</h2><p>We and our partners store and access information on your device, such as cookies, to show you advertisements and to measure how this site is used by people.</p>
            <p>You may change your mind at any time under the link at the foot of every page, where all partners and purposes are listed in full.</p><button>Accept all</button></div>
            <h1>{Head}</h1><p class="published">Published 22 October 2022</p>{P(A, B)}
            """), Text(A, B), "2022-10-22"),
        new("paywall teaser", Page($"""
            <article><h1>{Head}</h1><time datetime="2024-01-09">Jan 9, 2024</time>{P(A, B)}<div class="paywall subscribe-box"><h3>Continue reading with a subscription</h3><p>Get unlimited access to all stories for only one coin a week during the first year, and cancel whenever you like.</p><a href="/sub">Subscribe now</a></div></article>
            <div class="footer">{Nav(15)}</div>
            """), Text(A, B), "2024-01-09"),
        new("huge navigation", Page($"<div class=a>{Nav(400)}</div><div class=b><h1>{Head}</h1><span class=date>2 Dec 2016</span>{P(A, B, C)}</div><div class=c>{Nav(300)}</div>"), Text(A, B, C), "2016-12-02"),
        new("mobile page with one big div", Page($"<div id=app><div>{Nav(5)}</div><div><h1>{Head}</h1><div>2024-03-30</div><div><div><span>{A}</span></div><div><span>{B}</span></div><div><span>{D}</span></div></div></div></div>"), Text(A, B, D), "2024-03-30"),
        new("press release with boilerplate at its end", Page($"""
            <div class="content"><h1>{Head}</h1><p>WASHINGTON, July 12, 2017 – {A}</p>{P(B, C, E)}<p>###</p></div><div class="sidebar"><h3>Latest releases</h3>{Nav(10)}</div>
            """), Text("WASHINGTON, July 12, 2017 – " + A, B, C, E, "###"), "2017-07-12"),
        new("interview with questions in bold", Page($"""
            <main><h1>{Head}</h1><p class=meta>Published on 5 June 2023 by Nora Quill</p><p>{A}</p><p><b>What was decided?</b></p><p>{B}</p><p><b>And the mills?</b></p><p>{C}</p></main><aside>{Nav(8)}</aside>
            """), Text(A, "What was decided?", B, "And the mills?", C), "2023-06-05"),
        new("teasers of other stories in a grid", Page($"""
            <div class=grid-main><h1>{Head}</h1><p class=date>May 2, 2024</p>{P(A, B, C, D)}</div><div class=grid>{string.Concat(Enumerable.Range(1, 6).Select(i => $"<div class=card><h3><a href=/{i}>Another story {i}</a></h3><p>{Other}</p></div>"))}</div>
            """), Text(A, B, C, D), "2024-05-02"),
        new("newsletter sign-up in the middle", Page($"""
            <article><h1>{Head}</h1><time datetime="2021-11-30">30 Nov 2021</time>{P(A, B)}<form class="newsletter-signup"><p>Sign up for the morning letter and get the news of the ports before breakfast every single day.</p><input type=email><button>Go</button></form>{P(C, D)}</article>
            """), Text(A, B, C, D), "2021-11-30"),
        new("figures with captions", Page($"""
            <article><h1>{Head}</h1><p class=date>2020-10-10</p><figure><img src=a.jpg><figcaption>The hall on the pier, seen from the water.</figcaption></figure>{P(A, B, C)}</article>
            """), Text(A, B, C), "2020-10-10"),
        new("speech in long paragraphs", Page($"""
            <div class=nav>{Nav(12)}</div><div class=speech><h1>{Head}</h1><p>As delivered, 3 April 2019</p><p>Thank you.</p><p>{A} {B} {C}</p><p>{D} {E}</p><p>Thank you very much.</p></div>
            """), Text("Thank you.", $"{A} {B} {C}", $"{D} {E}", "Thank you very much."), "2019-04-03"),
        new("letter in pre", Page($"<h1>{Head}</h1><pre>\nJanuary 8, 2015\n\nDear Minister,\n\n{A}\n\n{B}\n\nSincerely,\nThe Harbour Master\n</pre>"), Text("Dear Minister,", A, B, "Sincerely, The Harbour Master"), "2015-01-08"),
        new("article with an update note", Page($"""
            <article><h1>{Head}</h1><div class=dates><span class=updated>Updated: 9 February 2024</span> <span class=published>Published: 7 February 2024</span></div>{P(A, B, C)}</article>
            """), Text(A, B, C), "2024-02-07"),
        new("footnotes and references", Page($"""
            <main><h1>{Head}</h1><p class=date>14 September 2018</p>{P(A, B)}<p>{D}<sup><a href="#n1">1</a></sup></p><div class=footnotes><ol><li id=n1>Port authority, yearly report, table four, page twelve.</li></ol></div></main>
            """), Text(A, B, D + "1", "Port authority, yearly report, table four, page twelve."), "2018-09-14"),
        new("accordion of questions", Page($"""
            <nav>{Nav(9)}</nav><main><h1>{Head}</h1><p>Last reviewed 1 July 2022</p><details open><summary>What is a quota?</summary><p>{B}</p></details><details><summary>Who counts?</summary><p>{E}</p></details><details><summary>What did people say?</summary><p>{C}</p></details></main>
            """), Text("What is a quota?", B, "Who counts?", E, "What did people say?", C), "2022-07-01"),
        new("unclosed tags and upper case", $"<TITLE>{Head}</TITLE><BODY><H1>{Head}</H1><I>12 June 2003</I><P>{A}<P>{B}<UL><LI>Pipe<LI>Tube<LI>Plate</UL><P>{C}<HR><A HREF=index.html>Back</A>", Text(A, B, "Pipe", "Tube", "Plate", C), "2003-06-12"),
        new("live page newest first", Page($"""
            <main><h1>{Head}</h1><p class=date>19 June 2024</p><div class=entry><h3>16:40</h3><p>{E}</p></div><div class=entry><h3>12:05</h3><p>{C}</p></div><div class=entry><h3>09:30</h3><p>{A}</p></div></main><aside class=most-read>{Nav(10)}</aside>
            """), Text("16:40", E, "12:05", C, "09:30", A), "2024-06-19"),
    ];
}
