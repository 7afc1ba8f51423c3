package org.nadhir.reports.register.lists;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.nadhir.model.Entity;
import org.nadhir.model.Message;
import org.nadhir.reports.register.NameLoss;
import org.nadhir.reports.register.RegisterRow;
import org.nadhir.reports.xml.Xml;

/// The consolidated list of the UN Security Council. Of each entry its names, in whatever script, and its number;
/// births, papers, addresses, nationalities and comments are never taken.
final class UnList {

    private static final List<String> PARTS = List.of("FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME");
    /// Fields that say nothing of anybody.
    private static final Set<String> OF_THE_LIST = Set.of(
            "DATAID", "VERSIONNUM", "REFERENCE_NUMBER", "UN_LIST_TYPE", "SORT_KEY", "SORT_KEY_LAST_MOD", "LIST_TYPE",
            "LAST_DAY_UPDATED", "LISTED_ON", "NAME_ORIGINAL_SCRIPT");
    private static final int TEXT_MAX = 64 * 1024;
    private static final int ALIASES_MAX = 500;

    private final String name;
    private final ListImport.Collected collected = new ListImport.Collected(ListImport.Format.UN);
    private final StringBuilder text = new StringBuilder();
    private int depth;

    UnList(String name) {
        this.name = name;
    }

    /// One entry as it stands there.
    private record Entry(Map<String, String> fields, List<String> aliases, List<String> weak) {}

    ListImport.Result read(byte[] file) {
        try {
            XMLStreamReader xml = Xml.reader(new ByteArrayInputStream(file));
            while (xml.hasNext()) {
                if (next(xml) == XMLStreamConstants.START_ELEMENT) {
                    String element = xml.getLocalName();
                    if (depth == 1 && !element.equals("CONSOLIDATED_LIST")) {
                        return new ListImport.Result.Refused(Message.of("register.not-un", name));
                    }
                    if (depth == 3 && (element.equals("INDIVIDUAL") || element.equals("ENTITY"))) {
                        take(element, entry(xml, element));
                    }
                }
            }
        } catch (XMLStreamException e) {
            return new ListImport.Result.Refused(Message.of("register.not-xml", name));
        }
        return collected.result();
    }

    private Entry entry(XMLStreamReader xml, String element) throws XMLStreamException {
        Entry entry = new Entry(new LinkedHashMap<>(), new ArrayList<>(), new ArrayList<>());
        String alias = "";
        String quality = "";
        int outside = depth - 1;
        while (depth > outside) {
            if (next(xml) == XMLStreamConstants.START_ELEMENT) {
                if (xml.getLocalName().equals(element + "_ALIAS")) {
                    alias = "";
                    quality = "";
                }
                continue;
            }
            if (xml.getEventType() != XMLStreamConstants.END_ELEMENT) {
                continue;
            }
            String field = xml.getLocalName();
            String words = text.toString().replaceAll("\\s+", " ").strip();
            if (field.equals("ALIAS_NAME")) {
                alias = words;
            } else if (field.equals("QUALITY")) {
                quality = words;
            } else if (field.equals(element + "_ALIAS")) {
                (quality.equals("Low") ? entry.weak() : entry.aliases()).add(alias);
            } else if (depth > outside && !words.isEmpty()) {
                entry.fields().putIfAbsent(field, words);
            }
            text.setLength(0);
        }
        return entry;
    }

    private void take(String element, Entry entry) {
        int number = collected.next();
        String reference = entry.fields().getOrDefault("REFERENCE_NUMBER", "");
        String id = "un-" + RegisterRow.slug(reference.isEmpty() ? element + number : reference);
        boolean person = element.equals("INDIVIDUAL");
        Names names = new Names(id, collected);
        String main = String.join(" ", PARTS.stream()
                .map(part -> entry.fields().getOrDefault(part, ""))
                .toList());
        if (person) {
            names.plain(main.replaceAll("\\(.*", ""));
        } else {
            names.add(main);
        }
        names.add(entry.fields().getOrDefault("NAME_ORIGINAL_SCRIPT", ""));
        entry.aliases().stream().limit(ALIASES_MAX).forEach(names::add);
        entry.weak().stream().filter(weak -> !weak.isEmpty()).forEach(weak ->
                collected.lose(id, weak, NameLoss.Why.WEAK));
        entry.fields().forEach((field, words) -> {
            if (!PARTS.contains(field) && !OF_THE_LIST.contains(field) && !words.isEmpty()) {
                collected.lose(id, field, NameLoss.Why.NOT_A_NAME);
            }
        });
        collected.take(new RegisterRow(
                id,
                person ? Entity.Type.PERSON : Entity.Type.ORGANISATION,
                names.ar(),
                names.en(),
                names.aliases(),
                List.of(),
                "",
                "",
                "UN Security Council consolidated list, " + reference));
    }

    private int next(XMLStreamReader xml) throws XMLStreamException {
        int event = xml.next();
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> {
                depth++;
                text.setLength(0);
                if (depth > Xml.DEPTH_MAX) {
                    throw new XMLStreamException("too deep");
                }
            }
            case XMLStreamConstants.END_ELEMENT -> depth--;
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                int room = TEXT_MAX - text.length();
                text.append(xml.getTextCharacters(), xml.getTextStart(), Math.min(room, xml.getTextLength()));
            }
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                throw new XMLStreamException("a document type or an entity");
            default -> {
                // Comments and processing instructions say nothing.
            }
        }
        return event;
    }
}
