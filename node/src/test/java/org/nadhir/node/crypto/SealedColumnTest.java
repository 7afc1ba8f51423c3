package org.nadhir.node.crypto;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.nadhir.model.Bytes;
import org.nadhir.model.PartyId;

class SealedColumnTest {

    private static final PartyId PARTY = new PartyId("11111111-1111-4111-8111-111111111111");
    private static final PartyId OTHER = new PartyId("22222222-2222-4222-8222-222222222222");
    private static final byte[] KEY = new byte[32];
    private static final SealedColumn COLUMN = new SealedColumn(KEY, new SecureRandom());
    private static final Bytes PLAIN = Bytes.of(new byte[] {1, 2, 3});

    @Test
    void opensWhereItWasSealedAndNowhereElse() {
        Bytes sealed = COLUMN.seal("report", PARTY, "a", PLAIN);
        assertEquals(Optional.of(PLAIN), COLUMN.open("report", PARTY, "a", sealed));
        assertEquals(PLAIN.length() + SealedColumn.ADDED_BYTES, sealed.length());
        assertEquals(Optional.empty(), COLUMN.open("source", PARTY, "a", sealed));
        assertEquals(Optional.empty(), COLUMN.open("report", OTHER, "a", sealed));
        assertEquals(Optional.empty(), COLUMN.open("report", PARTY, "b", sealed));
        byte[] otherKey = KEY.clone();
        otherKey[31] = 1;
        var otherColumn = new SealedColumn(otherKey, new SecureRandom());
        assertEquals(Optional.empty(), otherColumn.open("report", PARTY, "a", sealed));
    }

    @Test
    void refusesEachFlippedBitAndEachTruncation() {
        byte[] sealed = COLUMN.seal("report", PARTY, "a", PLAIN).toArray();
        for (int bit = 0; bit < sealed.length * 8; bit++) {
            byte[] altered = sealed.clone();
            altered[bit / 8] ^= (byte) (1 << (bit % 8));
            assertEquals(Optional.empty(), COLUMN.open("report", PARTY, "a", Bytes.of(altered)), "bit " + bit);
        }
        for (int length = 0; length < sealed.length; length++) {
            Bytes cut = Bytes.of(Arrays.copyOf(sealed, length));
            assertEquals(Optional.empty(), COLUMN.open("report", PARTY, "a", cut), "length " + length);
        }
    }

    @Test
    void sealsTheSameTwiceDifferently() {
        assertNotEquals(COLUMN.seal("report", PARTY, "a", PLAIN), COLUMN.seal("report", PARTY, "a", PLAIN));
    }

    @Test
    void namesRowsByAllThreeParts() {
        var index = new IndexKey(KEY);
        byte[] name = index.name("report", PARTY, "ab");
        assertEquals(32, name.length);
        assertEquals(Bytes.of(name), Bytes.of(index.name("report", PARTY, "ab")));
        assertNotEquals(Bytes.of(name), Bytes.of(index.name("reporta", PARTY, "b")));
        assertNotEquals(Bytes.of(name), Bytes.of(index.name("report", OTHER, "ab")));
        assertNotEquals(Bytes.of(name), Bytes.of(new IndexKey(new byte[] {
            1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
        }).name("report", PARTY, "ab")));
    }

    @Test
    void takesOnlyKeysOfTheRightLength() {
        assertThrows(IllegalArgumentException.class, () -> new SealedColumn(new byte[16], new SecureRandom()));
        assertThrows(IllegalArgumentException.class, () -> new IndexKey(new byte[31]));
    }
}
