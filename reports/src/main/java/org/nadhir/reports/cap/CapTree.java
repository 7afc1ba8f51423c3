package org.nadhir.reports.cap;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.nadhir.reports.xml.Xml;

/// An XML file as a tree of elements, within bounds. A document type or an entity of a document's own ends the reading:
/// no alert needs one, and each is a way to make a reader fetch or swell.
final class CapTree {

    /// Ours: the largest public alerts have some thousands of elements, five levels deep and a signature.
    static final int ELEMENTS_MAX = 50_000;
    static final int DEPTH_MAX = 32;
    static final int ATTRIBUTES_MAX = 100;
    static final int TEXT_CHARS_MAX = 1_000_000;

    /// What came of a file.
    sealed interface Result {

        record Root(CapElement element) implements Result {}

        /// Not a tree, and why.
        ///
        /// @param key of the catalogue
        record Refused(String key) implements Result {}
    }

    /// An element whose end has not come yet.
    private static final class Open {

        private final String namespace;
        private final String name;
        private final String path;
        private final List<String> attributes;
        private final StringBuilder text = new StringBuilder();
        private final List<CapElement> children = new ArrayList<>();
        private final Map<String, Integer> numbers = new TreeMap<>();

        Open(XMLStreamReader at, String path) {
            this.namespace = at.getNamespaceURI() == null ? "" : at.getNamespaceURI();
            this.name = at.getLocalName();
            this.path = path;
            this.attributes = new ArrayList<>();
            for (int i = 0; i < at.getAttributeCount(); i++) {
                boolean hint = XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI.equals(at.getAttributeNamespace(i))
                        && at.getAttributeLocalName(i).endsWith("chemaLocation");
                if (!hint) {
                    attributes.add(at.getAttributeLocalName(i));
                }
            }
        }

        String next(String child) {
            return path + "/" + child + "[" + numbers.merge(child, 1, Integer::sum) + "]";
        }

        CapElement closed() {
            return new CapElement(namespace, name, path, attributes, text.toString(), children);
        }
    }

    private final Deque<Open> open = new ArrayDeque<>();
    private int elements;

    private CapTree() {}

    static Result read(String text) {
        try {
            return new CapTree().tree(Xml.reader(new StringReader(text)));
        } catch (XMLStreamException broken) {
            return new Result.Refused("cap.broken-xml");
        }
    }

    private Result tree(XMLStreamReader at) throws XMLStreamException {
        while (at.hasNext()) {
            switch (at.next()) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> {
                    return new Result.Refused("cap.doctype");
                }
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++elements > ELEMENTS_MAX
                            || open.size() >= DEPTH_MAX
                            || at.getAttributeCount() > ATTRIBUTES_MAX) {
                        return new Result.Refused("cap.too-much");
                    }
                    String name = at.getLocalName();
                    open.push(new Open(at, open.isEmpty() ? "/" + name : open.element().next(name)));
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (!open.isEmpty() && open.element().text.append(at.getText()).length() > TEXT_CHARS_MAX) {
                        return new Result.Refused("cap.too-much");
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    CapElement closed = open.pop().closed();
                    if (open.isEmpty()) {
                        return end(at, closed);
                    }
                    open.element().children.add(closed);
                }
                default -> {
                    // Comments and processing instructions are nobody's content, and are obeyed by nobody here.
                }
            }
        }
        return new Result.Refused("cap.broken-xml");
    }

    /// Behind the root only comments may come; the reader throws for anything else.
    private static Result end(XMLStreamReader at, CapElement root) throws XMLStreamException {
        while (at.hasNext()) {
            at.next();
        }
        return new Result.Root(root);
    }
}
