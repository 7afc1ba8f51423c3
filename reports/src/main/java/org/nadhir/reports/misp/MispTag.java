package org.nadhir.reports.misp;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A machine tag: `namespace:predicate` or `namespace:predicate="value"` (MISP taxonomies, CC0 1.0 or BSD-style).
///
/// @param namespace in lower case, as are the predicates of the taxonomies that we know
/// @param value empty where the tag has none
public record MispTag(String namespace, String predicate, String value) {

    private static final Pattern FORM = Pattern.compile("([^:=\"]+):([^=\"]+)(?:=\"(.*)\")?", Pattern.DOTALL);

    /// Empty where the name is a word and no machine tag.
    public static Optional<MispTag> of(String name) {
        Matcher tag = FORM.matcher(name.strip());
        return tag.matches()
                ? Optional.of(new MispTag(
                        tag.group(1).toLowerCase(java.util.Locale.ROOT),
                        tag.group(2).toLowerCase(java.util.Locale.ROOT),
                        tag.group(3) == null ? "" : tag.group(3)))
                : Optional.empty();
    }
}
