package org.nadhir.node.cap;

import java.util.List;
import java.util.Locale;
import org.nadhir.model.Message;

/// One thing of a release that an alert does not carry as it is.
///
/// @param path its member in the release (docs/formats.md)
public record NotCarried(String path, Why why) {

    /// Why not.
    public enum Why {
        /// Ids of a release are for its recipient; an alert gets one of its own.
        OWN_ID,
        /// CAP has no element for it; it is not said at all.
        NO_PLACE,
        /// CAP has no element for it; it stands in the text.
        WORDS_ONLY,
        /// CAP has fewer words for it; the text says it as it is.
        COARSER;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// What a person reads.
    public Message message() {
        return Message.of("cap.export." + why.word(), path);
    }

    /// The same for every release.
    static final List<NotCarried> OF_A_RELEASE = List.of(
            new NotCarried("id", Why.OWN_ID),
            new NotCarried("bundle", Why.OWN_ID),
            new NotCarried("agreement", Why.NO_PLACE),
            new NotCarried("recipient", Why.NO_PLACE),
            new NotCarried("purpose", Why.WORDS_ONLY),
            new NotCarried("onward", Why.WORDS_ONLY),
            new NotCarried("wording.method", Why.WORDS_ONLY),
            new NotCarried("wording.confidence", Why.WORDS_ONLY),
            new NotCarried("wording.likelihood", Why.COARSER),
            new NotCarried("wording.precedence", Why.COARSER),
            new NotCarried("wording.advice", Why.COARSER));
}
