package org.nadhir.node.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.Key;
import java.security.Provider;
import java.security.Security;
import java.security.spec.AlgorithmParameterSpec;
import java.util.Map;
import javax.crypto.MacSpi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A machine whose cryptography answers wrongly: the node does not start, before it has opened anything.
final class BrokenMachineTest {

    @TempDir
    private Path folder;

    @AfterEach
    void mend() {
        Security.removeProvider(Broken.NAME);
    }

    @Test
    void aWrongAnswerStopsTheStartAndIsNamed() {
        Security.insertProviderAt(new Broken(), 1);
        Said said = serve();
        assertEquals(1, said.status());
        assertTrue(said.error().contains("HMAC-SHA-256"), said.error());
        assertFalse(said.error().contains(folder.toString()), "nothing of the folder was looked at");
    }

    /// Else the test above could pass for another reason.
    @Test
    void aSoundMachineComesAsFarAsTheFolder() {
        Said said = serve();
        assertFalse(said.error().contains("HMAC-SHA-256"), said.error());
        assertTrue(said.error().contains(folder.toString()), said.error());
    }

    private record Said(int status, String error) {}

    private Said serve() {
        var error = new StringWriter();
        int status = CommandLineRoot.run(
                new String[] {"serve", folder.resolve("absent").toString()},
                Map.of("NADHIR_PASSPHRASE", "a passphrase for nothing"),
                new PrintWriter(new StringWriter(), true),
                new PrintWriter(error, true));
        return new Said(status, error.toString());
    }

    /// Stands in front of the JDK's own provider and answers every message authentication code with zeros.
    private static final class Broken extends Provider {

        private static final long serialVersionUID = 1L;
        private static final String NAME = "Broken";

        private Broken() {
            super(NAME, "1", "wrong on purpose");
            put("Mac.HmacSHA256", Zeros.class.getName());
        }
    }

    /// For the JDK, which makes one by its name.
    public static final class Zeros extends MacSpi {

        @Override
        protected int engineGetMacLength() {
            return 32;
        }

        @Override
        protected void engineInit(Key key, AlgorithmParameterSpec parameters) {
            // Every key is as good.
        }

        @Override
        protected void engineUpdate(byte input) {
            // Nothing is computed.
        }

        @Override
        protected void engineUpdate(byte[] input, int offset, int length) {
            // Nothing is computed.
        }

        @Override
        protected void engineUpdate(ByteBuffer input) {
            input.position(input.limit());
        }

        @Override
        protected byte[] engineDoFinal() {
            return new byte[32];
        }

        @Override
        protected void engineReset() {
            // There is no state.
        }
    }
}
