package org.nadhir.node.cli;

import java.util.List;
import org.nadhir.model.Digest;
import org.nadhir.model.Language;
import org.nadhir.node.words.Fingerprints;

/// A fingerprint on the terminal: eight lines, each with its digits and its words, in both languages, because the two
/// who compare need not share one.
final class FingerprintLines {

    private FingerprintLines() {}

    static void say(CommandLineRoot root, Digest fingerprint) {
        root.say("fingerprint.title");
        String[] groups = Fingerprints.groups(fingerprint).split(" ", -1);
        List<String> english = Fingerprints.in(Language.ENGLISH).spoken(fingerprint);
        List<String> arabic = Fingerprints.in(Language.ARABIC).spoken(fingerprint);
        for (int i = 0; i < Fingerprints.GROUPS; i++) {
            root.say("fingerprint.line", String.valueOf(i + 1), groups[i], english.get(i), arabic.get(i));
        }
    }
}
