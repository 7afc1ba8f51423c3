package org.nadhir.bench.plant;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/// What a protected line is made of, for disguises that need more than its letters.
sealed interface Shape {

    /// Words that can be transliterated: of a person, given name first and family name last; of a body or a place.
    record Named(List<Part> parts) implements Shape {
        public Named {
            parts = List.copyOf(parts);
        }

        Part first() {
            return parts.getFirst();
        }

        Part last() {
            return parts.getLast();
        }

        String english() {
            return parts.stream().map(Part::english).collect(Collectors.joining(" "));
        }
    }

    record Day(LocalDate day) implements Shape {}

    /// A telephone number.
    ///
    /// @param country calling code without plus
    /// @param national digits behind it, without a leading zero
    record Dialled(String country, String national) implements Shape {}

    /// Nothing but its letters.
    record Letters() implements Shape {}
}
