package org.nadhir.node.stix;

import java.util.Locale;

/// What can be wrong with an object; each has its sentence in the catalogue as `stix.CODE`, with the finding's
/// arguments in its gaps.
public enum Code {
    NOT_JSON, TOO_LARGE, NOT_AN_OBJECT, BUNDLE_INSIDE, NOT_A_BUNDLE, MISSING, NULL, EMPTY, WRONG_KIND, TYPE_NAME,
    ID_FORM, ID_OF_OTHER_TYPE, ID_VERSION, ID_NOT_DERIVED, VERSION, TIMESTAMP, PRECISION, ORDER, RANGE,
    ENUMERATION, VOCABULARY, REFERENCE_FORM, REFERENCE_TYPE, REFERENCE_EXCLUDED, HEX, BINARY, HASH, HASH_NAME,
    URI, LANGUAGE, COUNTRY, ADDRESS, DOMAIN, EMAIL, MIME, CHARSET, CPE, TOKEN, REGISTRY, PROPERTY_NAME,
    RESERVED_NAME, CUSTOM_PROPERTY, CUSTOM_TYPE, KEY, EXTENSION_KEY, EXTENSION_TYPE, EXTENSION_PROPERTIES, ANY_OF,
    ONE_OF, NEEDS, NOT_WITH, FAMILY_NAME, ADVISORY, SELECTOR, SELECTOR_NOTHING, MARKING_ITSELF, TLP, NO_MARKING,
    PATTERN, TOO_MANY,
    TOO_MANY_SELECTORS;

    /// For machines and for the catalogue: lower-case letters and hyphens.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
