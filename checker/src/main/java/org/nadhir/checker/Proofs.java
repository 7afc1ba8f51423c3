package org.nadhir.checker;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The hashes of RFC 6962 and the checks of RFC 9162 §2.1.3.2 and §2.1.4.2, written after the two texts.
final class Proofs {

    private static final byte[] LEAF = {0};
    private static final byte[] NODE = {1};

    private Proofs() {}

    static byte[] leafHash(String type, long version, byte[] salt, byte[] record) {
        byte[] head = ("nadhir/leaf/v1\n" + type + '\n' + version + '\n').getBytes(US_ASCII);
        return Crypto.sha256(LEAF, Crypto.sha256(head, salt, record));
    }

    private static byte[] node(byte[] left, byte[] right) {
        return Crypto.sha256(NODE, left, right);
    }

    static boolean included(long index, long size, byte[] leafHash, List<byte[]> proof, byte[] root) {
        if (index < 0 || index >= size) {
            return false;
        }
        long fn = index;
        long sn = size - 1;
        byte[] r = leafHash;
        for (byte[] p : proof) {
            if (sn == 0) {
                return false;
            }
            if ((fn & 1) == 1 || fn == sn) {
                r = node(p, r);
                while ((fn & 1) == 0 && fn != 0) {
                    fn >>= 1;
                    sn >>= 1;
                }
            } else {
                r = node(r, p);
            }
            fn >>= 1;
            sn >>= 1;
        }
        return sn == 0 && Arrays.equals(r, root);
    }

    /// For 0 < first < second.
    static boolean consistent(long first, byte[] firstHash, long second, byte[] secondHash, List<byte[]> proof) {
        if (proof.isEmpty() || first <= 0 || first >= second) {
            return false;
        }
        List<byte[]> path = new ArrayList<>(proof);
        if (Long.bitCount(first) == 1) {
            path.addFirst(firstHash);
        }
        long fn = first - 1;
        long sn = second - 1;
        while ((fn & 1) == 1) {
            fn >>= 1;
            sn >>= 1;
        }
        byte[] fr = path.getFirst();
        byte[] sr = path.getFirst();
        for (byte[] c : path.subList(1, path.size())) {
            if (sn == 0) {
                return false;
            }
            if ((fn & 1) == 1 || fn == sn) {
                fr = node(c, fr);
                sr = node(c, sr);
                while ((fn & 1) == 0 && fn != 0) {
                    fn >>= 1;
                    sn >>= 1;
                }
            } else {
                sr = node(sr, c);
            }
            fn >>= 1;
            sn >>= 1;
        }
        return sn == 0 && Arrays.equals(fr, firstHash) && Arrays.equals(sr, secondHash);
    }
}
