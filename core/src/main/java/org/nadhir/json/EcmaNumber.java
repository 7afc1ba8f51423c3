package org.nadhir.json;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/// Writes a double as ECMAScript's `Number::toString` does (ECMA-262 §6.1.6.1.20), which RFC 8785 §3.2.2.3 demands.
///
/// Java finds the shortest decimal as well (since JDK 19), with one difference: it writes two digits at
/// least, and so takes 4.9E-324 where one digit, 5e-324, would be enough.
final class EcmaNumber {

    /// Below this every integer is exact, and both languages write it plainly.
    private static final double PLAIN_MAX = 1L << 53;

    private EcmaNumber() {}

    static String text(double value) {
        if (Math.abs(value) < PLAIN_MAX && value == Math.rint(value)) {
            return Long.toString((long) value);
        }
        BigDecimal decimal = shortest(Math.abs(value)).stripTrailingZeros();
        String digits = decimal.unscaledValue().toString();
        // Position of the decimal point counted from the first digit: ECMA-262 calls it n.
        int point = digits.length() - decimal.scale();
        String text = layOut(digits, point);
        return value < 0 ? "-" + text : text;
    }

    private static BigDecimal shortest(double value) {
        BigDecimal shortest = new BigDecimal(Double.toString(value));
        if (shortest.stripTrailingZeros().precision() != 2) {
            return shortest;
        }
        BigDecimal exact = new BigDecimal(value);
        BigDecimal best = shortest;
        @Nullable BigDecimal bestDistance = null;
        for (RoundingMode mode : new RoundingMode[] {RoundingMode.DOWN, RoundingMode.UP}) {
            BigDecimal one = shortest.round(new MathContext(1, mode));
            BigDecimal distance = one.subtract(exact).abs();
            if (one.doubleValue() == value && (bestDistance == null || distance.compareTo(bestDistance) < 0)) {
                best = one;
                bestDistance = distance;
            }
        }
        return best;
    }

    private static String layOut(String digits, int point) {
        int count = digits.length();
        if (count <= point && point <= 21) {
            return digits + "0".repeat(point - count);
        }
        if (0 < point && point <= 21) {
            return digits.substring(0, point) + '.' + digits.substring(point);
        }
        if (-6 < point && point <= 0) {
            return "0." + "0".repeat(-point) + digits;
        }
        String exponent = (point > 0 ? "e+" : "e-") + Math.abs(point - 1);
        return count == 1 ? digits + exponent : digits.charAt(0) + "." + digits.substring(1) + exponent;
    }
}
