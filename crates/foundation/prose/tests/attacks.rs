//! What people try.

use prose::{Links, to_html};

/// Everything that a browser might run, load or send.
const DANGEROUS: [&str; 16] = [
    "<script",
    "<img",
    "<svg",
    "<math",
    "<iframe",
    "<object",
    "<embed",
    "<form",
    "<input",
    "<style",
    "<link",
    "<meta",
    "<base",
    "<video",
    "<details",
    "<template",
];

const ATTACKS: [&str; 44] = [
    "<script>alert(1)</script>",
    "<SCRIPT SRC=https://evil.example/x.js></SCRIPT>",
    "<img src=x onerror=alert(1)>",
    "<img src=x onerror=alert(1)//",
    "<svg onload=alert(1)>",
    "<svg><script>alert(1)</script></svg>",
    "<svg><animate onbegin=alert(1) attributeName=x></svg>",
    "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
    "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
    "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
    "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
    "<a href=\"javascript:alert(1)\">x</a>",
    "[x](javascript:alert(1))",
    "[x](JaVaScRiPt:alert(1))",
    "[x](java&#x0A;script:alert(1))",
    "[x](&#106;avascript:alert(1))",
    "[x](<javascript:alert(1)>)",
    "[x]( javascript:alert(1))",
    "[x](\u{1}javascript:alert(1))",
    "[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)",
    "[x](vbscript:msgbox(1))",
    "[x](//evil.example)",
    "[x](/lv/sign-out)",
    "[x](https://a.lv/\"onmouseover=\"alert(1))",
    "[x](https://a.lv \"title\\\" onmouseover=alert(1)\")",
    "[x][1]\n\n[1]: javascript:alert(1)",
    "<javascript:alert(1)>",
    "<https://a.lv/\"><script>alert(1)</script>>",
    "![x](javascript:alert(1))",
    "![x](https://evil.example/track.png)",
    "![x\" onerror=\"alert(1)](https://a.lv/x.png)",
    "[![x](https://a.lv/x.png)](javascript:alert(1))",
    "> > > <img src=x onerror=alert(1)>",
    "* <svg onload=alert(1)>\n  * <svg onload=alert(1)>",
    "`<script>alert(1)</script>`",
    "```html\n<script>alert(1)</script>\n```",
    "``` \"><script>alert(1)</script>\nx\n```",
    "# <script>alert(1)</script>",
    "<style>@import 'https://evil.example/x.css'</style>",
    "<p style=\"background:url(https://evil.example)\">x</p>",
    "<details open ontoggle=alert(1)>",
    "<meta http-equiv=refresh content=0;url=https://evil.example>",
    "<!--><script>alert(1)</script-->",
    "https://a.lv/<script>alert(1)</script>",
];

#[test]
fn no_attack_leaves_anything_that_a_browser_would_run() {
    for attack in ATTACKS {
        for links in [Links::Live, Links::Inert] {
            let shown = to_html(attack, links).to_string();
            let lower = shown.to_ascii_lowercase();
            for element in DANGEROUS {
                assert!(!lower.contains(element), "{attack:?} became {shown}");
            }
            let in_tags = tags(&lower);
            for href in in_tags.split("href=\"").skip(1) {
                assert!(href.starts_with("http"), "{attack:?} became {shown}");
            }
            assert!(
                !in_tags.contains(" on") && !in_tags.contains("style"),
                "{attack:?} became {shown}"
            );
        }
    }
}

/// What stands inside of tags.
fn tags(markup: &str) -> String {
    let inside = markup.split('<').skip(1).map(|tag| tag.split('>').next().unwrap_or(tag));
    inside.collect::<Vec<_>>().join("\n")
}

#[test]
fn markup_is_shown_as_the_text_that_it_is() {
    let shown = to_html("<b onclick=\"x\">Sveiki</b>", Links::Live);

    assert_eq!(shown.as_str(), "<p>&lt;b onclick=\"x\"&gt;Sveiki&lt;/b&gt;</p>\n");
}

#[test]
fn a_link_says_that_a_user_wrote_it() {
    let shown = to_html("[saite](https://example.lv/a?b=1&c=2)", Links::Live);

    assert_eq!(
        shown.as_str(),
        "<p><a href=\"https://example.lv/a?b=1&amp;c=2\" rel=\"nofollow ugc noopener\">saite</a></p>\n"
    );
}

#[test]
fn a_bare_address_is_a_link_too() {
    let shown = to_html("Skat. https://example.lv/a_b_c.", Links::Live);

    assert!(shown.as_str().contains("href=\"https://example.lv/a_b_c\""), "{shown}");
}

#[test]
fn an_inert_link_shows_its_address_and_leads_nowhere() {
    let shown =
        to_html("[labākā cena](https://spam.example) un https://spam.example", Links::Inert);

    assert_eq!(
        shown.as_str(),
        "<p>labākā cena (https://spam.example) un https://spam.example</p>\n"
    );
}

#[test]
fn headings_have_one_level_below_those_of_the_page() {
    let shown = to_html("# Viens\n\n###### Seši", Links::Live);

    assert_eq!(shown.as_str(), "<h4>Viens</h4>\n<h4>Seši</h4>\n");
}

#[test]
fn what_is_nested_without_end_loses_no_words() {
    let deep = format!("{} vārds", ">".repeat(3_000));
    let wide = format!("{}vārds{}", "[".repeat(3_000), "](https://a.lv)".repeat(3_000));
    let lists: Vec<_> = (0..200).map(|depth| format!("{}* x\n", "  ".repeat(depth))).collect();

    let shown = to_html(&deep, Links::Live);
    assert!(shown.as_str().contains("vārds"));
    assert!(shown.as_str().matches("<blockquote>").count() <= 4, "{shown}");
    assert!(to_html(&wide, Links::Live).as_str().contains("vārds"));
    assert!(to_html(&lists.concat(), Links::Live).as_str().contains("<li>"));
    assert!(to_html(&"*_~`".repeat(2_500), Links::Live).as_str().len() < 100_000);
}

#[test]
fn nothing_stays_nothing() {
    for text in ["", " \n\n ", "---", "<!-- -->"] {
        let shown = to_html(text, Links::Live);
        assert!(!shown.as_str().contains("<hr"), "{shown}");
    }
}
