using Microsoft.AspNetCore.Http;

namespace KorusMonitor.Viewer;

/// <summary>The one style sheet: readable from 360 px on, light and dark, contrast at least 4.5 : 1.</summary>
internal static class ViewerStyle
{
    private const string Css = """
        :root { color-scheme: light dark; --paper: #ffffff; --ground: #eef1f5; --ink: #1b2430; --soft: #4a5565; --line: #d5dbe3; --link: #0b4f8a;
          --figure: #ffe9a8; --entity: #d8ebff; --date: #dff3e3; --citation: #efe2fb; --target: #fff3c9; --alarm: #8a1c3b; --sound: #11603a; --gone: #ffe0d6; --come: #d3f2df; }
        @media (prefers-color-scheme: dark) { :root { --paper: #161d26; --ground: #0d1218; --ink: #e8edf3; --soft: #b4bfcd; --line: #36415199; --link: #8ec5ff;
          --figure: #5c4708; --entity: #123f66; --date: #1b4a2b; --citation: #44295f; --target: #4a3f14; --alarm: #ff9db3; --sound: #7fdcab; --gone: #5a1f10; --come: #14482c; } }
        * { box-sizing: border-box; }
        html { -webkit-text-size-adjust: 100%; scroll-padding-top: 1rem; }
        body { margin: 0; background: var(--ground); color: var(--ink); font: 16px/1.6 -apple-system, 'Segoe UI', Roboto, Helvetica, Arial, 'Apple SD Gothic Neo', 'Malgun Gothic', 'Noto Sans CJK KR', sans-serif; }
        a { color: var(--link); }
        a:focus-visible, summary:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 2px; }
        .skip { position: absolute; left: -999rem; } .skip:focus { left: 1rem; top: .5rem; background: var(--paper); padding: .5rem; }
        header { background: var(--paper); border-bottom: 1px solid var(--line); padding: .75rem 1rem; }
        header nav { max-width: 72rem; margin: auto; display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; align-items: baseline; }
        header nav a:first-child { font-weight: 700; text-decoration: none; }
        main { max-width: 72rem; margin: 1rem auto; padding: 0 1rem 3rem; }
        h1 { font-size: 1.5rem; line-height: 1.3; margin: .5rem 0; overflow-wrap: anywhere; } h2 { font-size: 1.15rem; margin: 2rem 0 .5rem; } h3 { font-size: 1.05rem; margin: 0; overflow-wrap: anywhere; }
        .soft { color: var(--soft); } .alarm { color: var(--alarm); font-weight: 700; } p { margin: .4rem 0; overflow-wrap: anywhere; }
        .card { background: var(--paper); border: 1px solid var(--line); border-radius: 6px; padding: 1rem 1.25rem; margin: .75rem 0; }
        .list { list-style: none; padding: 0; margin: .5rem 0; } .list > li { background: var(--paper); border: 1px solid var(--line); margin-top: -1px; padding: .6rem 1rem; overflow-wrap: anywhere; }
        .sheet { display: grid; grid-template-columns: minmax(0, 1fr); gap: 1rem; }
        @media (min-width: 60rem) { .sheet { grid-template-columns: minmax(0, 1fr) 22rem; align-items: start; } }
        .text p, .text h2, .text h3, .text li, .text blockquote, .text .gap { white-space: pre-wrap; overflow-wrap: anywhere; }
        .text .title { font-size: 1.35rem; font-weight: 700; line-height: 1.35; } .text .heading { font-weight: 700; margin-top: 1.2rem; } .text .listitem { padding-left: 1.25rem; }
        .text .quote { padding-left: 1rem; border-left: 3px solid var(--line); } .text .tablerow { font-variant-numeric: tabular-nums; }
        mark { color: inherit; background: var(--entity); border-radius: 2px; padding: 0 1px; }
        mark.figure { background: var(--figure); font-weight: 600; } mark.date { background: var(--date); } mark.citation { background: var(--citation); }
        :target { outline: 2px solid var(--alarm); outline-offset: 2px; } .sentence:target, .sentence:has(:target) { background: var(--target); }
        dl { margin: 0; } dt { font-weight: 600; margin-top: .6rem; } dd { margin: 0; overflow-wrap: anywhere; } code { font-size: .9em; overflow-wrap: anywhere; }
        blockquote { margin: .5rem 0; padding-left: .75rem; border-left: 3px solid var(--line); } .lead { font-weight: 700; font-size: 1.1rem; }
        .blank { display: none; } del { background: var(--gone); text-decoration: line-through; } ins { background: var(--come); text-decoration: none; font-weight: 600; }
        .sides { display: grid; grid-template-columns: minmax(0, 1fr); column-gap: 1rem; } @media (min-width: 48rem) { .sides { grid-template-columns: repeat(2, minmax(0, 1fr)); } }
        .sides > h2 { margin: .75rem 0 0; } .card > :first-child { margin-top: 0; } .sound { color: var(--sound); font-weight: 700; }
        table { border-collapse: collapse; width: 100%; background: var(--paper); } th, td { text-align: left; vertical-align: top; padding: .6rem .8rem; border: 1px solid var(--line); overflow-wrap: anywhere; }
        @media (max-width: 44rem) { table, tbody, tr, th, td { display: block; } thead { position: absolute; left: -999rem; } tr { border: 1px solid var(--line); margin-bottom: .75rem; }
          th, td { border: 0; padding: .3rem .8rem; } td::before { content: attr(data-name) ': '; color: var(--soft); } }
        .key mark { margin-right: .5rem; } details summary { cursor: pointer; padding: .25rem 0; }
        """;

    public static Task ServeAsync(HttpContext context)
    {
        context.Response.ContentType = "text/css; charset=utf-8";
        return context.Response.WriteAsync(Css, context.RequestAborted);
    }
}
