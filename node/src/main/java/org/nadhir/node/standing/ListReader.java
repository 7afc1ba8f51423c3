package org.nadhir.node.standing;

import java.io.ByteArrayInputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.nadhir.model.Bytes;

/// Reads the consolidated list of the UN Security Council (`scsanctions.un.org`, schema `sc-sanctions.xsd`).
///
/// The file is input: bounded in size, depth, entries and text; a document type or an entity is refused, nothing is
/// fetched. One entry that cannot be read refuses the file: a list that is shorter than it should be frees somebody.
public final class ListReader {

    public static final int BYTES_MAX = 64 * 1024 * 1024;
    static final int DEPTH_MAX = 32;
    static final int ENTRIES_MAX = 100_000;
    private static final int TEXT_MAX = 64 * 1024;
    private static final int DAY_CHARACTERS = 10;

    private final Map<String, ListEntry> entries = new LinkedHashMap<>();
    private final StringBuilder text = new StringBuilder();
    private int depth;

    private ListReader() {}

    /// Reads a file.
    ///
    /// @throws ListTrouble where it is none, or not to be trusted
    public static DesignationList read(Bytes file) throws ListTrouble {
        if (file.length() > BYTES_MAX) {
            throw new ListTrouble(ListTrouble.Reason.TOO_LARGE, String.valueOf(BYTES_MAX / 1024 / 1024));
        }
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((_, _, _, _) -> {
            throw new XMLStreamException("nothing is fetched");
        });
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(file.toArray()));
            try {
                return new ListReader().list(xml, file);
            } finally {
                xml.close();
            }
        } catch (XMLStreamException e) {
            String place = Optional.ofNullable(e.getLocation())
                    .map(location -> location.getLineNumber() + ":" + location.getColumnNumber())
                    .orElse("?");
            throw new ListTrouble(ListTrouble.Reason.NOT_XML, place);
        }
    }

    private DesignationList list(XMLStreamReader xml, Bytes file) throws XMLStreamException, ListTrouble {
        Optional<Instant> generated = Optional.empty();
        while (xml.hasNext()) {
            if (next(xml) != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            String name = xml.getLocalName();
            if (depth == 1) {
                generated = Optional.of(generated(xml, name));
            } else if (depth == 3 && (name.equals("INDIVIDUAL") || name.equals("ENTITY"))) {
                entry(xml, name);
            }
        }
        if (generated.isEmpty() || entries.isEmpty()) {
            throw new ListTrouble(ListTrouble.Reason.NOT_THE_LIST, "CONSOLIDATED_LIST");
        }
        return new DesignationList(
                DesignationList.Source.UN, file.digest(), generated.get(), List.copyOf(entries.values()));
    }

    private static Instant generated(XMLStreamReader xml, String name) throws ListTrouble {
        try {
            if (name.equals("CONSOLIDATED_LIST")) {
                String written = Optional.ofNullable(xml.getAttributeValue(null, "dateGenerated")).orElse("");
                return OffsetDateTime.parse(written).toInstant();
            }
        } catch (DateTimeException e) {
            throw new ListTrouble(ListTrouble.Reason.NOT_THE_LIST, "dateGenerated");
        }
        throw new ListTrouble(ListTrouble.Reason.NOT_THE_LIST, "CONSOLIDATED_LIST");
    }

    private void entry(XMLStreamReader xml, String element) throws XMLStreamException, ListTrouble {
        Map<String, String> fields = new LinkedHashMap<>();
        List<ListName> names = new ArrayList<>();
        String alias = "";
        String quality = "";
        int outside = depth - 1;
        while (depth > outside) {
            int event = next(xml);
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (xml.getLocalName().equals(element + "_ALIAS")) {
                    alias = "";
                    quality = "";
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                String name = xml.getLocalName();
                switch (name) {
                    case "ALIAS_NAME" -> alias = spaced();
                    case "QUALITY" -> quality = spaced();
                    case "INDIVIDUAL_ALIAS", "ENTITY_ALIAS" -> add(names, alias(quality), alias);
                    default -> {
                        if (depth == outside + 1) {
                            fields.putIfAbsent(name, spaced());
                        }
                    }
                }
                text.setLength(0);
            }
        }
        keep(element, fields, names);
    }

    private void keep(String element, Map<String, String> fields, List<ListName> aliases) throws ListTrouble {
        String place = element + " " + (entries.size() + 1);
        List<ListName> names = new ArrayList<>();
        StringBuilder main = new StringBuilder();
        for (String part : List.of("FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME")) {
            main.append(' ').append(fields.getOrDefault(part, ""));
        }
        try {
            add(names, ListName.Form.MAIN, main.toString().strip().replaceAll("\\s+", " "));
            add(names, ListName.Form.ORIGINAL, fields.getOrDefault("NAME_ORIGINAL_SCRIPT", ""));
            names.addAll(aliases);
            String day = fields.getOrDefault("LISTED_ON", "");
            ListEntry entry = new ListEntry(
                    element.equals("ENTITY") ? ListEntry.Kind.ORGANISATION : ListEntry.Kind.PERSON,
                    fields.getOrDefault("REFERENCE_NUMBER", ""),
                    fields.getOrDefault("UN_LIST_TYPE", ""),
                    // Some carry the zone of New York behind the day.
                    LocalDate.parse(day.substring(0, Math.min(day.length(), DAY_CHARACTERS))),
                    names);
            if (entries.size() >= ENTRIES_MAX || entries.putIfAbsent(entry.reference(), entry) != null) {
                throw new ListTrouble(ListTrouble.Reason.BAD_ENTRY, place);
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new ListTrouble(ListTrouble.Reason.BAD_ENTRY, place);
        }
    }

    private static void add(List<ListName> names, ListName.Form form, String name) {
        if (!name.isBlank()) {
            names.add(new ListName(form, name));
        }
    }

    /// The list says `Good` and `Low` of persons' aliases, `a.k.a.` and `f.k.a.` of organisations'.
    private static ListName.Form alias(String quality) {
        return quality.equals("Low") ? ListName.Form.WEAK_ALIAS : ListName.Form.ALIAS;
    }

    private String spaced() {
        return text.toString().strip().replaceAll("\\s+", " ");
    }

    private int next(XMLStreamReader xml) throws XMLStreamException, ListTrouble {
        int event = xml.next();
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> {
                depth++;
                text.setLength(0);
                if (depth > DEPTH_MAX) {
                    throw new ListTrouble(ListTrouble.Reason.TOO_DEEP, String.valueOf(DEPTH_MAX));
                }
            }
            case XMLStreamConstants.END_ELEMENT -> depth--;
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                if (text.length() + xml.getTextLength() > TEXT_MAX) {
                    throw new ListTrouble(ListTrouble.Reason.BAD_ENTRY, String.valueOf(entries.size() + 1));
                }
                text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
            }
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE,
                    XMLStreamConstants.ENTITY_DECLARATION, XMLStreamConstants.NOTATION_DECLARATION ->
                throw new ListTrouble(ListTrouble.Reason.DOCTYPE, String.valueOf(xml.getLocation().getLineNumber()));
            default -> {
                // Comments and processing instructions say nothing.
            }
        }
        return event;
    }
}
