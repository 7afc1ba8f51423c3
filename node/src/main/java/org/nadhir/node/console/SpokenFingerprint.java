package org.nadhir.node.console;

import java.util.ArrayList;
import java.util.List;
import org.nadhir.model.Digest;
import org.nadhir.model.Language;
import org.nadhir.model.PartyId;
import org.nadhir.node.words.CardCode;
import org.nadhir.node.words.Fingerprints;

/// A card's fingerprint as two persons compare it: eight groups, each as digits and as four words in both languages,
/// and the code that a camera compares at once.
///
/// @param said the text in the code
record SpokenFingerprint(List<Group> groups, String said, QrPicture code) {

    private static final Fingerprints ARABIC = Fingerprints.in(Language.ARABIC);
    private static final Fingerprints ENGLISH = Fingerprints.in(Language.ENGLISH);

    SpokenFingerprint {
        groups = List.copyOf(groups);
    }

    /// One of the eight.
    record Group(String digits, String ar, String en) {}

    /// Of a party's card.
    ///
    /// @param card digest of the card's file
    static SpokenFingerprint of(PartyId party, Digest fingerprint, Digest card) {
        List<String> digits = List.of(Fingerprints.groups(fingerprint).split(" ", -1));
        List<String> arabic = ARABIC.spoken(fingerprint);
        List<String> english = ENGLISH.spoken(fingerprint);
        List<Group> groups = new ArrayList<>();
        for (int i = 0; i < Fingerprints.GROUPS; i++) {
            groups.add(new Group(digits.get(i), arabic.get(i), english.get(i)));
        }
        String said = new CardCode(party, fingerprint, card).text();
        return new SpokenFingerprint(groups, said, QrPicture.of(said));
    }
}
