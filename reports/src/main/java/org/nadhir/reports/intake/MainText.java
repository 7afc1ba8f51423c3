package org.nadhir.reports.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// The main text of a page: the part of the tree where paragraphs of text gather and links are few.
///
/// The idea of scoring paragraphs for their parents and weighing by link density is Arc90's Readability (2009, as kept
/// up in mozilla/readability, Apache-2.0) and boilerpipe's (Kohlschütter et al., WSDM 2010); the code and weights are
/// our own. Captions become lines of their own that begin "Photo:" or "صورة:".
final class MainText {

    private static final Set<String> NEVER = Set.of(
            "script", "style", "noscript", "template", "svg", "iframe", "object", "embed", "button", "select",
            "input", "textarea", "nav", "footer", "aside", "dialog", "canvas", "audio", "video", "map", "label");
    private static final Set<String> BLOCKS = Set.of(
            "p", "div", "section", "article", "main", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ul", "ol", "dl",
            "dt", "dd", "blockquote", "pre", "table", "tr", "td", "th", "tbody", "figure", "figcaption", "br", "hr",
            "header", "address", "body", "form", "center");
    private static final Pattern UNLIKELY = Pattern.compile(
            "(^|[^a-z])(comments?|disqus|related|share|sharing|social|sidebar|side-bar|promo|newsletter|cookies?|"
                    + "banner|menu|breadcrumbs?|tags|widget|subscri\\w*|recommend\\w*|popular|most-?read|sponsor\\w*|"
                    + "advert\\w*|ads?|outbrain|taboola|footer|masthead|nav|navbar|navigation|pagination|pager|popup|"
                    + "modal|byline|author-bio|rating|login|search|toolbar|skip|trending|more-stories|read-?more|"
                    + "print-?only|hidden)($|[^a-z])");
    private static final Pattern LIKELY =
            Pattern.compile("article|body|content|main|story|entry|post|text|page|column|blog");
    private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0]+");
    private static final int PARAGRAPH_CHARS_MIN = 25;
    private static final int SIBLING_CHARS_MIN = 80;
    private static final double LINKS_MAX = 0.5;
    private static final int DEPTH_MAX = 512;

    private final Document document;
    private final String title;
    private final boolean strict;
    private Weights weights;
    private boolean leftUnlikely;
    private final Map<Element, Double> scores = new LinkedHashMap<>();

    /// Prepares a page for one reading, which changes the document.
    ///
    /// @param strict whether elements whose class or id says "sidebar" and the like are left out unread
    MainText(Document document, String title, boolean strict) {
        this.document = document;
        this.strict = strict;
        this.title = title;
        this.weights = Weights.of(document.body());
    }

    /// Blocks of text, one per line, with an empty line between.
    String text() {
        Element body = document.body();
        if (clean(body)) {
            weights = Weights.of(body);
        }
        score(body);
        Element top = top(body);
        List<String> lines = new ArrayList<>();
        for (Element part : withSiblings(top)) {
            new Lines(lines).read(part);
        }
        return String.join("\n\n", lines);
    }

    /// Whether an element was left out unread for its name; known once the text was asked for.
    boolean leftUnlikely() {
        return leftUnlikely;
    }

    /// Takes out what is no text of the page.
    ///
    /// @return whether there was any
    private boolean clean(Element body) {
        Map<Element, Set<Node>> left = new LinkedHashMap<>();
        for (Element element : body.getAllElements()) {
            Element parent = element.parent();
            if (element.equals(body) || parent == null) {
                continue;
            }
            String names = (element.className() + " " + element.id()).toLowerCase(java.util.Locale.ROOT);
            boolean unlikely = strict
                    && UNLIKELY.matcher(names).find()
                    && !isHolder(element)
                    && weights.text(element) < weights.text(body) / 2;
            boolean hidden = element.hasAttr("hidden")
                    || element.attr("aria-hidden").equals("true")
                    || element.attr("style").replace(" ", "").contains("display:none");
            leftUnlikely |= unlikely;
            if (NEVER.contains(element.normalName()) || unlikely || hidden) {
                left.computeIfAbsent(parent, key -> new HashSet<>()).add(element);
            }
        }
        left.forEach(MainText::without);
        return !left.isEmpty();
    }

    /// All at once: one by one each would move all that stand behind it.
    private static void without(Element parent, Set<Node> left) {
        List<Node> kept =
                parent.childNodes().stream().filter(child -> !left.contains(child)).toList();
        parent.empty();
        parent.insertChildren(0, kept);
    }

    private static boolean isHolder(Element element) {
        String name = element.normalName();
        return name.equals("article") || name.equals("main") || name.equals("body") || name.equals("html");
    }

    private void score(Element body) {
        for (Element element : body.getAllElements()) {
            if (!isParagraph(element) || weights.text(element) < PARAGRAPH_CHARS_MIN) {
                continue;
            }
            String own = element.ownText();
            long commas = own.chars().filter(c -> c == ',' || c == '،').count();
            double points = 1 + commas + Math.min(weights.text(element) / 100.0, 3);
            Element parent = element.parent();
            if (parent != null) {
                scores.merge(parent, points, Double::sum);
                Element grandparent = parent.parent();
                if (grandparent != null) {
                    scores.merge(grandparent, points / 2, Double::sum);
                }
            }
        }
    }

    /// A paragraph, or a block that holds text of its own and no other block.
    private static boolean isParagraph(Element element) {
        String name = element.normalName();
        if (name.equals("p") || name.equals("pre") || name.equals("blockquote")) {
            return true;
        }
        return (name.equals("div") || name.equals("section") || name.equals("td"))
                && element.ownText().length() >= PARAGRAPH_CHARS_MIN;
    }

    private Element top(Element body) {
        Element top = body;
        double highest = 0;
        for (Map.Entry<Element, Double> entry : scores.entrySet()) {
            Element element = entry.getKey();
            String names = (element.className() + " " + element.id()).toLowerCase(java.util.Locale.ROOT);
            double weight = LIKELY.matcher(names).find() || isHolder(element) ? 1.25 : 1;
            double score = entry.getValue() * weight * (1 - weights.linkDensity(element));
            if (score > highest) {
                highest = score;
                top = element;
            }
        }
        return top;
    }

    /// Pages split an article over several parts of one parent; those that read like the top belong to it.
    private List<Element> withSiblings(Element top) {
        Element parent = top.parent();
        if (parent == null || top.normalName().equals("body")) {
            return List.of(top);
        }
        double least = Math.max(10, 0.2 * scores.getOrDefault(top, 0.0));
        List<Element> parts = new ArrayList<>();
        for (Element sibling : parent.children()) {
            boolean scored = scores.getOrDefault(sibling, 0.0) >= least && weights.linkDensity(sibling) < LINKS_MAX;
            boolean paragraph = sibling.normalName().equals("p")
                    && weights.text(sibling) > SIBLING_CHARS_MIN
                    && weights.linkDensity(sibling) < 0.25;
            if (sibling.equals(top) || scored || paragraph) {
                parts.add(sibling);
            }
        }
        return parts;
    }

    /// Writes blocks as lines.
    private final class Lines {

        private final List<String> lines;
        private final StringBuilder line = new StringBuilder();

        Lines(List<String> lines) {
            this.lines = lines;
        }

        void read(Element element) {
            walk(element, 0);
            end("");
        }

        private void walk(Node node, int depth) {
            if (node instanceof TextNode text) {
                line.append(text.getWholeText());
                return;
            }
            if (!(node instanceof Element element) || depth > DEPTH_MAX || isLinks(element)) {
                return;
            }
            boolean block = BLOCKS.contains(element.normalName());
            if (block) {
                end("");
            }
            for (Node child : element.childNodes()) {
                walk(child, depth + 1);
            }
            if (block) {
                end(element.normalName().equals("figcaption") ? captionMark(element) : "");
            }
        }

        /// A list or block that is mostly links leads elsewhere.
        private boolean isLinks(Element element) {
            String name = element.normalName();
            boolean holder = name.equals("ul") || name.equals("ol") || name.equals("div") || name.equals("section")
                    || name.equals("table");
            return holder && weights.linkDensity(element) > LINKS_MAX && weights.text(element) < 2000;
        }

        private static String captionMark(Element caption) {
            boolean arabic = caption.text().codePoints().anyMatch(c -> c >= 0x600 && c <= 0x6ff);
            return arabic ? "صورة: " : "Photo: ";
        }

        private void end(String mark) {
            if (line.isEmpty()) {
                return;
            }
            String text = SPACE.matcher(line).replaceAll(" ").strip();
            line.setLength(0);
            if (!text.isEmpty() && !(text.equals(title) && !lines.isEmpty())) {
                lines.add(mark + text);
            }
        }
    }
}
