package org.nadhir.checker;

/// Something does not hold: why, in one line. Which part it is in is known to whoever catches it.
final class Flawed extends Exception {

    private static final long serialVersionUID = 1L;

    Flawed(String why) {
        super(why, null, false, false);
    }

    String why() {
        return String.valueOf(getMessage());
    }

    static void unless(boolean holds, String why) throws Flawed {
        if (!holds) {
            throw new Flawed(why);
        }
    }
}
