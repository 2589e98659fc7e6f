//! The gallery's pages: what is wrong, every screen, and every language on every panel. Plain links, no scripts.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write as _,
    fs, io,
    path::Path,
};

use super::{album::Judged, finding::Kind};

/// How often each kind was found.
pub fn by_kind(judged: &[Judged]) -> BTreeMap<Kind, usize> {
    let mut counts = BTreeMap::new();
    for finding in judged.iter().flat_map(|judged| &judged.findings) {
        *counts.entry(finding.kind).or_default() += 1;
    }
    counts
}

const STYLE: &str = "body{font:16px sans-serif;margin:2em;background:#eff4f3;color:#0a1f24}\
    main{display:flex;flex-wrap:wrap;gap:1em}figure{margin:0;max-width:300px}figcaption{overflow-wrap:anywhere}\
    img{width:300px;border:2px solid #bfd0ce}.wrong img{border:6px solid #6e0c2a}.wrong b,td.wrong{color:#6e0c2a}\
    table{border-collapse:collapse}td,th{border:1px solid #bfd0ce;padding:.2em .6em;text-align:left}";

/// Writes all pages into `out`.
pub fn write(out: &Path, judged: &[Judged]) -> io::Result<()> {
    let screens: BTreeSet<&str> = judged.iter().map(|judged| judged.name.sample.as_str()).collect();
    let panels: BTreeSet<(&str, &str)> =
        judged.iter().map(|judged| (judged.name.format.as_str(), judged.name.language.as_str())).collect();
    for screen in &screens {
        let mine: Vec<_> = judged.iter().filter(|judged| judged.name.sample == *screen).collect();
        fs::write(out.join(format!("screen-{screen}.html")), pictures(screen, &mine))?;
    }
    for (format, language) in &panels {
        let is_mine = |judged: &&Judged| judged.name.format == *format && judged.name.language == *language;
        let mine: Vec<_> = judged.iter().filter(is_mine).collect();
        let title = format!("{language} on {format}");
        fs::write(out.join(format!("panel-{format}-{language}.html")), pictures(&title, &mine))?;
    }
    let wrong: Vec<_> = judged.iter().filter(|judged| !judged.findings.is_empty()).collect();
    fs::write(out.join("wrong.html"), pictures("With findings", &wrong))?;
    fs::write(out.join("index.html"), front(judged, &screens, &panels))
}

fn front(judged: &[Judged], screens: &BTreeSet<&str>, panels: &BTreeSet<(&str, &str)>) -> String {
    let mut page = head("Every screen");
    let wrong = judged.iter().filter(|judged| !judged.findings.is_empty()).count();
    let _ = write!(page, "<p>{} pictures, <a href=wrong.html>{wrong} with findings</a></p><ul>", judged.len());
    for (kind, count) in by_kind(judged) {
        let _ = write!(page, "<li>{count} {}</li>", kind.words());
    }
    page.push_str("</ul><table><tr><th>screen</th>");
    for (format, language) in panels {
        let _ = write!(page, "<th><a href=panel-{format}-{language}.html>{format} {language}</a></th>");
    }
    page.push_str("</tr>");
    let mut cells: BTreeMap<(&str, &str, &str), (usize, usize)> = BTreeMap::new();
    for Judged { name, findings } in judged {
        let (pictures, wrong) = cells.entry((&name.sample, &name.format, &name.language)).or_default();
        *pictures += 1;
        *wrong += findings.len();
    }
    for screen in screens {
        let _ = write!(page, "<tr><td><a href=screen-{screen}.html>{screen}</a></td>");
        for (format, language) in panels {
            let _ = match cells.get(&(*screen, *format, *language)) {
                Some((pictures, 0)) => write!(page, "<td>{pictures}</td>"),
                Some((pictures, wrong)) => write!(page, "<td class=wrong>{pictures}, <b>{wrong} wrong</b></td>"),
                None => write!(page, "<td></td>"),
            };
        }
        page.push_str("</tr>");
    }
    page.push_str("</table>");
    page
}

fn head(title: &str) -> String {
    format!("<!doctype html><meta charset=utf-8><title>{title}</title><style>{STYLE}</style><h1>{title}</h1>")
}

fn pictures(title: &str, judged: &[&Judged]) -> String {
    let mut page = head(title);
    page.push_str("<p><a href=index.html>Every screen</a></p><main>");
    for Judged { name, findings } in judged {
        let file = name.file();
        let file = file.display();
        let class = if findings.is_empty() { "right" } else { "wrong" };
        let _ = write!(page, "<figure class={class}><a href={file}><img src={file} loading=lazy alt=\"{name}\"></a>");
        let _ = write!(page, "<figcaption>{name}");
        for finding in findings {
            let _ = write!(page, "<br><b>{}</b>", escaped(&finding.to_string()));
        }
        page.push_str("</figcaption></figure>");
    }
    page.push_str("</main>");
    page
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
