package org.nadhir.reports.intake;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeTraversor;

/// What a page of HTML says, and what it says of itself. Nothing is fetched.
record HtmlPage(String text, String title, String publisher, String published) {

    /// Less than this is hardly an article: then the names of elements are not trusted to tell what is the site's.
    private static final int MAIN_CHARS_MIN = 250;

    /// Elements deeper than this become siblings: the parser looks through all that are open at each tag. The deepest
    /// of the 60 pages of the Scrapinghub benchmark has 52.
    private static final int DEPTH_MAX = 100;

    static HtmlPage of(String html) {
        Document document = parsed(html);
        Told told = Told.by(document);
        String title = told.title();
        String published = told.published();
        String publisher = told.publisher();
        MainText strict = new MainText(document, title, true);
        String main = strict.text();
        if (main.length() < MAIN_CHARS_MIN && strict.leftUnlikely()) {
            String patient = new MainText(parsed(html), title, false).text();
            main = patient.length() > 2 * main.length() ? patient : main;
        }
        boolean repeated = title.isEmpty() || main.startsWith(title);
        String text = repeated || main.isBlank() ? main : title + "\n\n" + main;
        return new HtmlPage(text, title, publisher, published);
    }

    /// The tree of a page or of a piece of one, no deeper than [#DEPTH_MAX], with nothing lost.
    static Document parsed(String html) {
        return Jsoup.parse(html, "", Parser.htmlParser().setMaxDepth(DEPTH_MAX));
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

    @Override
    public String toString() {
        return "a page of " + text.length() + " characters";
    }
}
