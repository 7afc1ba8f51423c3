package org.nadhir.node.console;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.nadhir.node.api.Problem;

/// A day, or a day and a time, that a person filled in; always of universal time, as the form says.
final class FormDay {

    private FormDay() {}

    /// The moment at which it begins; empty where the field is.
    ///
    /// @throws Refused where something else stands there
    static Optional<Instant> begin(Form form, String name) {
        return form.filled(name).map(text -> {
            try {
                return text.contains("T")
                        ? LocalDateTime.parse(text).toInstant(ZoneOffset.UTC)
                        : LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
            } catch (DateTimeException e) {
                throw new Refused(Problem.malformed(name));
            }
        });
    }

    /// The same of a field that must be filled in.
    static Instant needed(Form form, String name) {
        return begin(form, name).orElseThrow(() -> new Refused(Problem.malformed(name)));
    }
}
