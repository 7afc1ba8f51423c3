package org.nadhir.node.api;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/// Says in the log that somebody was let in or kept out, and how: fixed words, never who, from where or to what (ASVS
/// 5.0, 16.3.1 to 16.3.3). Who did what stands in the ledger, under its keys.
public final class AccessLog {

    private static final Logger LOG = System.getLogger(AccessLog.class.getName());

    private AccessLog() {}

    /// By what somebody shows who they are.
    public enum How {
        /// A key that is held elsewhere, as commands and other programs do.
        KEY,
        /// The passphrase, and the code where codes are asked for.
        PASSPHRASE,
        PASSKEY;

        private String word() {
            return switch (this) {
                case KEY -> "key";
                case PASSPHRASE -> "passphrase";
                case PASSKEY -> "passkey";
            };
        }
    }

    public static void signedIn(How how) {
        String reason = how.word();
        LOG.log(Level.INFO, "event=signed-in reason=" + reason);
    }

    public static void signInRefused(How how) {
        String reason = how.word();
        LOG.log(Level.WARNING, "event=sign-in-refused reason=" + reason);
    }

    /// Tried too often, or too many at one time.
    public static void signInWaits() {
        LOG.log(Level.WARNING, "event=sign-in-waits");
    }

    /// The passphrase that is asked for again under an act was not theirs.
    public static void passphraseRefused() {
        LOG.log(Level.WARNING, "event=passphrase-refused");
    }

    /// Somebody who is signed in asked what their roles do not allow.
    static void roleRefused() {
        LOG.log(Level.WARNING, "event=role-refused");
    }

    /// A form that no page of this session sent.
    public static void formRefused() {
        LOG.log(Level.WARNING, "event=form-refused");
    }
}
