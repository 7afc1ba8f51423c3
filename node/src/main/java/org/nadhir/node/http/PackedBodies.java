package org.nadhir.node.http;

import io.helidon.http.encoding.ContentDecoder;
import io.helidon.http.encoding.ContentEncoder;
import io.helidon.http.encoding.ContentEncoding;
import java.util.Set;

/// Hands bodies packed with gzip on as they came. Why: the server library refuses a packed body where it cannot unpack
/// it, and would unpack it without a bound where it could. Whoever reads one unpacks it, with a bound.
final class PackedBodies implements ContentEncoding {

    @Override
    public String name() {
        return "as-it-came";
    }

    @Override
    public String type() {
        return "gzip";
    }

    @Override
    public Set<String> ids() {
        return Set.of("gzip");
    }

    @Override
    public boolean supportsEncoding() {
        return false;
    }

    @Override
    public boolean supportsDecoding() {
        return true;
    }

    @Override
    public ContentDecoder decoder() {
        return ContentDecoder.NO_OP;
    }

    @Override
    public ContentEncoder encoder() {
        return ContentEncoder.NO_OP;
    }
}
