package org.nadhir.node.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.security.KeyManagementException;
import java.security.SecureRandom;
import java.util.function.Consumer;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLContextSpi;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLServerSocketFactory;
import javax.net.ssl.SSLSessionContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import org.jspecify.annotations.Nullable;

/// A context whose every socket has the given parameters from the start.
///
/// Why: the server library has two ways to read. With channels it knows no time limit, so that a caller who opens a
/// connection and says nothing keeps it for ever. With sockets it knows one, but forgets to set the TLS parameters:
/// client certificates would not be asked for, and TLS 1.2 would be spoken. It also forgets to close what lies below.
final class ServerTls extends SSLContext {

    private ServerTls(SSLContext context, SSLParameters parameters, Consumer<Socket> accepted) {
        super(new Spi(context, parameters, accepted), context.getProvider(), context.getProtocol());
    }

    /// @param accepted is told of each connection before its handshake
    static SSLContext with(SSLContext context, SSLParameters parameters, Consumer<Socket> accepted) {
        return new ServerTls(context, parameters, accepted);
    }

    private static final class Spi extends SSLContextSpi {

        private final SSLContext context;
        private final SSLParameters parameters;
        private final Consumer<Socket> accepted;

        Spi(SSLContext context, SSLParameters parameters, Consumer<Socket> accepted) {
            this.context = context;
            this.parameters = parameters;
            this.accepted = accepted;
        }

        @Override
        protected void engineInit(
                KeyManager @Nullable [] keys, TrustManager @Nullable [] trust, @Nullable SecureRandom random)
                throws KeyManagementException {
            throw new KeyManagementException("initialised already");
        }

        @Override
        protected SSLSocketFactory engineGetSocketFactory() {
            return new Sockets(context.getSocketFactory(), parameters, accepted);
        }

        @Override
        protected SSLServerSocketFactory engineGetServerSocketFactory() {
            return context.getServerSocketFactory();
        }

        @Override
        protected SSLEngine engineCreateSSLEngine() {
            return with(context.createSSLEngine());
        }

        @Override
        protected SSLEngine engineCreateSSLEngine(String host, int port) {
            return with(context.createSSLEngine(host, port));
        }

        private SSLEngine with(SSLEngine engine) {
            engine.setUseClientMode(false);
            engine.setSSLParameters(parameters);
            return engine;
        }

        @Override
        protected SSLSessionContext engineGetServerSessionContext() {
            return context.getServerSessionContext();
        }

        @Override
        protected SSLSessionContext engineGetClientSessionContext() {
            return context.getClientSessionContext();
        }
    }

    /// Wraps accepted sockets; opens none.
    private static final class Sockets extends SSLSocketFactory {

        private final SSLSocketFactory factory;
        private final SSLParameters parameters;
        private final Consumer<Socket> told;

        Sockets(SSLSocketFactory factory, SSLParameters parameters, Consumer<Socket> told) {
            this.factory = factory;
            this.parameters = parameters;
            this.told = told;
        }

        @Override
        public Socket createSocket(Socket accepted, @Nullable InputStream consumed, boolean autoClose)
                throws IOException {
            told.accept(accepted);
            // The library asks for a socket that leaves the connection below it open, and closes that one never: each
            // answered caller would keep a file descriptor until the node has none left.
            SSLSocket socket = (SSLSocket) factory.createSocket(accepted, consumed, true);
            socket.setUseClientMode(false);
            socket.setSSLParameters(parameters);
            return socket;
        }

        @Override
        public String[] getDefaultCipherSuites() {
            return factory.getDefaultCipherSuites();
        }

        @Override
        public String[] getSupportedCipherSuites() {
            return factory.getSupportedCipherSuites();
        }

        @Override
        public Socket createSocket(Socket socket, String host, int port, boolean autoClose) throws IOException {
            throw opensNone();
        }

        @Override
        public Socket createSocket(String host, int port) throws IOException {
            throw opensNone();
        }

        @Override
        public Socket createSocket(String host, int port, InetAddress local, int localPort) throws IOException {
            throw opensNone();
        }

        @Override
        public Socket createSocket(InetAddress host, int port) throws IOException {
            throw opensNone();
        }

        @Override
        public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) throws IOException {
            throw opensNone();
        }

        private static IOException opensNone() {
            return new IOException("a listener opens no connection");
        }
    }
}
