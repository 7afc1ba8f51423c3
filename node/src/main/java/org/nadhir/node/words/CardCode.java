package org.nadhir.node.words;

import org.nadhir.model.Digest;
import org.nadhir.model.PartyId;

/// What a card's QR code says (docs/formats.md, "Card in a QR code"): not the card, which is too large for one, but
/// whose it is and which file it is, so that who holds the file compares by camera and not by voice.
///
/// @param fingerprint of the card
/// @param card digest of the card's file
public record CardCode(PartyId party, Digest fingerprint, Digest card) {

    private static final String LABEL = "nadhir:card:1:";
    private static final int PARTS = 3;
    private static final String DARK = " ";
    private static final String BOTH = "█";
    private static final String UPPER = "▀";
    private static final String LOWER = "▄";
    /// ISO/IEC 18004, 6.3.8: modules around the code.
    private static final int QUIET = 4;

    /// The text in the code.
    public String text() {
        return LABEL + party + ':' + fingerprint.hex() + ':' + card.hex();
    }

    public static boolean isClaimedBy(String text) {
        return text.startsWith(LABEL);
    }

    /// Reads the text as a scanner gives it.
    ///
    /// @throws IllegalArgumentException where it is something else
    public static CardCode parse(String text) {
        String[] parts = isClaimedBy(text) ? text.substring(LABEL.length()).split(":", -1) : new String[0];
        if (parts.length != PARTS) {
            throw new IllegalArgumentException("not the text of a card's code");
        }
        return new CardCode(new PartyId(parts[0]), new Digest(parts[1]), new Digest(parts[2]));
    }

    /// For a terminal: each line shows two rows of modules, light ones drawn, as terminals are dark.
    public String terminal() {
        QrCode code = QrCode.of(text());
        StringBuilder lines = new StringBuilder();
        for (int row = -QUIET; row < QrCode.SIDE + QUIET; row += 2) {
            for (int column = -QUIET; column < QrCode.SIDE + QUIET; column++) {
                boolean upper = isLight(code, row, column);
                boolean lower = isLight(code, row + 1, column);
                lines.append(upper && lower ? BOTH : upper ? UPPER : lower ? LOWER : DARK);
            }
            lines.append('\n');
        }
        return lines.toString();
    }

    /// For print: an SVG picture of black squares on white, without a word in it.
    public String svg() {
        QrCode code = QrCode.of(text());
        int side = QrCode.SIDE + 2 * QUIET;
        StringBuilder picture = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ")
                .append(side).append(' ').append(side).append("\"><path fill=\"#fff\" d=\"M0 0h")
                .append(side).append('v').append(side).append("H0z\"/><path d=\"");
        for (int row = 0; row < QrCode.SIDE; row++) {
            for (int column = 0; column < QrCode.SIDE; column++) {
                if (code.isDark(row, column)) {
                    picture.append('M').append(column + QUIET).append(' ').append(row + QUIET).append("h1v1h-1z");
                }
            }
        }
        return picture.append("\"/></svg>\n").toString();
    }

    private static boolean isLight(QrCode code, int row, int column) {
        boolean inside = row >= 0 && row < QrCode.SIDE && column >= 0 && column < QrCode.SIDE;
        return !inside || !code.isDark(row, column);
    }
}
