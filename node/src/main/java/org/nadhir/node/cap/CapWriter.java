package org.nadhir.node.cap;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.nadhir.model.Bytes;
import org.nadhir.reports.cap.CapAlert;

/// Writes an alert as XML: UTF-8, every element in the standard's order, nothing for what is empty. The same alert
/// gives the same bytes.
public final class CapWriter {

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter to;

    private CapWriter() throws XMLStreamException {
        to = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
    }

    /// The bytes of a file.
    public static Bytes write(CapAlert alert) {
        try {
            CapWriter writer = new CapWriter();
            writer.alert(alert);
            return Bytes.of(writer.text.toString().getBytes(StandardCharsets.UTF_8));
        } catch (XMLStreamException e) {
            throw new IllegalStateException("an alert cannot be written", e);
        }
    }

    private void alert(CapAlert alert) throws XMLStreamException {
        to.writeStartDocument("UTF-8", "1.0");
        to.writeStartElement("", "alert", CapAlert.NAMESPACE);
        to.writeDefaultNamespace(CapAlert.NAMESPACE);
        one("identifier", alert.identifier());
        one("sender", alert.sender());
        one("sent", alert.sent());
        one("status", alert.status());
        one("msgType", alert.msgType());
        one("source", alert.source());
        one("scope", alert.scope());
        one("restriction", alert.restriction());
        one("addresses", alert.addresses());
        all("code", alert.codes());
        one("note", alert.note());
        one("references", alert.references());
        one("incidents", alert.incidents());
        for (CapAlert.Info info : alert.infos()) {
            info(info);
        }
        to.writeEndElement();
        to.writeEndDocument();
        to.flush();
    }

    private void info(CapAlert.Info info) throws XMLStreamException {
        begin("info");
        one("language", info.language());
        all("category", info.categories());
        one("event", info.event());
        all("responseType", info.responseTypes());
        one("urgency", info.urgency());
        one("severity", info.severity());
        one("certainty", info.certainty());
        one("audience", info.audience());
        named("eventCode", info.eventCodes());
        one("effective", info.effective());
        one("onset", info.onset());
        one("expires", info.expires());
        one("senderName", info.senderName());
        one("headline", info.headline());
        one("description", info.description());
        one("instruction", info.instruction());
        one("web", info.web());
        one("contact", info.contact());
        named("parameter", info.parameters());
        for (CapAlert.Resource resource : info.resources()) {
            resource(resource);
        }
        for (CapAlert.Area area : info.areas()) {
            area(area);
        }
        to.writeEndElement();
    }

    private void resource(CapAlert.Resource resource) throws XMLStreamException {
        begin("resource");
        one("resourceDesc", resource.description());
        one("mimeType", resource.mimeType());
        one("size", resource.size());
        one("uri", resource.uri());
        one("derefUri", resource.derefUri());
        one("digest", resource.digest());
        to.writeEndElement();
    }

    private void area(CapAlert.Area area) throws XMLStreamException {
        begin("area");
        one("areaDesc", area.description());
        all("polygon", area.polygons());
        all("circle", area.circles());
        named("geocode", area.geocodes());
        one("altitude", area.altitude());
        one("ceiling", area.ceiling());
        to.writeEndElement();
    }

    /// A value may be empty here: its name alone says something.
    private void named(String name, List<CapAlert.Named> all) throws XMLStreamException {
        for (CapAlert.Named one : all) {
            begin(name);
            words("valueName", one.valueName());
            words("value", one.value());
            to.writeEndElement();
        }
    }

    private void all(String name, List<String> values) throws XMLStreamException {
        for (String value : values) {
            one(name, value);
        }
    }

    private void one(String name, String value) throws XMLStreamException {
        if (!value.isEmpty()) {
            words(name, value);
        }
    }

    private void begin(String name) throws XMLStreamException {
        to.writeStartElement(CapAlert.NAMESPACE, name);
    }

    /// A carriage return is written as a reference, or a reader would take it for a line feed (XML 1.0, section 2.11).
    private void words(String name, String value) throws XMLStreamException {
        begin(name);
        int from = 0;
        for (int at = value.indexOf('\r'); at >= 0; at = value.indexOf('\r', from)) {
            to.writeCharacters(value.substring(from, at));
            to.writeEntityRef("#13");
            from = at + 1;
        }
        to.writeCharacters(value.substring(from));
        to.writeEndElement();
    }
}
