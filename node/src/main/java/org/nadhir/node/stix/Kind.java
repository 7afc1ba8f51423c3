package org.nadhir.node.stix;

import java.util.Set;

/// What a property's value must be; read from the facts by [KindReader].
sealed interface Kind {

    /// Kinds without parameters.
    enum Plain implements Kind {
        ANY, STRING, BOOLEAN, VERSION, TIMESTAMP, MOMENT, HEX, BINARY, HASHES, URI, LANGUAGE, COUNTRY, IPV4, IPV6, MAC,
        DOMAIN, EMAIL, MIME, SHOULD_MIME, CHARSET, CPE, TOKEN, REGISTRY, TEXTS, SCALAR, EXTENSIONS, EMBEDDED, CONTENTS,
        NUMBER
    }

    record Whole(long min, long max) implements Kind {}

    record Real(double min, double max) implements Kind {}

    record Listed(Kind of) implements Kind {}

    record Dictionary(Kind of) implements Kind {}

    /// An object of the shape of that name.
    record Part(String shape) implements Kind {}

    /// A word of a list.
    ///
    /// @param open whether other words may be used (SHOULD NOT), or never (MUST NOT)
    record Term(String vocabulary, Set<String> terms, boolean open) implements Kind {}

    /// An identifier of an object.
    ///
    /// @param types names of types and families; empty for any
    /// @param excluded whether they are the ones that it must not be
    /// @param severity of another type
    record Reference(Set<String> types, boolean excluded, Severity severity) implements Kind {

        /// Whether a type of nobody's specification may be meant as well.
        boolean namesFamily() {
            return types.contains("sdo") || types.contains("sro") || types.contains("sco");
        }
    }
}
