package org.nadhir.reports.cap;

import java.util.List;

/// One element of a file, as it stands.
///
/// @param path from the root, with a number where a name stands more than once: `/alert/info[2]/area[1]/polygon[3]`
/// @param attributes their names but those that declare a namespace or stand in the namespace of schema instances
/// @param text all of its own characters
record CapElement(
        String namespace,
        String name,
        String path,
        List<String> attributes,
        String text,
        List<CapElement> children) {

    CapElement {
        attributes = List.copyOf(attributes);
        children = List.copyOf(children);
    }

    /// Those children that bear this name in the namespace of this element, in order.
    List<CapElement> all(String wanted) {
        return children.stream()
                .filter(child -> child.name.equals(wanted) && child.namespace.equals(namespace))
                .toList();
    }

    /// Whether something else than blanks stands in it.
    boolean hasText() {
        return !text.isBlank();
    }
}
