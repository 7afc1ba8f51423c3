package org.nadhir.node.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nadhir.delivery.Parcel;
import org.nadhir.exchange.Cargo;
import org.nadhir.exchange.Urgency;
import org.nadhir.model.Digest;
import org.nadhir.model.PartyId;
import org.nadhir.model.ReleaseId;
import org.nadhir.node.store.StoreTrouble;
import org.nadhir.node.store.Table;
import org.nadhir.tearline.Precedence;

final class VitalsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final PartyId PARTY = new PartyId("11111111-2222-4333-8444-555555555555");
    private static final ReleaseId RELEASE = new ReleaseId("99999999-2222-4333-8444-555555555555");
    /// The grammar of a line, of which we use a part: no free text, no id, no time.
    private static final Pattern LINE = Pattern.compile(
            "# HELP nadhir_[a-z_]+ [A-Z1].*|# TYPE nadhir_[a-z_]+ (?:gauge|counter)"
                    + "|nadhir_[a-z_]+(?:\\{(?:what|why)=\"[a-z]+\"})? [0-9]+(?:\\.[0-9]+)?");

    @TempDir
    private Path folder;

    @Test
    void everyLineIsOneThatPrometheusReads() {
        String text = vitals(Outlook.unknown()).text();
        assertTrue(text.endsWith("\n"));
        assertEquals(List.of(), text.lines().filter(line -> !LINE.matcher(line).matches()).toList());
        assertTrue(text.contains("nadhir_disk_free_ratio 0.45\n"));
        assertTrue(text.contains("nadhir_store_wait_seconds 0.010\n"));
    }

    @Test
    void saysThatSomethingIsLateAndNotHowMuchNorWhose() {
        Outlook one = Outlook.of(List.of(parcel(1, Duration.ofHours(7))), true, true, NOW);
        Outlook many = Outlook.of(
                List.of(
                        parcel(1, Duration.ofHours(7)), parcel(2, Duration.ofHours(8)),
                        parcel(3, Duration.ofMinutes(1))),
                true,
                true,
                NOW);
        assertEquals(vitals(one).text(), vitals(many).text());
        String text = vitals(one).text();
        assertTrue(text.contains("nadhir_overdue{what=\"delivery\"} 1\n"));
        assertTrue(text.contains("nadhir_outbox_wait_seconds 21600.000\n"));
        assertFalse(text.contains(PARTY.value()) || text.contains(RELEASE.value()));
    }

    @Test
    void whatWasSealedAMomentAgoDoesNotShow() {
        Outlook nothing = Outlook.of(List.of(), false, false, NOW);
        assertEquals(nothing, Outlook.of(List.of(parcel(1, Duration.ofMinutes(9))), false, false, NOW));
        assertEquals(nothing, Outlook.of(List.of(parcel(1, Duration.ofMinutes(-90))), false, false, NOW));
    }

    @Test
    void isNotReadyWhereTheStoreTakesNothingOrTheDiskIsFullOrNobodyLooks() {
        assertTrue(vitals(Outlook.unknown()).isReady());
        assertFalse(vitals(false, 0.5, Duration.ZERO).isReady());
        assertFalse(vitals(true, 0.0, Duration.ZERO).isReady());
        assertFalse(vitals(true, 0.5, Lookout.REST.multipliedBy(4)).isReady());
    }

    @Test
    void aStoreInTroubleIsSeenAndTheTroublePassedOn() {
        var trouble = new AtomicReference<>(false);
        Lookout lookout = new Lookout(
                folder,
                () -> {
                    if (trouble.get()) {
                        throw StoreTrouble.damaged(Table.SETTING);
                    }
                },
                Outlook::unknown,
                nobody(),
                () -> NOW);
        assertFalse(lookout.vitals().storeAnswers(), "before the first look");
        lookout.look();
        assertTrue(lookout.vitals().storeAnswers());
        trouble.set(true);
        assertThrows(StoreTrouble.class, lookout::look);
        assertFalse(lookout.vitals().isReady());
    }

    @Test
    void whatIsOverdueChangesAtTheQuartersOfAnHourOnly() {
        var now = new AtomicReference<>(Instant.parse("2026-11-01T12:03:00Z"));
        var late = new AtomicReference<>(false);
        Lookout lookout = new Lookout(
                folder, () -> {}, () -> new Outlook(late.get(), false, false, Duration.ZERO), nobody(), now::get);
        lookout.look();
        late.set(true);
        now.set(Instant.parse("2026-11-01T12:14:59Z"));
        lookout.look();
        assertFalse(lookout.vitals().outlook().deliveryLate());
        now.set(Instant.parse("2026-11-01T12:15:00Z"));
        lookout.look();
        assertTrue(lookout.vitals().outlook().deliveryLate());
    }

    @Test
    void timesAreRoundedUpToAPowerOfTen() {
        assertEquals(Duration.ofMillis(1), Lookout.stepped(Duration.ofNanos(5)));
        assertEquals(Duration.ofMillis(10), Lookout.stepped(Duration.ofMillis(2)));
        assertEquals(Duration.ofSeconds(10), Lookout.stepped(Duration.ofMillis(1_001)));
    }

    static Lookout.Turned nobody() {
        return new Lookout.Turned() {
            @Override
            public long busy() {
                return 0;
            }

            @Override
            public long strangers() {
                return 0;
            }
        };
    }

    static Vitals vitals(boolean storeAnswers, double diskFree, Duration looked) {
        return new Vitals(
                Duration.ofMinutes(2), 1_000, 2_000, 30, diskFree, storeAnswers, Duration.ofMillis(10), looked, 4, 5,
                Outlook.unknown());
    }

    private static Vitals vitals(Outlook outlook) {
        return new Vitals(
                Duration.ofMinutes(2), 1_000, 2_000, 30, 0.45, true, Duration.ofMillis(10), Duration.ofSeconds(3), 4, 5,
                outlook);
    }

    private static Parcel parcel(long sequence, Duration waits) {
        Urgency urgency = Urgency.of(Precedence.ROUTINE, false, NOW.minus(waits));
        return new Parcel(PARTY, new Cargo.OfRelease(RELEASE, sequence, Digest.of(new byte[0])), urgency, 0, NOW);
    }
}
