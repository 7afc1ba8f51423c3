package org.nadhir.node.console;

import org.nadhir.node.words.QrCode;

/// A QR code as an SVG path, one square a module, four modules of rest around it (ISO/IEC 18004, 6.3.8).
///
/// @param path the `d` of the dark modules
/// @param side of the square view box
record QrPicture(String path, int side) {

    private static final int REST = 4;

    /// @throws IllegalArgumentException where the text is longer than a code holds
    static QrPicture of(String text) {
        QrCode code = QrCode.of(text);
        var path = new StringBuilder();
        for (int row = 0; row < QrCode.SIDE; row++) {
            for (int column = 0; column < QrCode.SIDE; column++) {
                if (code.isDark(row, column)) {
                    path.append('M').append(column + REST).append(' ').append(row + REST).append("h1v1h-1z");
                }
            }
        }
        return new QrPicture(path.toString(), QrCode.SIDE + 2 * REST);
    }
}
