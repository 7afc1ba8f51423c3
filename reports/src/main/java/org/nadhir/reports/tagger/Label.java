package org.nadhir.reports.tagger;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What one token is: outside of names, the first of a name, or a further one (IOB2).
///
/// The numbers are part of the model's format, and are the order here: a weight belongs to the label with its number.
enum Label {
    OUTSIDE(0, null, false),
    PERSON_FIRST(1, NameType.PERSON, true),
    PERSON_FURTHER(2, NameType.PERSON, false),
    PLACE_FIRST(3, NameType.PLACE, true),
    PLACE_FURTHER(4, NameType.PLACE, false),
    ORGANISATION_FIRST(5, NameType.ORGANISATION, true),
    ORGANISATION_FURTHER(6, NameType.ORGANISATION, false),
    OTHER_FIRST(7, NameType.OTHER, true),
    OTHER_FURTHER(8, NameType.OTHER, false);

    static final int COUNT = values().length;
    private static final List<Label> ALL = List.of(values());

    private final int number;
    private final @Nullable NameType type;
    private final boolean first;

    Label(int number, @Nullable NameType type, boolean first) {
        this.number = number;
        this.type = type;
        this.first = first;
    }

    static Label at(int number) {
        return ALL.get(number);
    }

    static Label first(NameType type) {
        return switch (type) {
            case PERSON -> PERSON_FIRST;
            case PLACE -> PLACE_FIRST;
            case ORGANISATION -> ORGANISATION_FIRST;
            case OTHER -> OTHER_FIRST;
        };
    }

    static Label further(NameType type) {
        return at(first(type).number + 1);
    }

    int number() {
        return number;
    }

    /// Whether a name is going on here, so that it must have begun before.
    private boolean isFurther() {
        return type != null && !first;
    }

    /// The label that begins a name of this one's type.
    Label begun() {
        return type == null ? this : first(type);
    }

    /// @param before null at the beginning of a sentence
    boolean mayFollow(@Nullable Label before) {
        return !isFurther() || (before != null && before.type == type);
    }

    /// The names that labels tell, in order. A further token without a beginning begins one.
    static List<Named> names(List<Label> labels) {
        List<Named> names = new ArrayList<>();
        int at = 0;
        while (at < labels.size()) {
            NameType type = labels.get(at).type;
            int end = at + 1;
            if (type != null) {
                while (end < labels.size() && labels.get(end) == further(type)) {
                    end++;
                }
                names.add(new Named(at, end, type));
            }
            at = end;
        }
        return names;
    }
}
