package org.nadhir.reports.intake;

import java.io.StringReader;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.nadhir.reports.xml.Xml;

/// Items of an RSS 2.0, RSS 1.0 or Atom 1.0 (RFC 4287) feed: title and text of each, one below the other. The feed's
/// title is the publisher; the newest item's day is the day of publication. Links are not followed.
final class FeedReader {

    private static final int ITEMS_MAX = 500;
    private static final int CHARS_MAX = 10_000_000;
    /// Ours: a thousand elements for each item.
    private static final int ELEMENTS_MAX = 500_000;

    /// One item's parts by their name, each whole.
    private record Item(Map<String, StringBuilder> parts) {

        String any(String... names) {
            for (String name : names) {
                StringBuilder value = parts.get(name);
                if (value != null && !value.toString().isBlank()) {
                    return value.toString().strip();
                }
            }
            return "";
        }
    }

    private final List<Item> items = new ArrayList<>();
    private String site = "";
    private int chars;
    private int elements;
    /// The feed holds more than is read of one.
    private boolean tooMuch;
    /// The feed declares a document type: a way to make a reader fetch or swell, and no feed of today has one.
    private boolean typed;

    private FeedReader() {}

    /// Reads a feed; anything else that claims to be XML is refused with `intake.broken-xml`, and what is more than is
    /// read with `intake.too-much`: half a feed would look like a whole one.
    static Intake.Result read(String xml, String name) {
        FeedReader feed = new FeedReader();
        try {
            feed.items(Xml.reader(new StringReader(xml)));
        } catch (XMLStreamException broken) {
            return Intake.rejected("intake.broken-xml", name);
        }
        if (feed.typed) {
            return Intake.rejected("intake.doctype", name);
        }
        return feed.tooMuch ? Intake.rejected("intake.too-much", name) : feed.result(name);
    }

    private void items(XMLStreamReader reader) throws XMLStreamException {
        Deque<String> open = new ArrayDeque<>();
        Map<String, StringBuilder> parts = null;
        while (!tooMuch && !typed && reader.hasNext()) {
            int event = reader.next();
            typed = event == XMLStreamConstants.DTD;
            if (event == XMLStreamConstants.START_ELEMENT) {
                String tag = reader.getLocalName().toLowerCase(Locale.ROOT);
                open.push(tag);
                boolean begins = tag.equals("item") || tag.equals("entry");
                tooMuch = open.size() > Xml.DEPTH_MAX
                        || ++elements > ELEMENTS_MAX
                        || (begins && items.size() >= ITEMS_MAX);
                parts = begins ? new TreeMap<>() : parts;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                String tag = open.isEmpty() ? "" : open.pop();
                if (parts != null && (tag.equals("item") || tag.equals("entry"))) {
                    items.add(new Item(parts));
                    parts = null;
                }
            } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                take(open.isEmpty() ? "" : open.peek(), reader.getText(), parts);
            }
        }
    }

    private void take(String tag, String text, @org.jspecify.annotations.Nullable Map<String, StringBuilder> parts) {
        chars += text.length();
        tooMuch |= chars > CHARS_MAX;
        if (parts != null) {
            parts.computeIfAbsent(tag, _ -> new StringBuilder()).append(text);
        } else if (parts == null && tag.equals("title") && site.isBlank()) {
            site = text.strip();
        }
    }

    private Intake.Result result(String name) {
        StringBuilder all = new StringBuilder();
        String published = "";
        for (Item item : items) {
            String title = plain(item.any("title"));
            String body = plain(item.any("encoded", "content", "description", "summary"));
            for (String part : List.of(title, body)) {
                all.append(part).append(part.isEmpty() ? "" : "\n\n");
            }
            String day = day(item.any("pubdate", "published", "updated", "date"));
            published = day.compareTo(published) > 0 ? day : published;
        }
        String text = all.toString().strip();
        if (text.isEmpty()) {
            return Intake.rejected("intake.no-text", name);
        }
        String title = plain(items.getFirst().any("title"));
        return new Intake.Result.Accepted(text, title, site, published, Languages.of(text));
    }

    /// Feeds hold HTML as text: its paragraphs become lines.
    private static String plain(String html) {
        if (html.indexOf('<') < 0 && html.indexOf('&') < 0) {
            return html.strip();
        }
        return HtmlPage.lines(HtmlPage.parsed(html).body());
    }

    /// The day of an RFC 822 or ISO 8601 moment, or empty.
    static String day(String moment) {
        try {
            return moment.length() > 9 && Character.isDigit(moment.charAt(0)) && moment.charAt(4) == '-'
                    ? LocalDate.parse(moment.substring(0, 10)).toString()
                    : LocalDate.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(
                                    moment.replaceAll("\\b(?:UTC|UT|Z)$", "GMT")))
                            .toString();
        } catch (DateTimeException noMoment) {
            return "";
        }
    }
}
