package org.nadhir.node.taxii;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Media types of TAXII 2.1 (§1.6.8): `application/taxii+json;version=2.1`, and without its version.
final class Media {

    static final String TAXII = "application/taxii+json;version=2.1";
    static final String STIX = "application/stix+json;version=";
    private static final String BARE = "application/taxii+json";
    private static final List<String> ANY = List.of("*/*", "application/*", BARE);

    private Media() {}

    /// Whether what we answer with may be sent to who accepts this.
    static boolean isAccepted(Optional<String> accept) {
        if (accept.isEmpty() || accept.get().isBlank()) {
            return true;
        }
        for (String range : accept.get().split(",", -1)) {
            if (fits(range, ANY) && !isRefused(range)) {
                return true;
            }
        }
        return false;
    }

    /// Whether a body of this type is one that we read.
    static boolean isTaxii(Optional<String> type) {
        return type.isPresent() && fits(type.get(), List.of(BARE));
    }

    private static boolean fits(String range, List<String> types) {
        List<String> pieces = pieces(range);
        return types.contains(pieces.getFirst())
                && pieces.stream().allMatch(piece -> !piece.startsWith("version=")
                        || piece.equals("version=2.1")
                        || piece.equals("version=\"2.1\""));
    }

    private static boolean isRefused(String range) {
        return pieces(range).stream().anyMatch(piece -> piece.matches("q=0(?:\\.0{1,3})?"));
    }

    private static List<String> pieces(String range) {
        return List.of(range.toLowerCase(Locale.ROOT).split(";", -1)).stream()
                .map(piece -> piece.replace(" ", "").replace("\t", ""))
                .toList();
    }

    /// Whether a list of codings (RFC 9110 §12.5.3) names gzip.
    static boolean takesGzip(Optional<String> codings) {
        return codings.isPresent()
                && List.of(codings.get().split(",", -1)).stream()
                        .anyMatch(coding -> pieces(coding).getFirst().equals("gzip") && !isRefused(coding));
    }
}
