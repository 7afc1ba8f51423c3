package org.nadhir.reports.xml;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.MissingResourceException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;

/// Streaming readers of XML that read no document type, resolve no entity of a document's own and fetch nothing
/// (OWASP's advice for StAX: no DTD, no external entities).
public final class Xml {

    /// Deeper nesting is no feed and no document of an office.
    public static final int DEPTH_MAX = 200;

    private static final byte[] UTF8_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};
    private static final int MARK_BYTES = 3;

    private Xml() {}

    public static XMLStreamReader reader(Reader text) throws XMLStreamException {
        return new Quiet(factory().createXMLStreamReader(text));
    }

    /// The bytes are decoded here: for bytes that are none of their charset the JDK's reader writes to standard error.
    public static XMLStreamReader reader(InputStream bytes) throws XMLStreamException {
        PushbackInputStream marked = new PushbackInputStream(bytes, MARK_BYTES);
        try {
            byte[] mark = marked.readNBytes(MARK_BYTES);
            boolean wide = mark.length > 1 && (mark[0] & 0xff) + (mark[1] & 0xff) == 0xfe + 0xff;
            boolean utf8 = mark.length == MARK_BYTES && Arrays.equals(mark, UTF8_MARK);
            marked.unread(mark, utf8 ? mark.length : 0, utf8 ? 0 : mark.length);
            Charset charset = wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
            return reader(new InputStreamReader(marked, charset));
        } catch (IOException unreadable) {
            throw new XMLStreamException(unreadable);
        }
    }

    /// The JDK's reader throws what no interface of it names (a missing word of its own message, found by fuzzing):
    /// whatever it throws, the document is malformed.
    private static final class Quiet extends StreamReaderDelegate {

        Quiet(XMLStreamReader reader) {
            super(reader);
        }

        @Override
        public int next() throws XMLStreamException {
            try {
                return super.next();
            } catch (MissingResourceException unnamed) {
                throw new XMLStreamException(unnamed);
            }
        }

        @Override
        public String getElementText() throws XMLStreamException {
            try {
                return super.getElementText();
            } catch (MissingResourceException unnamed) {
                throw new XMLStreamException(unnamed);
            }
        }
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
