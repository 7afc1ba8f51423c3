package org.nadhir.json;

import java.util.List;

/// A value that is not what a format demands: which member, and what is wrong with it.
///
/// Checked, so that no reader of a format forgets it; [Decoded#of] turns it into a value at the border.
/// It never holds what stood there, only where, so that it can be logged.
public final class Malformed extends Exception {

    private static final long serialVersionUID = 1L;

    private final Flaw flaw;
    private final String where;
    private final transient List<String> choices;

    /// Says that `where` has this flaw.
    ///
    /// @param where path of the member from the outermost object, for example `leaves[3].salt`; `$` is the whole
    public Malformed(Flaw flaw, String where) {
        this(flaw, where, List.of());
    }

    /// Says that `where` is none of a closed list.
    ///
    /// @param choices words of the format, never what stood there
    public Malformed(Flaw flaw, String where, List<String> choices) {
        super(where + ": " + flaw.key(), null, false, false);
        this.flaw = flaw;
        this.where = where;
        this.choices = List.copyOf(choices);
    }

    public Flaw flaw() {
        return flaw;
    }

    /// The closed list that the value is not of; empty where there is none.
    public List<String> choices() {
        return choices;
    }

    public String where() {
        return where;
    }
}
