package org.nadhir.json;

/// A value that is not what a format demands: which member, and what is wrong with it.
///
/// Checked, so that no reader of a format forgets it; [Decoded#of] turns it into a value at the border.
/// It never holds what stood there, only where, so that it can be logged.
public final class Malformed extends Exception {

    private static final long serialVersionUID = 1L;

    private final Flaw flaw;
    private final String where;

    /// Says that `where` has this flaw.
    ///
    /// @param where path of the member from the outermost object, for example `leaves[3].salt`; `$` is the whole
    public Malformed(Flaw flaw, String where) {
        super(where + ": " + flaw.key(), null, false, false);
        this.flaw = flaw;
        this.where = where;
    }

    public Flaw flaw() {
        return flaw;
    }

    public String where() {
        return where;
    }
}
