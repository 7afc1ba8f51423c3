package org.nadhir.node.parties;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nadhir.agreement.Agreement;
import org.nadhir.agreement.AgreementBook;
import org.nadhir.agreement.TierHistory;
import org.nadhir.agreement.TierHistory.Noted;
import org.nadhir.model.AgreementId;
import org.nadhir.model.Bytes;
import org.nadhir.model.PartyId;

/// All agreements and all that was said of them, read once and looked up often. Immutable.
final class Shelf {

    private final Bytes generation;
    private final AgreementBook book;
    private final Map<AgreementId, TierHistory> histories;

    Shelf(Bytes generation, PartyId self, List<Agreement> agreements, List<Noted> words) {
        this.generation = generation;
        this.book = AgreementBook.of(self, agreements);
        this.histories = new LinkedHashMap<>();
        agreements.forEach(agreement -> histories.put(agreement.id(), new TierHistory(agreement, words)));
    }

    /// Whether it was read from rows of this generation.
    boolean isOf(Bytes other) {
        return generation.equals(other);
    }

    AgreementBook book() {
        return book;
    }

    TierHistory history(Agreement agreement) {
        return Optional.ofNullable(histories.get(agreement.id()))
                .filter(history -> history.agreement().equals(agreement))
                .orElseGet(() -> new TierHistory(agreement, List.of()));
    }
}
