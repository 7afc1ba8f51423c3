package org.nadhir.reports.intake;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;

/// What a page of HTML says, and what it says of itself. Nothing is fetched.
record HtmlPage(String text, String title, String publisher, String published) {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern STATED = Pattern.compile("\"datePublished\"\\s*:\\s*\"(\\d{4}-\\d{2}-\\d{2})");
    private static final Pattern PUBLISHER = Pattern.compile(
            "\"publisher\"\\s*:\\s*\\[?\\s*\\{[^{}]{0,500}?\"name\"\\s*:\\s*\"([^\"\\\\]{1,200})\"");
    private static final List<String> SITE = List.of(
            "meta[property=og:site_name]",
            "meta[name=publisher]",
            "meta[name=dc.publisher]",
            "meta[name=application-name]");
    private static final List<String> PUBLISHED = List.of(
            "meta[property=article:published_time]",
            "meta[itemprop=datePublished]",
            "meta[name=date]",
            "meta[name=pubdate]",
            "meta[name=publish-date]",
            "meta[name=publish_date]",
            "meta[name=article:published_time]",
            "meta[name=parsely-pub-date]",
            "meta[name=sailthru.date]",
            "meta[name=dc.date]",
            "meta[name=DC.date.issued]",
            "meta[property=og:published_time]");
    private static final int JSON_CHARS_MAX = 200_000;
    private static final int TITLE_CHARS_MIN = 10;
    /// Less than this is hardly an article: then the names of elements are not trusted to tell what is the site's.
    private static final int MAIN_CHARS_MIN = 250;

    static HtmlPage of(String html) {
        Document document = Jsoup.parse(html);
        String title = title(document);
        String published = published(document);
        String publisher = publisher(document);
        String main = new MainText(document, title, true).text();
        if (main.length() < MAIN_CHARS_MIN) {
            String patient = new MainText(Jsoup.parse(html), title, false).text();
            main = patient.length() > 2 * main.length() ? patient : main;
        }
        boolean repeated = title.isEmpty() || main.startsWith(title);
        String text = repeated || main.isBlank() ? main : title + "\n\n" + main;
        return new HtmlPage(text, title, publisher, published);
    }

    /// All text below an element, a line for each block: for small pieces of HTML that are no page of a site.
    static String lines(Element root) {
        StringBuilder text = new StringBuilder();
        NodeTraversor.traverse((node, depth) -> {
            if (node instanceof TextNode words) {
                text.append(words.getWholeText().replaceAll("[\\s\\u00a0]+", " "));
            } else if (node instanceof Element element && (element.isBlock() || element.normalName().equals("br"))) {
                text.append("\n\n");
            }
        }, root);
        return text.toString().replaceAll(" *\n[\\s]*", "\n\n").strip();
    }

    /// The page's own headline, else its metadata, else its window title without the site's name.
    private static String title(Document document) {
        String stated = meta(document, "meta[property=og:title]");
        String window = document.title().strip();
        for (Element heading : document.select("h1")) {
            String text = heading.text().strip();
            if (text.length() >= TITLE_CHARS_MIN && (stated.contains(text) || window.contains(text))) {
                return text;
            }
        }
        if (!stated.isEmpty()) {
            return stated;
        }
        String[] parts = window.split("\\s+[|–—-]\\s+", -1);
        return parts[0].length() >= TITLE_CHARS_MIN ? parts[0] : window;
    }

    private static String publisher(Document document) {
        for (String query : SITE) {
            String site = meta(document, query);
            if (!site.isEmpty()) {
                return site;
            }
        }
        return stated(document, PUBLISHER);
    }

    /// The first group of the first match in the page's linked data (JSON-LD), or empty.
    private static String stated(Document document, Pattern pattern) {
        for (Element script : document.select("script[type=application/ld+json]")) {
            String json = script.data();
            Matcher stated = pattern.matcher(json.substring(0, Math.min(json.length(), JSON_CHARS_MAX)));
            if (stated.find()) {
                return stated.group(1).strip();
            }
        }
        return "";
    }

    private static String meta(Document document, String query) {
        Element meta = document.selectFirst(query);
        return meta == null ? "" : meta.attr("content").strip();
    }

    private static String published(Document document) {
        for (String query : PUBLISHED) {
            Matcher day = DAY.matcher(meta(document, query));
            if (day.lookingAt()) {
                return day.group();
            }
        }
        String linked = stated(document, STATED);
        if (!linked.isEmpty()) {
            return linked;
        }
        Element time = document.selectFirst(
                "time[itemprop=datePublished], time[datetime][pubdate], article time[datetime], header time[datetime],"
                        + " main time[datetime]");
        Matcher day = DAY.matcher(time == null ? "" : time.attr("datetime"));
        return day.lookingAt() ? day.group() : "";
    }

    @Override
    public String toString() {
        return "a page of " + text.length() + " characters";
    }
}
