package org.nadhir.node.words;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;

/// A short text as a QR code (ISO/IEC 18004:2015), of one size: version 10, 57 modules a side, error correction level
/// M, byte mode. Up to 213 bytes. Our own: one size needs no tables (docs/decisions/0193).
public final class QrCode {

    public static final int SIDE = 57;
    public static final int BYTES_MAX = 213;

    /// ISO/IEC 18004, table 9: version 10, level M: four blocks of 43 data codewords and one of 44, 26 for correction.
    private static final int[] BLOCKS = {43, 43, 43, 43, 44};

    private static final int CORRECTION = 26;
    /// Annex E: centres of the alignment patterns of version 10.
    private static final int[] ALIGNED = {6, 28, 50};
    /// Annex D: the version with its correction bits.
    private static final int VERSION_BITS = 0x0A4D3;
    private static final int FORMAT_GENERATOR = 0x537;
    private static final int FORMAT_MASK = 0x5412;
    private static final int FIELD = 0x11D;
    private static final int BYTE_MODE = 4;
    private static final int MASKS = 8;
    private static final int FINDER_RADIUS = 4;

    private final boolean[][] dark = new boolean[SIDE][SIDE];
    private final boolean[][] fixed = new boolean[SIDE][SIDE];

    private QrCode() {}

    /// The code of this text.
    ///
    /// @throws IllegalArgumentException where it has more than [#BYTES_MAX] bytes in UTF-8
    public static QrCode of(String text) {
        byte[] bytes = text.getBytes(UTF_8);
        if (bytes.length > BYTES_MAX) {
            throw new IllegalArgumentException("a code of this size holds " + BYTES_MAX + " bytes");
        }
        QrCode code = new QrCode();
        code.patterns();
        code.fill(interleaved(codewords(bytes)));
        code.maskBest();
        return code;
    }

    /// Whether the module in this row and column, both from 0, is dark.
    public boolean isDark(int row, int column) {
        return dark[row][column];
    }

    /// Mode, length, bytes, end, and the two padding bytes in turn (ISO/IEC 18004, 7.4).
    private static byte[] codewords(byte[] bytes) {
        var bits = new ByteArrayOutputStream();
        int carried = BYTE_MODE;
        for (byte one : new byte[] {(byte) (bytes.length >> 8), (byte) bytes.length}) {
            bits.write(carried << 4 | Byte.toUnsignedInt(one) >> 4);
            carried = one & 15;
        }
        for (byte one : bytes) {
            bits.write(carried << 4 | Byte.toUnsignedInt(one) >> 4);
            carried = one & 15;
        }
        bits.write(carried << 4);
        int all = 0;
        for (int block : BLOCKS) {
            all += block;
        }
        for (int pad = 0xEC; bits.size() < all; pad ^= 0xEC ^ 0x11) {
            bits.write(pad);
        }
        return bits.toByteArray();
    }

    /// The blocks' codewords in turn, then their correction in turn (7.6).
    private static byte[] interleaved(byte[] data) {
        byte[][] blocks = new byte[BLOCKS.length][];
        byte[][] corrections = new byte[BLOCKS.length][];
        int at = 0;
        for (int i = 0; i < BLOCKS.length; i++) {
            blocks[i] = new byte[BLOCKS[i]];
            System.arraycopy(data, at, blocks[i], 0, BLOCKS[i]);
            corrections[i] = correction(blocks[i]);
            at += BLOCKS[i];
        }
        var all = new ByteArrayOutputStream();
        inTurn(blocks, all);
        inTurn(corrections, all);
        return all.toByteArray();
    }

    private static void inTurn(byte[][] blocks, ByteArrayOutputStream all) {
        for (int n = 0; n < BLOCKS[BLOCKS.length - 1]; n++) {
            for (byte[] block : blocks) {
                if (n < block.length) {
                    all.write(block[n]);
                }
            }
        }
    }

    /// Reed–Solomon over GF(256) with the polynomial 0x11D (7.5): the remainder after division by the generator.
    private static byte[] correction(byte[] block) {
        byte[] generator = new byte[CORRECTION];
        generator[CORRECTION - 1] = 1;
        int root = 1;
        for (int i = 0; i < CORRECTION; i++) {
            for (int j = 0; j < CORRECTION; j++) {
                generator[j] = (byte) times(Byte.toUnsignedInt(generator[j]), root);
                if (j + 1 < CORRECTION) {
                    generator[j] ^= generator[j + 1];
                }
            }
            root = times(root, 2);
        }
        byte[] remainder = new byte[CORRECTION];
        for (byte one : block) {
            int factor = Byte.toUnsignedInt((byte) (one ^ remainder[0]));
            System.arraycopy(remainder, 1, remainder, 0, CORRECTION - 1);
            remainder[CORRECTION - 1] = 0;
            for (int j = 0; j < CORRECTION; j++) {
                remainder[j] ^= (byte) times(Byte.toUnsignedInt(generator[j]), factor);
            }
        }
        return remainder;
    }

    private static int times(int one, int other) {
        int product = 0;
        for (int bit = 7; bit >= 0; bit--) {
            product = product << 1 ^ (product >> 7) * FIELD;
            product ^= (other >> bit & 1) * one;
        }
        return product;
    }

