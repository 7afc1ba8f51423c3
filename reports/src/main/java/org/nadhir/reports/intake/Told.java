package org.nadhir.reports.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/// What a page tells of itself: headline, publisher, day. Its elements are walked once, however many queries there are.
final class Told {

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
    private static final String TIMES =
            "time[itemprop=datePublished], time[datetime][pubdate], article time[datetime], header time[datetime],"
                    + " main time[datetime]";
    private static final int JSON_CHARS_MAX = 200_000;
    private static final int TITLE_CHARS_MIN = 10;

    private final String window;
    private final List<Element> metas = new ArrayList<>();
    private final List<Element> headings = new ArrayList<>();
    private final List<Element> scripts = new ArrayList<>();
    private final List<Element> times = new ArrayList<>();

    private Told(String window) {
        this.window = window;
    }

    static Told by(Document document) {
        Told told = new Told(document.title().strip());
        for (Element element : document.getAllElements()) {
            switch (element.normalName()) {
                case "meta" -> told.metas.add(element);
                case "h1" -> told.headings.add(element);
                case "script" -> told.scripts.add(element);
                case "time" -> told.times.add(element);
                default -> { }
            }
        }
        return told;
    }

    /// The page's own headline, else its metadata, else its window title without the site's name.
    String title() {
        String stated = meta("meta[property=og:title]");
        for (Element heading : headings) {
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

    String publisher() {
        for (String query : SITE) {
            String site = meta(query);
            if (!site.isEmpty()) {
                return site;
            }
        }
        return stated(PUBLISHER);
    }

    /// The first group of the first match in the page's linked data (JSON-LD), or empty.
    private String stated(Pattern pattern) {
        for (Element script : scripts) {
            if (!script.is("script[type=application/ld+json]")) {
                continue;
            }
            String json = script.data();
            Matcher stated = pattern.matcher(json.substring(0, Math.min(json.length(), JSON_CHARS_MAX)));
            if (stated.find()) {
                return stated.group(1).strip();
            }
        }
        return "";
    }

    private String meta(String query) {
        return first(metas, query).map(meta -> meta.attr("content").strip()).orElse("");
    }

    String published() {
        for (String query : PUBLISHED) {
            Matcher day = DAY.matcher(meta(query));
            if (day.lookingAt()) {
                return day.group();
            }
        }
        String linked = stated(STATED);
        if (!linked.isEmpty()) {
            return linked;
        }
        Matcher day = DAY.matcher(first(times, TIMES).map(time -> time.attr("datetime")).orElse(""));
        return day.lookingAt() ? day.group() : "";
    }

    /// The first that a selector takes, in the order of the page.
    private static Optional<Element> first(List<Element> elements, String selector) {
        Evaluator asked = Selector.evaluatorOf(selector);
        return elements.stream().filter(element -> element.is(asked)).findFirst();
    }
}
