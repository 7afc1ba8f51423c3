package org.nadhir.node.taxii;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nadhir.json.Fields;
import org.nadhir.json.Json;
import org.nadhir.json.Malformed;
import org.nadhir.model.Bytes;
import org.nadhir.model.ReleaseId;

/// How far releases fill a collection, and how far the node has come with it.
///
/// @param releases up to which row of the releases they were looked at
/// @param recalls the same of the recalls: these are followed from the first copy on, whatever the state
/// @param pending released to this partner under this agreement, in their order, and not settled yet
/// @param refused the last that were not copied, and why
record Filling(
        String collection,
        State state,
        List<Bytes> acts,
        Instant since,
        long releases,
        long recalls,
        List<ReleaseId> pending,
        Counts counts,
        List<Left> refused) {

    /// Shown; each has a leaf besides, and those are kept.
    static final int REFUSED_MAX = 200;
    /// Released and not yet receipted by the partner's node; ours.
    static final int PENDING_MAX = 10_000;

    enum State {
        /// One administrator asked for it.
        ASKED("asked"),
        /// Two did.
        ON("on"),
        /// Nothing is copied any more; what was copied is still revoked when it is recalled.
        STOPPED("stopped");

        private final String word;

        State(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    /// How many were, so far.
    record Counts(long copied, long revoked) {

        Json json() {
            return Json.object().put("copied", copied).put("revoked", revoked).build();
        }

        static Counts read(Fields fields) throws Malformed {
            return new Counts(fields.integer("copied"), fields.integer("revoked"));
        }
    }

    /// A release that was not copied.
    record Left(ReleaseId release, NotFilled why, Instant at) {

        Json json() {
            return Json.object()
                    .put("release", release.value())
                    .put("why", why.word())
                    .put("at", at)
                    .build();
        }

        static Left read(Fields fields) throws Malformed {
            return new Left(
                    fields.value("release", ReleaseId::new),
                    fields.choice("why", List.of(NotFilled.values()), NotFilled::word),
                    fields.instant("at"));
        }
    }

    Filling {
        acts = List.copyOf(acts);
        pending = List.copyOf(pending);
        refused = List.copyOf(refused);
    }

    /// What an administrator begins.
    static Filling asked(String collection, Optional<Filling> before, Bytes act, Instant now, long recalls) {
        return new Filling(
                collection, State.ASKED, List.of(act), now, 0,
                before.map(Filling::recalls).orElse(recalls), List.of(),
                before.map(Filling::counts).orElse(new Counts(0, 0)), before.map(Filling::refused).orElse(List.of()));
    }

    /// A second one signed the same: what is released from here on is copied.
    Filling on(Bytes second, Instant now, long last) {
        return new Filling(
                collection, State.ON, List.of(acts.getFirst(), second), now, last, recalls, List.of(), counts, refused);
    }

    Filling stopped(Bytes act, Instant now) {
        return new Filling(collection, State.STOPPED, List.of(act), now, releases, recalls, List.of(), counts, refused);
    }

    /// @param revoked how many copies were taken back with these recalls
    Filling seen(long moreReleases, long moreRecalls, List<ReleaseId> more, int revoked) {
        List<ReleaseId> all = new ArrayList<>(pending);
        all.addAll(more);
        Counts now = new Counts(counts.copied(), counts.revoked() + revoked);
        return new Filling(collection, state, acts, since, moreReleases, moreRecalls, all, now, refused);
    }

    Filling settled(ReleaseId release, Optional<NotFilled> why, Instant now) {
        List<ReleaseId> rest = pending.stream().filter(one -> !one.equals(release)).toList();
        List<Left> left = new ArrayList<>(refused);
        why.ifPresent(reason -> left.add(new Left(release, reason, now)));
        return new Filling(
                collection, state, acts, since, releases, recalls, rest,
                why.isPresent() ? counts : new Counts(counts.copied() + 1, counts.revoked()),
                left.subList(Math.max(0, left.size() - REFUSED_MAX), left.size()));
    }

    Json json() {
        return Json.object()
                .put("collection", collection)
                .put("state", state.word())
                .putStrings("acts", acts.stream().map(Bytes::base64).toList())
                .put("since", since)
                .put("releases", releases)
                .put("recalls", recalls)
                .putStrings("pending", pending.stream().map(ReleaseId::value).toList())
                .put("counts", counts.json())
                .putArray("refused", refused, Left::json)
                .build();
    }

    /// As administrators see it.
    Json shown() {
        return Json.object()
                .put("collection", collection)
                .put("state", state.word())
                .put("since", since)
                .put("waiting", pending.size())
                .put("copied", counts.copied())
                .put("revoked", counts.revoked())
                .putArray("refused", refused, Left::json)
                .build();
    }

    static Filling read(Fields fields) throws Malformed {
        return new Filling(
                fields.string("collection"),
                fields.choice("state", List.of(State.values()), State::word),
                fields.values("acts", 2, Bytes::ofBase64),
                fields.instant("since"),
                fields.integer("releases"),
                fields.integer("recalls"),
                fields.values("pending", PENDING_MAX, ReleaseId::new),
                fields.object("counts", Counts::read),
                fields.objects("refused", REFUSED_MAX, Left::read));
    }
}
