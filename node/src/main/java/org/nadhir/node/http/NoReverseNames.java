package org.nadhir.node.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.spi.InetAddressResolver;
import java.net.spi.InetAddressResolverProvider;
import java.util.stream.Stream;

/// Keeps the process from asking a name server who a caller's address belongs to: the server library does it for
/// each connection, and whoever answers would learn who talks to this node. Names to addresses stay as they are.
/// The platform finds it through `META-INF/services`.
public final class NoReverseNames extends InetAddressResolverProvider {

    @Override
    public String name() {
        return "nadhir";
    }

    @Override
    public InetAddressResolver get(Configuration configuration) {
        InetAddressResolver system = configuration.builtinResolver();
        return new InetAddressResolver() {
            @Override
            public Stream<InetAddress> lookupByName(String host, LookupPolicy policy) throws UnknownHostException {
                return system.lookupByName(host, policy);
            }

            @Override
            public String lookupByAddress(byte[] address) throws UnknownHostException {
                throw new UnknownHostException("addresses are not looked up");
            }
        };
    }
}
