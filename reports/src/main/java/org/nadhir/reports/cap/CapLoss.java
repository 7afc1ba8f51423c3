package org.nadhir.reports.cap;

import java.util.Locale;
import org.nadhir.model.Message;

/// One thing in a file that is not carried over, and why.
///
/// @param path where it stands
/// @param what its name
public record CapLoss(String path, String what, Why why) {

    /// Why it is not carried.
    public enum Why {
        /// CAP 1.2 has no element of this name here.
        UNKNOWN_ELEMENT,
        /// It belongs to another vocabulary.
        OTHER_NAMESPACE,
        /// A signature (XML Signature): not verified, and not carried.
        SIGNATURE,
        /// CAP has no attributes.
        ATTRIBUTE,
        /// Characters between elements.
        STRAY_TEXT,
        /// It may stand once; the first one counts.
        REPEATED,
        /// Coordinates, codes and numbers for machines: not part of the text that people read. They stay in the file.
        NOT_TEXT,
        /// A file that lies elsewhere or is packed into the alert: never fetched, never unpacked.
        NOT_FETCHED,
        /// So many more, which are not told one by one.
        MORE;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// What a person reads.
    public Message message() {
        return Message.of("cap.loss." + why.word(), what);
    }
}