    private void patterns() {
        for (int i = 0; i < SIDE; i++) {
            set(6, i, i % 2 == 0);
            set(i, 6, i % 2 == 0);
        }
        finder(3, 3);
        finder(3, SIDE - 4);
        finder(SIDE - 4, 3);
        for (int row : ALIGNED) {
            for (int column : ALIGNED) {
                boolean underFinder = (row == 6 && column != ALIGNED[1]) || (column == 6 && row == SIDE - 7);
                if (!underFinder) {
                    aligned(row, column);
                }
            }
        }
        format(0);
        for (int i = 0; i < 18; i++) {
            boolean bit = (VERSION_BITS >> i & 1) == 1;
            set(SIDE - 11 + i % 3, i / 3, bit);
            set(i / 3, SIDE - 11 + i % 3, bit);
        }
    }

    private void finder(int row, int column) {
        for (int i = -FINDER_RADIUS; i <= FINDER_RADIUS; i++) {
            for (int j = -FINDER_RADIUS; j <= FINDER_RADIUS; j++) {
                int ring = Math.max(Math.abs(i), Math.abs(j));
                boolean inside = row + i >= 0 && row + i < SIDE && column + j >= 0 && column + j < SIDE;
                if (inside) {
                    set(row + i, column + j, ring != 2 && ring != FINDER_RADIUS);
                }
            }
        }
    }

    private void aligned(int row, int column) {
        for (int i = -2; i <= 2; i++) {
            for (int j = -2; j <= 2; j++) {
                set(row + i, column + j, Math.max(Math.abs(i), Math.abs(j)) != 1);
            }
        }
    }

    /// Level M is 00; five bits with ten of correction, masked (7.9).
    private void format(int mask) {
        int rest = mask;
        for (int i = 0; i < 10; i++) {
            rest = rest << 1 ^ (rest >> 9) * FORMAT_GENERATOR;
        }
        int bits = ((mask << 10) | rest) ^ FORMAT_MASK;
        for (int i = 0; i < 15; i++) {
            boolean bit = (bits >> i & 1) == 1;
            int beside = i < 6 ? i : i < 8 ? i + 1 : 0;
            if (i < 8) {
                set(beside, 8, bit);
                set(8, SIDE - 1 - i, bit);
            } else {
                set(8, i == 8 ? 7 : 14 - i, bit);
                set(SIDE - 15 + i, 8, bit);
            }
        }
        set(SIDE - 8, 8, true);
    }

    private void set(int row, int column, boolean isDark) {
        dark[row][column] = isDark;
        fixed[row][column] = true;
    }

    /// In columns of two from the right, up and down in turn, around what is fixed (7.7.3).
    private void fill(byte[] data) {
        int bit = 0;
        for (int right = SIDE - 1; right >= 1; right -= 2) {
            int pair = right <= 6 ? right - 1 : right;
            boolean upward = (right + 1 & 2) == 0;
            for (int i = 0; i < SIDE; i++) {
                int row = upward ? SIDE - 1 - i : i;
                for (int column = pair; column > pair - 2; column--) {
                    if (!fixed[row][column] && bit < data.length * 8) {
                        dark[row][column] = (data[bit >> 3] >> (7 - (bit & 7)) & 1) == 1;
                        bit++;
                    }
                }
            }
        }
    }

    /// Readers take any mask; the one with the fewest runs and blocks is read best (7.8).
    private void maskBest() {
        int best = 0;
        int least = Integer.MAX_VALUE;
        for (int mask = 0; mask < MASKS; mask++) {
            apply(mask);
            format(mask);
            int penalty = penalty();
            if (penalty < least) {
                best = mask;
                least = penalty;
            }
            apply(mask);
        }
        apply(best);
        format(best);
    }

    private void apply(int mask) {
        for (int row = 0; row < SIDE; row++) {
            for (int column = 0; column < SIDE; column++) {
                dark[row][column] ^= !fixed[row][column] && isMasked(mask, row, column);
            }
        }
    }

    private static boolean isMasked(int mask, int row, int column) {
        return switch (mask) {
            case 0 -> (row + column) % 2 == 0;
            case 1 -> row % 2 == 0;
            case 2 -> column % 3 == 0;
            case 3 -> (row + column) % 3 == 0;
            case 4 -> (row / 2 + column / 3) % 2 == 0;
            case 5 -> row * column % 2 + row * column % 3 == 0;
            case 6 -> (row * column % 2 + row * column % 3) % 2 == 0;
            default -> ((row + column) % 2 + row * column % 3) % 2 == 0;
        };
    }

    /// Runs of five and more in rows and columns, and blocks of two by two: the two heaviest of the standard's four.
    private int penalty() {
        int penalty = 0;
        for (int line = 0; line < SIDE; line++) {
            int across = 1;
            int down = 1;
            for (int i = 1; i < SIDE; i++) {
                across = dark[line][i] == dark[line][i - 1] ? across + 1 : 1;
                down = dark[i][line] == dark[i - 1][line] ? down + 1 : 1;
                penalty += cost(across) + cost(down);
                boolean block = line > 0
                        && dark[line][i] == dark[line][i - 1]
                        && dark[line][i] == dark[line - 1][i]
                        && dark[line][i] == dark[line - 1][i - 1];
                penalty += block ? 3 : 0;
            }
        }
        return penalty;
    }

    private static int cost(int run) {
        return run == 5 ? 3 : run > 5 ? 1 : 0;
    }
}
