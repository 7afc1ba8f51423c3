package org.nadhir.node.folder;

import java.net.URI;
import java.util.List;
import org.nadhir.json.Fields;
import org.nadhir.json.Json;
import org.nadhir.json.Malformed;

/// Where the TAXII server listens, if it does.
///
/// @param address an IP address of this machine; the loopback unless the settings say otherwise
/// @param port [#OFF] for no server, 0 for any free port
/// @param certificate a PEM file with a certificate chain and its private key (PKCS #8), by its path or its name in the
///     node's folder; empty for the node's own certificate
/// @param issuers of tokens that are read
public record TaxiiSettings(String address, int port, String certificate, List<Issuer> issuers) {

    /// No server: whoever wants one says on which port.
    public static final int OFF = -1;
    public static final String ADDRESS = "127.0.0.1";
    public static final TaxiiSettings NONE = new TaxiiSettings(ADDRESS, OFF, "", List.of());
    private static final int PORT_MAX = 65_535;
    private static final int PATH_CHARS_MAX = 1_024;
    private static final int ISSUERS_MAX = 8;

    /// An issuer of tokens.
    ///
    /// @param name exactly as its tokens have it in `iss`
    /// @param audience that its tokens must be for
    /// @param keys its key set (RFC 7517): a file of the node's folder, or an https address
    public record Issuer(String name, String audience, String keys) {

        public Issuer {
            boolean isElsewhere = keys.contains("://") && !keys.startsWith("https://");
            if (name.isEmpty() || audience.isEmpty() || keys.isEmpty() || isElsewhere) {
                throw new IllegalArgumentException("an issuer has a name, an audience, and keys in a file or by https");
            }
            if (keys.startsWith("https:") && URI.create(keys).getHost() == null) {
                throw new IllegalArgumentException("an https address names a host");
            }
        }

        public boolean isFetched() {
            return keys.startsWith("https:");
        }
    }

    public TaxiiSettings {
        issuers = List.copyOf(issuers);
        if (issuers.stream().map(Issuer::name).distinct().count() != issuers.size()) {
            throw new IllegalArgumentException("each issuer once");
        }
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
            if (!issuers.isEmpty()) {
                file.putArray("taxiiIssuers", issuers, one -> Json.object()
                        .put("issuer", one.name())
                        .put("audience", one.audience())
                        .put("keys", one.keys())
                        .build());
            }
        }
    }

    static TaxiiSettings read(Fields fields) throws Malformed {
        return new TaxiiSettings(
                fields.optionalString("taxiiAddress").orElse(ADDRESS),
                fields.has("taxiiPort") ? (int) fields.integer("taxiiPort", 0, PORT_MAX) : OFF,
                fields.has("taxiiCertificate") ? fields.string("taxiiCertificate", PATH_CHARS_MAX) : "",
                fields.has("taxiiIssuers")
                        ? fields.objects("taxiiIssuers", ISSUERS_MAX, TaxiiSettings::issuer)
                        : List.of());
    }

    private static Issuer issuer(Fields fields) throws Malformed {
        String audience = fields.string("audience", PATH_CHARS_MAX);
        String keys = fields.string("keys", PATH_CHARS_MAX);
        return fields.value("issuer", name -> new Issuer(name, audience, keys));
    }
}
