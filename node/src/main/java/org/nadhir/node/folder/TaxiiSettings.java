package org.nadhir.node.folder;

import org.nadhir.json.Fields;
import org.nadhir.json.Json;
import org.nadhir.json.Malformed;

/// Where the TAXII server listens, if it does.
///
/// @param address an IP address of this machine; the loopback unless the settings say otherwise
/// @param port [#OFF] for no server, 0 for any free port
/// @param certificate a PEM file with a certificate chain and its private key (PKCS #8), by its path or its name in the
///     node's folder; empty for the node's own certificate
public record TaxiiSettings(String address, int port, String certificate) {

    /// No server: whoever wants one says on which port.
    public static final int OFF = -1;
    public static final String ADDRESS = "127.0.0.1";
    public static final TaxiiSettings NONE = new TaxiiSettings(ADDRESS, OFF, "");
    private static final int PORT_MAX = 65_535;
    private static final int PATH_CHARS_MAX = 1_024;

    public TaxiiSettings {
        if (port < OFF || port > PORT_MAX) {
            throw new IllegalArgumentException("a port up to 65535; 0 for any free one");
        }
        if (!address.matches("[0-9a-fA-F.:]{2,45}")) {
            throw new IllegalArgumentException("an IP address");
        }
    }

    public boolean isOff() {
        return port == OFF;
    }

    void write(Json.Builder file) {
        if (!isOff()) {
            file.put("taxiiAddress", address).put("taxiiPort", port);
            if (!certificate.isEmpty()) {
                file.put("taxiiCertificate", certificate);
            }
        }
    }

    static TaxiiSettings read(Fields fields) throws Malformed {
        return new TaxiiSettings(
                fields.optionalString("taxiiAddress").orElse(ADDRESS),
                fields.has("taxiiPort") ? (int) fields.integer("taxiiPort", 0, PORT_MAX) : OFF,
                fields.has("taxiiCertificate") ? fields.string("taxiiCertificate", PATH_CHARS_MAX) : "");
    }
}
