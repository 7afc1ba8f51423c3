package org.nadhir.node.taxii;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.nadhir.json.Json;
import org.nadhir.model.Marking;
import org.nadhir.model.Uuids;
import org.nadhir.node.stix.StixObjects;
import org.nadhir.node.store.NewObject;
import org.nadhir.node.store.ObjectWriting.Put;
import org.nadhir.node.store.SealedStore;
import org.nadhir.node.taxii.Status.Detail;

/// Takes what a client pushes: each object by itself, in the order of the envelope. What is wrong with one is told of
/// that one. What is there already is a success and changes nothing, so that what comes back from a partner goes round
/// no further; other content under a known identifier and version is refused and stays on record.
///
/// Safe for many threads. Durable when it returns; a client that saw no answer sends the same again and loses nothing.
final class Intake {

    /// In one envelope; ours: its status must fit a row.
    static final int OBJECTS_MAX = 50_000;
    /// Objects in one commit; ours: other writers wait some tens of milliseconds.
    private static final int BATCH = 1_000;

    private final SealedStore store;
    private final RandomGenerator random;

    Intake(SealedStore store, RandomGenerator random) {
        this.store = store;
        this.random = random;
    }

    /// Works an envelope off.
    ///
    /// @param body its bytes, of which `length` count
    /// @throws Refused.Stop where it is no envelope; then nothing of it was stored
    Status take(ClientKey key, Collection collection, byte[] body, int length, Instant now) throws Refused.Stop {
        List<EnvelopeScan.Slice> slices = EnvelopeScan.objects(body, length, OBJECTS_MAX);
        StixObjects reader = StixObjects.alsoOlder();
        List<Detail> successes = new ArrayList<>();
        List<Detail> failures = new ArrayList<>();
        for (int from = 0; from < slices.size(); from += BATCH) {
            List<EnvelopeScan.Slice> some = slices.subList(from, Math.min(from + BATCH, slices.size()));
            List<StixObject> objects = new ArrayList<>();
            for (EnvelopeScan.Slice slice : some) {
                byte[] bytes = Arrays.copyOfRange(body, slice.start(), slice.end());
                read(collection, StixObject.read(reader, bytes), objects, failures);
            }
            put(key, collection, objects, now, successes, failures);
        }
        String id = Uuids.random(random);
        Status status = new Status(id, key.name(), collection.root(), now, successes, failures);
        store.commit(tx -> {
            TaxiiRecords.put(tx, status);
            return true;
        });
        return status;
    }

    private static void read(
            Collection collection, StixObject.Result result, List<StixObject> objects, List<Detail> failures) {
        switch (result) {
            case StixObject.Result.Bad(String id, String version, String reason) ->
                failures.add(new Detail(id, version, reason));
            case StixObject.Result.Good(StixObject object) -> {
                Marking marking = Ceiling.of(object);
                if (marking.isStricterThan(collection.ceiling())) {
                    failures.add(new Detail(object.id(), version(object), "Its marking counts as " + marking.label()
                            + " (an unknown marking, or none, counts as the strictest); this collection takes nothing"
                            + " above " + collection.ceiling().label()));
                } else {
                    objects.add(object);
                }
            }
        }
    }

    private static String version(StixObject object) {
        return object.version().map(TaxiiTime::shown).orElse("");
    }

    private void put(
            ClientKey key,
            Collection collection,
            List<StixObject> objects,
            Instant now,
            List<Detail> successes,
            List<Detail> failures) {
        List<NewObject> sealed = objects.stream()
                .map(object -> store.object(
                        collection.id(), object.id(), object.type(), object.spec(), object.version(), object.bytes(),
                        object.content()))
                .toList();
        List<Put> puts = store.commit(tx -> {
            List<Put> done = tx.writing().put(sealed, now, TaxiiTime::version);
            for (int i = 0; i < done.size(); i++) {
                if (done.get(i) instanceof Put.Other) {
                    TaxiiRecords.alarm(tx, alarm(key, collection, objects.get(i), now));
                }
            }
            return done;
        });
        for (int i = 0; i < puts.size(); i++) {
            StixObject object = objects.get(i);
            switch (puts.get(i)) {
                case Put.Added(var stored) -> successes.add(
                        new Detail(object.id(), TaxiiTime.shown(stored.version()), ""));
                case Put.Same(var stored) -> successes.add(
                        new Detail(object.id(), TaxiiTime.shown(stored.version()), "Was here already, unchanged"));
                case Put.Other _ -> failures.add(new Detail(object.id(), version(object),
                        "Other content is here under this identifier and version. It stays, and this is on record;"
                                + " a change needs a later modified"));
                case Put.TooMany() -> failures.add(new Detail(
                        object.id(), version(object), "This object has as many versions as one may have"));
            }
        }
    }

    private static Json alarm(ClientKey key, Collection collection, StixObject object, Instant now) {
        return Json.object()
                .put("at", TaxiiTime.shown(now))
                .put("collection", collection.id())
                .put("digest", object.bytes().digest().hex())
                .put("key", key.name())
                .put("object", object.id())
                .put("version", version(object))
                .build();
    }
}
