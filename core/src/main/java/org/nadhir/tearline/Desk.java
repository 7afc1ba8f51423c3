package org.nadhir.tearline;

import org.nadhir.model.Text;

/// Whom to call about a warning: a desk of the sender's, never a person's name.
///
/// @param reach telephone number or address, at most 100 characters
public record Desk(Text name, String reach) {

    public Desk {
        Plain.check(name, 1, 100);
        Plain.check(reach, 1, 100);
    }
}
