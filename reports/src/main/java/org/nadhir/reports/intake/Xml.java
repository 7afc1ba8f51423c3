package org.nadhir.reports.intake;

import java.io.InputStream;
import java.io.Reader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Streaming readers of XML that read no document type, resolve no entity of a document's own and fetch nothing
/// (OWASP's advice for StAX: no DTD, no external entities).
final class Xml {

    /// Deeper nesting is no feed and no document of an office.
    static final int DEPTH_MAX = 200;

    private Xml() {}

    static XMLStreamReader reader(Reader text) throws XMLStreamException {
        return factory().createXMLStreamReader(text);
    }

    static XMLStreamReader reader(InputStream bytes) throws XMLStreamException {
        return factory().createXMLStreamReader(bytes);
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> InputStream.nullInputStream());
        return factory;
    }
}
