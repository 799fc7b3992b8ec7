package io.batchsh.azure;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLException;
import javax.net.ssl.TrustManager;

/** Loads what TLS takes, by saying hello to nobody; a third of the time of a first request goes into that. */
public final class TlsRehearsal {

    /** Where Java keeps who it trusts as it is shipped; it reads all of them before it believes the first certificate. */
    private static final String ANCHORS = "sun.security.util.AnchorCertificates";

    /** With dots in it, so that it is sent along, as that of a real host is. */
    private static final String NOBODY = "nobody.example.com";

    static {
        rehearse();
    }

    private TlsRehearsal() {}

    /**
     * Opens no connection, and reads no certificates but those of Java. What fails here fails for the first request too. It
     * happens once in a JVM, as the class is loaded; whoever comes second waits for the first.
     */
    public static void run() {
        // Who calls this has it loaded.
    }

    private static void rehearse() {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[0], null);
            SSLEngine engine = context.createSSLEngine(NOBODY, 443);
            engine.setUseClientMode(true);
            ByteBuffer hello = ByteBuffer.allocate(engine.getSession().getPacketBufferSize());
            engine.wrap(ByteBuffer.allocate(0), hello);
            Class.forName(ANCHORS);
        } catch (GeneralSecurityException | SSLException | ClassNotFoundException | LinkageError otherJava) {
            // The first request loads what there is, and says what is missing.
        }
    }
}
