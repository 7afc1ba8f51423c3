package org.nadhir.reports.cap;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.nadhir.model.Message;
import org.nadhir.reports.xml.Xml;

/// Reads a file as an alert. Never throws for what stands in it, obeys nothing of it and fetches nothing.
///
/// CAP 1.1 (OASIS, October 2005) is read as well: its elements bear the same names. Its namespace has a finding of its
/// own, and its values are held to the lists of 1.2 like all others.
public final class CapReader {

    /// The most bytes that a file may have.
    public static final int BYTES_MAX = 10_000_000;
    /// So many findings and so many losses are told one by one; then one that says how many more there are.
    public static final int TOLD_MAX = 1_000;

    private static final String FAMILY = "urn:oasis:names:tc:emergency:cap:";
    private static final List<String> READ = List.of(CapAlert.NAMESPACE, FAMILY + "1.1");

    private CapReader() {}

    /// What came of a file.
    public sealed interface Result {

        /// An alert, as far as there is one.
        ///
        /// @param namespace as the file states it
        /// @param findings of the schema first, each level in the file's order
        record Read(CapAlert alert, String namespace, List<CapFinding> findings, List<CapLoss> losses)
                implements Result {
            public Read {
                findings = List.copyOf(findings);
                losses = List.copyOf(losses);
            }

            /// Whether the standard's schema takes the file.
            public boolean isSchemaValid() {
                return findings.stream().noneMatch(finding -> finding.level() == CapFinding.Level.SCHEMA);
            }

            /// Whether nothing in it is against the standard.
            public boolean isSound() {
                return findings.stream().noneMatch(finding -> finding.severity() == CapFinding.Severity.ERROR);
            }
        }

        /// Not read; the message names the file, the reason and the remedy.
        record Refused(Message reason) implements Result {}
    }

    /// Reads the bytes of a file.
    ///
    /// @param name the file's, for the message
    public static Result read(byte[] bytes, String name) {
        if (bytes.length > BYTES_MAX) {
            return refused("cap.too-much", name);
        }
        Optional<String> text = CapEncoding.text(bytes);
        if (text.isEmpty()) {
            return refused("cap.encoding", name);
        }
        return switch (CapTree.read(text.get())) {
            case CapTree.Result.Refused(String key) -> refused(key, name);
            case CapTree.Result.Root(CapElement root) -> judged(root, name);
        };
    }

    /// Whether the root of an XML file is an alert of CAP, in whatever version.
    public static boolean isAlert(byte[] bytes) {
        try {
            XMLStreamReader at = Xml.reader(new StringReader(CapEncoding.text(bytes).orElse("")));
            while (at.hasNext()) {
                if (at.next() == XMLStreamConstants.START_ELEMENT) {
                    String namespace = at.getNamespaceURI();
                    return at.getLocalName().equals("alert") && namespace != null && namespace.startsWith(FAMILY);
                }
            }
            return false;
        } catch (XMLStreamException broken) {
            return false;
        }
    }

    private static Result refused(String key, String name) {
        return new Result.Refused(Message.of(key, name));
    }

    private static Result judged(CapElement root, String name) {
        if (!root.name().equals("alert") || !root.namespace().startsWith(FAMILY)) {
            return refused("cap.not-cap", name);
        }
        if (!READ.contains(root.namespace())) {
            return refused("cap.other-version", name);
        }
        CapSchemaCheck.Result schema = CapSchemaCheck.of(root);
        CapAlert alert = CapMapper.alert(root);
        List<CapFinding> findings = new ArrayList<>(schema.findings());
        findings.addAll(CapProseCheck.of(root, alert));
        return new Result.Read(alert, root.namespace(), told(findings), toldLosses(schema.losses()));
    }

    private static List<CapFinding> told(List<CapFinding> all) {
        if (all.size() <= TOLD_MAX) {
            return all;
        }
        boolean error = all.stream()
                .skip(TOLD_MAX)
                .anyMatch(finding -> finding.severity() == CapFinding.Severity.ERROR);
        List<CapFinding> told = new ArrayList<>(all.subList(0, TOLD_MAX));
        told.add(new CapFinding(
                CapFinding.Level.PROSE,
                error ? CapFinding.Severity.ERROR : CapFinding.Severity.WARNING,
                "more",
                "/alert",
                List.of(Integer.toString(all.size() - TOLD_MAX))));
        return told;
    }

    private static List<CapLoss> toldLosses(List<CapLoss> all) {
        if (all.size() <= TOLD_MAX) {
            return all;
        }
        List<CapLoss> told = new ArrayList<>(all.subList(0, TOLD_MAX));
        told.add(new CapLoss("/alert", Integer.toString(all.size() - TOLD_MAX), CapLoss.Why.MORE));
        return told;
    }
}
